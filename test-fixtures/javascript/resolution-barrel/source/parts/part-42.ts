export const part42 = 42;
