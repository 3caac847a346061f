/** Opens each file once and remembers what is to be done in it. */
export function perFile<T>(open: (file: string) => T | null): { get(file: string): T | null; all(): readonly T[] } {
  const known = new Map<string, T | null>();
  return {
    get(file) {
      const found = known.get(file);
      if (found !== undefined) return found;
      const opened = open(file);
      known.set(file, opened);
      return opened;
    },
    all: () => [...known.values()].filter((each) => each !== null),
  };
}
