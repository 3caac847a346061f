export const part47 = 47;
