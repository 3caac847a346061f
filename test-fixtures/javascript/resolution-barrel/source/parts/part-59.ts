export const part59 = 59;
