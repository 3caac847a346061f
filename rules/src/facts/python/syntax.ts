/**
 * The syntax tree of one file as plain objects: a copy of tree-sitter's tree, which lives in WebAssembly memory where
 * every question about a node is a slow call.
 */
export interface Syntax {
  /** Node type of the grammar (`call`, `if_statement`), `ERROR`, or `too_deep` for a subtree that was not copied. */
  readonly type: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Named nodes, without comments. A slice has its `:` here too, as they tell which of its parts are absent. */
  readonly children: readonly Syntax[];
  /** Operators and the keywords that change a node's meaning (`async`, `from`, `*`), in order. */
  readonly tokens: readonly string[];
}

export interface SyntaxTree {
  readonly root: Syntax;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  /** Where the parser had to recover, in order of position. */
  readonly errors: readonly ParseError[];
}

export interface ParseError {
  readonly at: number;
  readonly end: number;
  /** What the parser made up, or `null` for text that it could not fit in. */
  readonly missing: string | null;
}

export function childOfType(node: Syntax, type: string): Syntax | undefined {
  for (const child of node.children) if (child.type === type) return child;
  return undefined;
}

export function hasToken(node: Syntax, token: string): boolean {
  return node.tokens.includes(token);
}
