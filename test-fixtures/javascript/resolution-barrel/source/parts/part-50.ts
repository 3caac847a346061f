export const part50 = 50;
