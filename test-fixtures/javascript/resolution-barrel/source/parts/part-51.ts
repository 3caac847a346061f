export const part51 = 51;
