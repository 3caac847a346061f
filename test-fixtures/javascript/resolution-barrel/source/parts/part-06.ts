export const part06 = 6;
