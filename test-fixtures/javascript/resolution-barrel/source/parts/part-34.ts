export const part34 = 34;
