/** Built files are not there when the analysis runs; their sources are. */

const ALWAYS_BUILT: ReadonlySet<string> = new Set(['dist', 'build', 'out', '.output']);
const BUILT_IN_PACKAGES: ReadonlySet<string> = new Set([...ALWAYS_BUILT, 'lib', 'output', 'esm', 'cjs', 'es', 'types']);

/**
 * Where the source of a built file may be: `dist/esm/x.js` -> `src/x.js`, `x.js` …; the likeliest first.
 * What a package points to (`published`) may also be built into folders that elsewhere hold sources, such as `lib`.
 */
export function sourceCandidates(path: string, published: boolean): readonly string[] {
  const output = published ? BUILT_IN_PACKAGES : ALWAYS_BUILT;
  const parts = path.split('/');
  const candidates: string[] = [];
  for (let start = 0; start < parts.length - 1; start++) {
    let end = start;
    while (end < parts.length - 1 && output.has(parts[end] ?? '')) {
      end++;
      const before = parts.slice(0, start);
      const after = parts.slice(end);
      candidates.push([...before, 'src', ...after].join('/'), [...before, ...after].join('/'));
    }
    start = Math.max(start, end - 1);
  }
  return candidates;
}
