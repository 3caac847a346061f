export const part39 = 39;
