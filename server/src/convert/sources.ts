/** Offsets of analyzed texts to the protocol's positions. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver/node';
import type { Place } from 'eslint-plugin-unblock/engine';

export interface Sources {
  /** As the client names it. */
  uri(file: string): string;
  /** The text that was analyzed. */
  document(file: string): TextDocument;
}

/** `file` is relative to the project's root with `/`. */
export function createSources(textOf: (file: string) => string | null, uri: (file: string) => string): Sources {
  // A document counts its lines once, so it lives as long as its text.
  const documents = new Map<string, TextDocument>();
  return {
    uri,
    document(file) {
      const text = textOf(file) ?? '';
      const known = documents.get(file);
      if (known?.getText() === text) return known;
      const document = TextDocument.create(uri(file), '', 0, text);
      documents.set(file, document);
      return document;
    },
  };
}

export function rangeOf(place: Place, sources: Sources): Range {
  const document = sources.document(place.file);
  return { start: document.positionAt(place.at), end: document.positionAt(place.end) };
}

export const locationOf = (place: Place, sources: Sources): Location => ({
  uri: sources.uri(place.file),
  range: rangeOf(place, sources),
});

/** For sentences: `routes.py:12`. */
export function shortPosition(place: Place, sources: Sources): string {
  const name = place.file.slice(place.file.lastIndexOf('/') + 1);
  return `${name}:${rangeOf(place, sources).start.line + 1}`;
}
