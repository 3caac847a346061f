/**
 * Who binds which name. A function's names are local to it wherever in it they are bound; a class body's names are seen
 * only by the code directly in it; a comprehension and a `type` statement have names of their own, which the facts give
 * to the function around them under unique names.
 */
export interface Scope {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension' | 'type-params';
  /** Function that owns the names bound here. */
  readonly fn: number;
  /** Class whose body or whose method this is, or -1. */
  readonly cls: number;
  /** Name of the class for a class body, else `''`. */
  readonly className: string;
  readonly parent: Scope | null;
  /** Bound name → its name in the facts. */
  readonly names: Map<string, string>;
  /** Class bodies: where in the text a name has its value from; before that it means what it means outside. */
  readonly since: Map<string, number>;
  /** Names declared `global` or `nonlocal` here. */
  readonly declared: Map<string, 'global' | 'nonlocal'>;
  generator: boolean;
  awaits: boolean;
}

export interface Binding {
  readonly fn: number;
  readonly name: string;
}

/** The variable that `name` means in `scope` at an offset, or `null` when the file does not bind it. */
export function resolveName(scope: Scope, name: string, position = Infinity): Binding | null {
  let classVisible = true;
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const declared = at.declared.get(name);
    if (declared === 'global') return resolveName(moduleOf(at), name);
    if (declared === undefined && (at.kind !== 'class' || classVisible)) {
      const own = at.names.get(name);
      // `redis: redis.Redis`, `open = staticmethod(open)`: a class body binds a name when it gets there.
      if (own !== undefined && (at.since.get(name) ?? 0) <= position) return { fn: at.fn, name: own };
    }
    if (at.kind !== 'type-params') classVisible = false;
  }
  return null;
}

/** The variable that binding `name` in `scope` sets. */
export function bindingFor(scope: Scope, name: string): Binding {
  return resolveName(scope, name) ?? { fn: scope.fn, name };
}

export function moduleOf(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** Innermost scope with a frame of its own: the one that `:=`, `await` and `yield` belong to. */
export function frameOf(scope: Scope): Scope {
  let at = scope;
  while ((at.kind === 'comprehension' || at.kind === 'type-params') && at.parent !== null) at = at.parent;
  return at;
}
