export const part33 = 33;
