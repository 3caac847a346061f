export const part45 = 45;
