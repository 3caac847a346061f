export const part43 = 43;
