import type { Argument, Expr } from '../facts.js';
import { expression, namedExpression } from './expressions.js';
import { textOf, type Here } from './here.js';
import { resolveName, type Scope } from './scope.js';
import { addDottedSpecifier } from './specifiers.js';
import { constantText } from './strings.js';
import type { Syntax } from './syntax.js';

export function callExpr(here: Here, node: Syntax): Expr {
  const [callee, list] = node.children;
  const parent = superOf(here, callee, list);
  if (parent !== null) return { kind: 'super', cls: parent.cls, fn: parent.fn, at: node.start };
  noteDynamicImport(here, callee, list);
  const name = callee?.type === 'attribute' ? callee.children[1] : callee;
  return {
    kind: 'call',
    callee: expression(here, callee, node.start),
    args: list === undefined ? [] : callArguments(here, list),
    at: node.start,
    end: node.end,
    nameAt: name?.start ?? node.start,
  };
}

function callArguments(here: Here, list: Syntax): Argument[] {
  if (list.type === 'generator_expression') return [{ value: expression(here, list) }];
  return list.children.map((arg) => argument(here, arg));
}

function argument(here: Here, arg: Syntax): Argument {
  const [first, second] = arg.children;
  switch (arg.type) {
    case 'keyword_argument': {
      const name = first === undefined ? '' : textOf(here, first);
      return { value: namedExpression(here, second, ''), name };
    }
    case 'list_splat':
      return { value: expression(here, first, arg.end), spread: 'positional' };
    case 'dictionary_splat':
      return { value: expression(here, first, arg.end), spread: 'keyword' };
    case 'parenthesized_expression':
      return first?.type === 'list_splat' ? argument(here, first) : { value: expression(here, arg) };
    default:
      return { value: expression(here, arg) };
  }
}

/** The method whose `super()` this is; also for Python 2's `super(C, self)` when `C` is the class around it. */
function superOf(here: Here, callee: Syntax | undefined, list: Syntax | undefined): Scope | null {
  if (callee?.type !== 'identifier' || textOf(here, callee) !== 'super' || list?.type !== 'argument_list') return null;
  if (resolveName(here.scope, 'super') !== null) return null;
  const method = methodAround(here.scope);
  if (method === null) return null;
  const [cls] = list.children;
  if (cls === undefined || textOf(here, cls) === '__class__') return method;
  return cls.type === 'identifier' && textOf(here, cls) === classNameOf(method) ? method : null;
}

function methodAround(scope: Scope): Scope | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) if (at.kind === 'function' && at.cls >= 0) return at;
  return null;
}

/** The class whose method this is stands right around it, but for type parameters. */
function classNameOf(method: Scope): string {
  let at = method.parent;
  while (at !== null && at.kind === 'type-params') at = at.parent;
  return at?.className ?? '';
}

const DYNAMIC_IMPORT = /^(?:importlib\s*\.\s*)?import_module$|^__import__$/;

function noteDynamicImport(here: Here, callee: Syntax | undefined, list: Syntax | undefined): void {
  const module = list?.type === 'argument_list' ? list.children[0] : undefined;
  if (callee === undefined || module?.type !== 'string' || callee.end - callee.start > 40) return;
  if (!DYNAMIC_IMPORT.test(textOf(here, callee))) return;
  const name = constantText(here, module);
  if (name !== null) addDottedSpecifier(here.file.specifiers, name, here.typeOnly);
}
