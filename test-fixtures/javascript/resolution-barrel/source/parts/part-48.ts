export const part48 = 48;
