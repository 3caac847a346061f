import { bindCaptures, bindImports, bindParams, bindTarget, oldExceptTarget, typeParamName, type Bind } from './bound-names.js';
import { frameOf, moduleOf, type Scope } from './scope.js';
import { childOfType, hasToken, type Syntax } from './syntax.js';

export interface Scopes {
  readonly module: Scope;
  /** The scope that a function, class, lambda, comprehension or `type` statement opens. */
  readonly of: ReadonlyMap<Syntax, Scope>;
  readonly functionCount: number;
  readonly classCount: number;
}

interface Draft {
  readonly text: string;
  readonly of: Map<Syntax, Scope>;
  /** Per function: how often each name was given to a scope without a frame. */
  readonly renamed: Map<string, number>[];
  classCount: number;
}

/** First pass over a file: numbers its functions and classes in source order, and finds what each scope binds. */
export function buildScopes(nodes: readonly Syntax[], text: string): Scopes {
  const draft: Draft = { text, of: new Map(), renamed: [], classCount: 0 };
  const module = openFrame(draft, 'module', null, -1);
  visitAll(draft, nodes, module);
  return { module, of: draft.of, functionCount: draft.renamed.length, classCount: draft.classCount };
}

function open(kind: Scope['kind'], parent: Scope | null, fn: number, cls: number, className = ''): Scope {
  return { kind, fn, cls, className, parent, names: new Map(), since: new Map(), declared: new Map(), generator: false, awaits: false };
}

function openFrame(draft: Draft, kind: Scope['kind'], parent: Scope | null, cls: number, className = ''): Scope {
  return open(kind, parent, draft.renamed.push(new Map()) - 1, cls, className);
}

/** In a class body the name has its value from `since` on. */
function binderOf(scope: Scope, since = 0): Bind {
  return (name) => {
    scope.names.set(name, name);
    if (scope.kind === 'class') scope.since.set(name, Math.min(since, scope.since.get(name) ?? Infinity));
  };
}

/** For scopes without a frame: the name gets a number, which no Python name can have after a `$`. */
function uniqueBinderOf(draft: Draft, scope: Scope): Bind {
  return (name) => {
    if (scope.names.has(name)) return;
    const counts = draft.renamed[scope.fn];
    const count = (counts?.get(name) ?? 0) + 1;
    counts?.set(name, count);
    scope.names.set(name, `${name}$${count}`);
  };
}

function bindTypeParams(draft: Draft, params: Syntax | undefined, bind: Bind): void {
  for (const param of params?.children ?? []) {
    const name = typeParamName(param);
    if (name !== null) bind(draft.text.slice(name.start, name.end));
  }
}

function visitAll(draft: Draft, nodes: readonly Syntax[], scope: Scope): void {
  for (const node of nodes) visit(draft, node, scope);
}

function visit(draft: Draft, node: Syntax, scope: Scope): void {
  const { children } = node;
  if (children.length === 0 && node.type !== 'yield') return;
  switch (node.type) {
    case 'function_definition':
    case 'lambda':
      visitFunction(draft, node, scope);
      return;
    case 'class_definition':
      visitClass(draft, node, scope);
      return;
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      visitComprehension(draft, node, scope);
      return;
    case 'type_alias_statement':
      visitTypeAlias(draft, node, scope);
      return;
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
      bindImports(node, draft.text, binderOf(frameOf(scope)));
      return;
    case 'global_statement':
    case 'nonlocal_statement':
      declare(draft, node, frameOf(scope));
      return;
    case 'await':
      frameOf(scope).awaits = true;
      break;
    case 'yield':
      frameOf(scope).generator = true;
      break;
    default:
      bindIn(draft, node, scope);
  }
  visitAll(draft, children, scope);
}

/** `x: T`, without a value. */
const isDeclaration = (node: Syntax): boolean =>
  node.type === 'assignment' && node.children.length === 2 && childOfType(node, 'type') !== undefined;

/** Binds what `node` itself binds in the frame around it. */
function bindIn(draft: Draft, node: Syntax, scope: Scope): void {
  const { children } = node;
  const [first] = children;
  const bind = binderOf(frameOf(scope), isDeclaration(node) ? Infinity : node.end);
  switch (node.type) {
    case 'assignment':
    case 'augmented_assignment':
    case 'named_expression':
      if (first !== undefined) bindTarget(first, draft.text, bind);
      return;
    case 'for_statement':
      if (first !== undefined) bindTarget(first, draft.text, bind);
      if (hasToken(node, 'async')) frameOf(scope).awaits = true;
      return;
    case 'with_statement':
      if (hasToken(node, 'async')) frameOf(scope).awaits = true;
      return;
    case 'except_clause': {
      const old = oldExceptTarget(node, draft.text);
      if (old !== null) bindTarget(old, draft.text, bind);
      return;
    }
    case 'delete_statement':
      for (const child of children) bindTarget(child, draft.text, bind);
      return;
    case 'as_pattern_target':
      bindTarget(node, draft.text, bind);
      return;
    case 'case_clause':
      for (const child of children) if (child.type === 'case_pattern') bindCaptures(child, draft.text, bind);
      return;
    default:
      return;
  }
}

function declare(draft: Draft, node: Syntax, frame: Scope): void {
  const how = node.type === 'global_statement' ? 'global' : 'nonlocal';
  for (const child of node.children) {
    const name = draft.text.slice(child.start, child.end);
    if (how === 'global') moduleOf(frame).names.set(name, name);
    if (frame.kind !== 'module') frame.declared.set(name, how);
  }
}

function visitFunction(draft: Draft, node: Syntax, scope: Scope): void {
  const isLambda = node.type === 'lambda';
  const name = isLambda ? undefined : childOfType(node, 'identifier');
  if (name !== undefined) bindTarget(name, draft.text, binderOf(frameOf(scope), node.end));
  const typeParams = childOfType(node, 'type_parameter');
  const outer = typeParams === undefined ? scope : open('type-params', scope, draft.renamed.length, -1);
  bindTypeParams(draft, typeParams, binderOf(outer));
  const inner = openFrame(draft, 'function', outer, !isLambda && scope.kind === 'class' ? scope.cls : -1);
  draft.of.set(node, inner);
  for (const child of node.children) {
    if (child.type === 'parameters' || child.type === 'lambda_parameters') {
      bindParams(child, draft.text, binderOf(inner));
      visitAll(draft, child.children, outer);
    } else {
      visit(draft, child, child.type === 'type' || child === typeParams ? outer : inner);
    }
  }
}

function visitClass(draft: Draft, node: Syntax, scope: Scope): void {
  const name = childOfType(node, 'identifier');
  if (name !== undefined) bindTarget(name, draft.text, binderOf(frameOf(scope), node.end));
  const typeParams = childOfType(node, 'type_parameter');
  const outer = typeParams === undefined ? scope : open('type-params', scope, draft.renamed.length, -1);
  bindTypeParams(draft, typeParams, binderOf(outer));
  const inner = openFrame(draft, 'class', outer, draft.classCount++, name === undefined ? '' : draft.text.slice(name.start, name.end));
  draft.of.set(node, inner);
  for (const child of node.children) visit(draft, child, child.type === 'argument_list' || child === typeParams ? outer : inner);
}

function visitComprehension(draft: Draft, node: Syntax, scope: Scope): void {
  const inner = open('comprehension', scope, scope.fn, -1);
  draft.of.set(node, inner);
  const clauses = node.children.filter((child) => child.type === 'for_in_clause');
  for (const clause of clauses) {
    const target = clause.children[0];
    if (target !== undefined) bindTarget(target, draft.text, uniqueBinderOf(draft, inner));
    if (hasToken(clause, 'async')) frameOf(scope).awaits = true;
  }
  for (const child of node.children) {
    if (child === clauses[0])
      visitAll(draft, child.children.slice(1), scope); // the first iterable is evaluated outside
    else visit(draft, child, inner);
  }
}

function visitTypeAlias(draft: Draft, node: Syntax, scope: Scope): void {
  const [left, right] = node.children;
  const name = left === undefined ? null : typeParamName(left);
  if (name !== null) bindTarget(name, draft.text, binderOf(frameOf(scope)));
  const generic = left?.children[0];
  const params = generic?.type === 'generic_type' ? childOfType(generic, 'type_parameter') : undefined;
  const inner = open('type-params', scope, scope.fn, -1);
  bindTypeParams(draft, params, uniqueBinderOf(draft, inner));
  draft.of.set(node, inner);
  if (right !== undefined) visit(draft, right, inner);
}
