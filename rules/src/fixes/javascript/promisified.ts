/** `const scryptAsync = promisify(scrypt);`, the file's own or a new one. */

import ts from '../../facts/javascript/typescript.cjs';
import { boundAs, freeName, sees } from './bindings.js';
import { denotes } from './denotes.js';
import type { NewName } from './import-edits.js';
import { bare } from './nodes.js';
import { say, sayAnywhere } from './say.js';
import type { Source } from './source.js';

export interface Promisified {
  readonly callee: string;
  readonly add: readonly NewName[];
  readonly below: readonly string[];
}

/** `type` is written behind the new constant's value. */
export function promisified(source: Source, like: ts.Expression, module: string, name: string, type = ''): Promisified {
  const known = existing(source, like, module, name);
  if (known !== null) return { callee: known, add: [], below: [] };
  const subject = sayAtTop(source, like, module, name);
  const promisify = sayAnywhere(source, source.file, 'util', 'promisify', nameWith('util', 'promisify'));
  const callee = freeName(source, `${name}Async`, `${name}Promised`);
  const semicolon = /;\s*$/m.test(source.text) ? ';' : '';
  return {
    callee,
    add: [...subject.add, ...promisify.add],
    below: [`const ${callee} = ${promisify.text}(${subject.text})${type}${semicolon}`],
  };
}

/** The file's top level does not see what a function required. */
function sayAtTop(source: Source, like: ts.Expression, module: string, name: string): ReturnType<typeof say> {
  const otherwise = nameWith(module, name);
  const said = say(source, like, module, name, otherwise);
  if (said.add.length > 0) return said;
  const root = said.text.split(/[.(]/)[0] ?? '';
  const seen = [boundAs(source, source.file, module, ''), boundAs(source, source.file, module, name)].includes(root) || root === 'require';
  return seen ? said : sayAnywhere(source, source.file, module, name, otherwise);
}

/** `zlibGzip`: `gzipAsync` is what the promised one is called. */
const nameWith = (module: string, name: string): string =>
  `${module}_${name}`.replace(/[\W_]+(\w)/g, (_, letter: string) => letter.toUpperCase());

function existing(source: Source, at: ts.Node, module: string, name: string): string | null {
  for (const statement of source.file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: local, initializer: value } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(local) || !value) continue;
      const initializer = bare(value);
      if (!ts.isCallExpression(initializer) || initializer.arguments.length !== 1) continue;
      const wrapper = denotes(source, initializer.expression);
      const [argument] = initializer.arguments;
      const subject = argument && denotes(source, argument);
      if (
        wrapper?.module === 'util' &&
        wrapper.name === 'promisify' &&
        subject?.module === module &&
        subject.name === name &&
        sees(source, at, local)
      )
        return local.text;
    }
  }
  return null;
}
