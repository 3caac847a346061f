export const part07 = 7;
