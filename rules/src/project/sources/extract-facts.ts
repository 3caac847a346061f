/** The extractors, loaded when they are needed: the TypeScript parser alone takes longer to load than most projects to analyze. */

import type { FileFacts, Language } from '../../facts/facts.js';
import type { WasmLocations } from '../../facts/python/index.js';

type Extract = (text: string, path: string) => FileFacts;

const extractors = new Map<Language, Extract>();

/** Later calls for the same language cost nothing. */
export async function loadExtractors(languages: Iterable<Language>, wasm?: WasmLocations): Promise<void> {
  await Promise.all(
    [...languages].map(async (language) => {
      if (extractors.has(language)) return;
      switch (language) {
        case 'javascript': {
          const { extractJavaScript } = await import('../../facts/javascript/index.js');
          extractors.set(language, extractJavaScript);
          return;
        }
        case 'python': {
          const { extractPython, initPython } = await import('../../facts/python/index.js');
          await initPython(wasm);
          extractors.set(language, extractPython);
        }
      }
    }),
  );
}

export function extractFacts(text: string, path: string, language: Language): FileFacts {
  const extract = extractors.get(language);
  if (extract === undefined) throw new Error(`The ${language} parser is not loaded: await initEngine() first.`);
  return extract(text, path);
}
