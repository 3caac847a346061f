/** Which names a stretch of a function binds and reads. */

import type { Syntax } from '../../facts/python/syntax.js';
import { textOf, walk, type PythonSource } from './tree.js';

export interface Occurrence {
  readonly name: string;
  readonly at: number;
  /** When it happens among the others: a name is bound once the value is computed. */
  readonly order: number;
  readonly binds: boolean;
  /** `x += 1` reads what it binds. */
  readonly reads: boolean;
}

const COMPREHENSIONS = new Set(['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'generator_expression']);

/** Occurrences of variables, in order. Variables of comprehensions and of functions inside are left out as far as these bind them. */
export function occurrences(source: PythonSource, region: Syntax): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const node of walk(region)) {
    if (node.type !== 'identifier' && node.type !== 'dotted_name') continue;
    const role = roleOf(source, node, region);
    if (role)
      found.push({
        name: textOf(source, node).split('.', 1)[0] ?? '',
        at: node.start,
        order: role.binds ? boundAt(source, node) : node.start,
        ...role,
      });
  }
  return found.sort((a, b) => a.order - b.order);
}

const READ = { binds: false, reads: true };
const BIND = { binds: true, reads: false };

function roleOf(source: PythonSource, node: Syntax, region: Syntax): { readonly binds: boolean; readonly reads: boolean } | null {
  const parent = source.parentOf(node);
  if (!parent) return READ;
  switch (parent.type) {
    case 'attribute':
      return parent.children[0] === node ? READ : null;
    case 'keyword_argument':
      return parent.children[0] === node ? null : READ;
    case 'import_statement':
    case 'aliased_import':
      return parent.type === 'import_statement' || parent.children[1] === node ? BIND : null;
    case 'import_from_statement':
      return parent.children[0] === node ? null : BIND;
    case 'function_definition':
    case 'class_definition':
      return parent.children[0] === node ? BIND : READ;
    case 'named_expression':
      return parent.children[0] === node ? BIND : READ;
    case 'as_pattern_target':
      return BIND;
    case 'parameters':
    case 'lambda_parameters':
      return null;
    case 'default_parameter':
    case 'typed_default_parameter':
    case 'typed_parameter':
      return parent.children[0] === node ? null : READ;
  }
  const target = targetOf(source, node, region);
  if (target === null) return READ;
  if (target.type === 'for_in_clause') return null;
  return target.type === 'augmented_assignment' ? { binds: true, reads: true } : BIND;
}

function boundAt(source: PythonSource, node: Syntax): number {
  for (let each = source.parentOf(node); each; each = source.parentOf(each)) {
    if (each.type === 'assignment' || each.type === 'augmented_assignment' || each.type === 'named_expression') return each.end;
    if (each.type === 'for_statement') return each.children[1]?.end ?? each.end;
    if (each.type === 'block') break;
  }
  return node.start;
}

/** The statement or clause that the name is a target of. */
function targetOf(source: PythonSource, node: Syntax, region: Syntax): Syntax | null {
  let child = node;
  for (let each = source.parentOf(node); each && child !== region; child = each, each = source.parentOf(each)) {
    if (
      each.type === 'assignment' ||
      each.type === 'augmented_assignment' ||
      each.type === 'for_statement' ||
      each.type === 'for_in_clause'
    )
      return each.children[0] === child ? each : null;
    if (!/^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|tuple|list)$/.test(each.type)) return null;
  }
  return null;
}

/** Names that a comprehension inside the region binds for itself. */
export function comprehensionNames(source: PythonSource, region: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of walk(region)) {
    if (!COMPREHENSIONS.has(node.type)) continue;
    for (const clause of node.children) {
      const [target] = clause.type === 'for_in_clause' ? clause.children : [];
      if (target) for (const each of walk(target)) if (each.type === 'identifier') names.add(textOf(source, each));
    }
  }
  return names;
}
