/** The command could not do what it was asked. The message is one line: what, where, what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What went wrong, in one line. */
export const lineOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').trim();

/** For a fault of our own: what its report should say, still in one line. */
export function internalErrorLine(error: unknown): string {
  const [frame = ''] = (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => line.startsWith('    at '));
  return `internal error, please report it: ${lineOf(error)} ${frame.trim()}`.trim();
}
