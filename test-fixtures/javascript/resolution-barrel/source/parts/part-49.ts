export const part49 = 49;
