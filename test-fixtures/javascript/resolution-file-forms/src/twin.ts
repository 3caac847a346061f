export const twin = (): number => 2; // ok: computes
