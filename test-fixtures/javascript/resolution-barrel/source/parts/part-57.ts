export const part57 = 57;
