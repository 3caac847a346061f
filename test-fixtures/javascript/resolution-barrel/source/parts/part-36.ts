export const part36 = 36;
