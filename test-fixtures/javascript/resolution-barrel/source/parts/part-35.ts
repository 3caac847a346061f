export const part35 = 35;
