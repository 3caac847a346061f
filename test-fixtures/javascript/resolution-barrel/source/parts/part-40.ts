export const part40 = 40;
