export const part54 = 54;
