const notes = new Map<string, string>();

export const label = (text: string): string => text.trim(); // ok: computes nothing
export const recall = (name: string): string | undefined => notes.get(name); // ok: in memory
