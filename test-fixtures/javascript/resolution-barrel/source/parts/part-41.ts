export const part41 = 41;
