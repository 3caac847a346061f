export const part53 = 53;
