export const part52 = 52;
