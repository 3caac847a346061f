/** Names that nothing in the file declares: the language's, those of modules, `this` and `import.meta`. */

import type { Frame } from './frame.js';
import { exportsObject } from './imports.js';
import { readMember } from './members.js';
import { frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { NONE, union, type Values } from './value.js';

/** Names that exist in browsers and not in Node (`navigator` does, since 21). */
const BROWSER_GLOBALS = new Set([
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'requestAnimationFrame',
  'XMLHttpRequest',
  'IntersectionObserver',
  'matchMedia',
  'alert',
  'FileReader',
  'Image',
  'HTMLInputElement',
  'HTMLImageElement',
  'HTMLCanvasElement',
  'MutationObserver',
  'ResizeObserver',
  'getComputedStyle',
  'createImageBitmap',
  'OffscreenCanvas',
  'AudioContext',
  'indexedDB',
  'customElements',
]);

export function globalValues(s: Solver, frame: Frame, name: string): Values {
  const { language } = frame.fn.module.file.facts;
  if (language === 'javascript' && BROWSER_GLOBALS.has(name)) s.browserFiles.add(frame.fn.module.file.path);
  const stored = s.read(frame, s.field(`global:${language}`, name));
  if (language === 'javascript' && (name === 'global' || name === 'globalThis')) return [s.values.object(language, 'object', 'global')];
  const fromObject = language === 'javascript' ? s.read(frame, s.field(s.values.object(language, 'object', 'global'), name)) : NONE;
  const own = union(stored, fromObject);
  if (own.length > 0) return own;
  const module = language === 'python' ? 'builtins' : 'globals';
  const model = s.catalog.exported(language, module, name);
  if (model?.is !== undefined) return readMember(s, frame, s.values.symbol(language, module, '', null), name, { at: 0, end: 0, name });
  if (model) return [s.values.symbol(language, module, name, model)];
  if (language === 'python') {
    // `from m import *` binds names that only m knows.
    const top = s.moduleFrame(frame.fn.module);
    for (const source of top ? s.read(frame, top.exported('*')) : NONE) {
      const found = readMember(s, frame, source, name, { at: 0, end: 0, name }).filter(
        (value) => value.kind !== 'symbol' || value.model !== null,
      );
      if (found.length > 0) return found;
    }
  }
  return NONE;
}

export function thisValues(s: Solver, frame: Frame, fn: number): Values {
  const owner = frameOf(frame, fn);
  if (owner?.self) return [owner.self];
  // A method nobody has called with a receiver yet: any instance of its class.
  if (owner && owner.fn.facts.cls >= 0 && owner.env) {
    const cls = owner.fn.module.classes[owner.fn.facts.cls];
    const known = cls && s.classOfBody.get(`${cls.id}|${owner.env.id}`);
    return cls ? [s.values.instance(known ?? s.values.cls(cls, owner.env))] : NONE;
  }
  return fn === 0 && frame.fn.module.file.facts.moduleKind === 'cjs' ? [exportsObject(s, frame.fn.module)] : NONE;
}

export function metaValues(s: Solver, frame: Frame, name: string): Values {
  const { path } = frame.fn.module.file;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  if (name === 'filename' || name === 'url') return [s.values.string(`/${path}`)];
  if (name === 'glob' || name === 'globEager')
    return [s.values.symbol('javascript', 'import.meta', name, s.catalog.exported('javascript', 'import.meta', name))];
  if (name === 'dirname') return [s.values.string(folder === '.' ? '/' : `/${folder}`)];
  return NONE;
}
