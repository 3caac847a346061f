/** Lexical scopes: which variable a name denotes. Types and values share one namespace. */

export interface Binding {
  /** Function that owns the variable. */
  readonly fn: number;
  /** Unique within that function: `fs`, or `fs$1` for one in an inner block that shadows it. */
  readonly name: string;
  /** Bound to `createRequire(…)`: calling it is an import. */
  requires: boolean;
  /** Some expression refers to it. */
  used: boolean;
  /** Has a value, which a `namespace` of the same name adds to. */
  hasValue: boolean;
  /** A function declaration of this name has a body, so the ones without are overloads. */
  implemented: boolean;
}

/** The variables of one function; blocks are scopes within it. */
interface Frame {
  readonly fn: number;
  /** Every name in use, with the number that the next variable of that name gets. */
  readonly names: Map<string, number>;
}

export interface Scope {
  readonly parent: Scope | null;
  readonly frame: Frame;
  readonly bindings: Map<string, Binding>;
}

export function functionScope(parent: Scope | null, fn: number): Scope {
  return { parent, frame: { fn, names: new Map() }, bindings: new Map() };
}

export function blockScope(parent: Scope): Scope {
  return { parent, frame: parent.frame, bindings: new Map() };
}

/** Binds a name in the scope; declaring it again gives the same variable. */
export function declare(scope: Scope, name: string): Binding {
  const known = scope.bindings.get(name);
  if (known !== undefined) return known;
  const binding: Binding = {
    fn: scope.frame.fn,
    name: uniqueName(scope.frame.names, name),
    requires: false,
    used: false,
    hasValue: false,
    implemented: false,
  };
  scope.bindings.set(name, binding);
  return binding;
}

export function resolve(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const binding = at.bindings.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

function uniqueName(names: Map<string, number>, name: string): string {
  let n = names.get(name) ?? 0;
  let unique = name;
  if (n > 0)
    do unique = `${name}$${n++}`;
    while (names.has(unique));
  if (unique !== name) names.set(unique, 1);
  names.set(name, Math.max(n, 1));
  return unique;
}
