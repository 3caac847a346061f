export const part44 = 44;
