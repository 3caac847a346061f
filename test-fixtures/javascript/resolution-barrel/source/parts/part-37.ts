export const part37 = 37;
