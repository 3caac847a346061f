import { childOfType, type Syntax } from './syntax.js';

export type Bind = (name: string) => void;

/** Names that an assignment to `target` binds. */
export function bindTarget(target: Syntax, text: string, bind: Bind): void {
  switch (target.type) {
    case 'identifier':
      bind(text.slice(target.start, target.end));
      return;
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
    case 'parenthesized_expression':
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
    case 'list_splat':
    case 'as_pattern_target':
      for (const child of target.children) bindTarget(child, text, bind);
      return;
    default: // attributes and subscripts bind no name
      return;
  }
}

/** Names of the parameters in `parameters` or `lambda_parameters`. */
export function bindParams(parameters: Syntax, text: string, bind: Bind): void {
  for (const param of parameters.children) {
    const named = param.type === 'default_parameter' || param.type === 'typed_default_parameter' || param.type === 'typed_parameter';
    const target = named ? param.children[0] : param;
    if (target !== undefined) bindTarget(target, text, bind);
  }
}

/** Names bound by `import` and `from … import` statements; a star binds nothing that can be known. */
export function bindImports(statement: Syntax, text: string, bind: Bind): void {
  const isFrom = statement.type !== 'import_statement';
  const names = statement.type === 'import_from_statement' ? statement.children.slice(1) : statement.children;
  for (const name of names) {
    if (name.type === 'aliased_import') {
      const alias = childOfType(name, 'identifier');
      if (alias !== undefined) bind(text.slice(alias.start, alias.end));
    } else if (name.type === 'dotted_name') {
      const full = text.slice(name.start, name.end);
      bind(isFrom ? full : (full.split('.', 1)[0] ?? full).trim());
    }
  }
}

/** Names that a `case` pattern captures. A dotted name is a value; a plain one is a capture, except as a class or a key. */
export function bindCaptures(pattern: Syntax, text: string, bind: Bind): void {
  const { children } = pattern;
  switch (pattern.type) {
    case 'dotted_name': {
      const name = text.slice(pattern.start, pattern.end);
      if (!name.includes('.') && name !== '_') bind(name);
      return;
    }
    case 'identifier':
      bind(text.slice(pattern.start, pattern.end));
      return;
    case 'class_pattern':
    case 'keyword_pattern':
      for (const child of children.slice(1)) bindCaptures(child, text, bind);
      return;
    case 'dict_pattern':
      for (const child of children) if (child.type === 'case_pattern' || child.type === 'splat_pattern') bindCaptures(child, text, bind);
      return;
    case 'case_pattern':
    case 'as_pattern':
    case 'union_pattern':
    case 'list_pattern':
    case 'tuple_pattern':
    case 'splat_pattern':
      for (const child of children) bindCaptures(child, text, bind);
      return;
    default: // literals
      return;
  }
}

/** The name in a type parameter: `T`, `T: int`, `*Ts`, `**P`. */
export function typeParamName(param: Syntax): Syntax | null {
  let at: Syntax | undefined = param;
  while (at !== undefined && at.type !== 'identifier') at = at.children[0];
  return at ?? null;
}

/** Python 2's `except A, e` binds; Python 3.14's `except A, B` does not. Only the case of the name tells. */
export function oldExceptTarget(clause: Syntax, text: string): Syntax | null {
  const caught = clause.children.filter((child) => child.type !== 'block');
  const second = caught[1];
  return caught.length === 2 && second?.type === 'identifier' && /^[a-z_]/.test(text.charAt(second.start)) ? second : null;
}
