export const part56 = 56;
