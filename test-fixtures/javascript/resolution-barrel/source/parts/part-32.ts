export const part32 = 32;
