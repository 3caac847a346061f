/** What comes back when the client wants the edit of a code action. */

export interface ActionData {
  /** Of the document it was asked for. */
  readonly uri: string;
  /** The finding. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

export function readActionData(value: unknown): ActionData | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('uri' in value && 'id' in value && 'kind' in value && 'title' in value)) return null;
  const { uri, id, kind, title } = value;
  if (typeof uri !== 'string' || typeof id !== 'string' || typeof kind !== 'string' || typeof title !== 'string') return null;
  return { uri, id, kind, title };
}
