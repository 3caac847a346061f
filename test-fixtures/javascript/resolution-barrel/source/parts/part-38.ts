export const part38 = 38;
