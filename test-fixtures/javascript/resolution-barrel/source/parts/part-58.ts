export const part58 = 58;
