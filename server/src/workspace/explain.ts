/** What went wrong, in the user's words. */

export const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));
