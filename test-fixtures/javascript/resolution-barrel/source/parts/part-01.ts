export const part01 = 1;
