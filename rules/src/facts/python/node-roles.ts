import type { Language } from 'web-tree-sitter';

/** How much of a node the copy of the tree needs. */
type Role =
  | 'drop' // punctuation, line continuations
  | 'closer' // a closing bracket: the last child of its parent
  | 'token' // kept by its text
  | 'name' // an identifier
  | 'leaf' // its text is all that matters
  | 'string' // a leaf unless it has interpolations
  | 'branch'
  | 'comment';

const KEPT_TOKENS = new Set([
  ...['async', 'from', 'and', 'or', 'in', 'is', 'not in', 'is not', ':'],
  ...['+', '-', '*', '/', '//', '%', '@', '**', '|', '&', '^', '~', '<<', '>>', '<', '<=', '==', '!=', '>=', '>', '<>'],
  ...['+=', '-=', '*=', '/=', '@=', '//=', '%=', '**=', '>>=', '<<=', '&=', '^=', '|='],
]);

const CLOSERS = new Set([')', ']', '}']);

const LEAVES = new Set([
  ...['integer', 'float', 'true', 'false', 'none', 'ellipsis', 'dotted_name', 'import_prefix'],
  ...['pass_statement', 'break_statement', 'continue_statement', 'wildcard_import', 'type_conversion'],
  ...['positional_separator', 'keyword_separator', 'string_start', 'string_content', 'string_end', 'complex_pattern'],
]);

/** Nodes that end with their last named child and have this many of them, when the file has no errors. */
const ARITY: ReadonlyMap<string, number> = new Map([
  ...['attribute', 'call', 'binary_operator', 'boolean_operator', 'keyword_argument', 'pair', 'augmented_assignment'].map(
    (type) => [type, 2] as const,
  ),
  ...['default_parameter', 'typed_parameter', 'named_expression'].map((type) => [type, 2] as const),
  ...['not_operator', 'unary_operator', 'await', 'list_splat', 'dictionary_splat', 'if_clause'].map((type) => [type, 1] as const),
  ...['conditional_expression', 'typed_default_parameter'].map((type) => [type, 3] as const),
]);

export interface NodeType {
  readonly name: string;
  readonly role: Role;
  /** Number of named children, or -1 when that differs. */
  readonly arity: number;
}

/** By the grammar's type id. */
export function nodeTypesOf(language: Language): readonly NodeType[] {
  return language.types.map((name, id) => ({ name, role: roleOf(name, language.nodeTypeIsNamed(id)), arity: ARITY.get(name) ?? -1 }));
}

function roleOf(name: string, isNamed: boolean): Role {
  if (!isNamed) return CLOSERS.has(name) ? 'closer' : KEPT_TOKENS.has(name) ? 'token' : 'drop';
  if (name === 'comment') return 'comment';
  if (name === 'line_continuation') return 'drop';
  if (name === 'identifier') return 'name';
  if (name === 'string') return 'string';
  return LEAVES.has(name) ? 'leaf' : 'branch';
}
