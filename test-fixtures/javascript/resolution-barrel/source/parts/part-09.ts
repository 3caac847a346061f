export const part09 = 9;
