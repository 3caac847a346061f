export const part46 = 46;
