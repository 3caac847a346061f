import type { NoteStore } from './note-store.js';

export function titles(store: NoteStore): string {
  const all = store.ids().map((id) => store.find(id)?.title ?? id);
  return all.join(', ');
}
