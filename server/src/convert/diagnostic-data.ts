/** What comes back with a diagnostic in code action requests. */

export interface DiagnosticData {
  /** `site` is the second mark, at a primitive site inside a helper. */
  readonly mark: 'boundary' | 'site';
  /** Of the findings that the mark stands for. */
  readonly ids: readonly string[];
}

export function readDiagnosticData(value: unknown): DiagnosticData | null {
  if (typeof value !== 'object' || value === null || !('mark' in value) || !('ids' in value)) return null;
  const { mark, ids } = value;
  if (mark !== 'boundary' && mark !== 'site') return null;
  return Array.isArray(ids) ? { mark, ids: ids.filter((id) => typeof id === 'string') } : null;
}
