export const part55 = 55;
