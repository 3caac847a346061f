/**
 * Facts: what one file says, in one form for every language.
 *
 * A file becomes a list of functions (number 0 is the module's top level) and classes. Bodies keep their structure
 * (branches, loops, `try`, `with`) and their order, but only what matters for "what does this expression denote" and
 * "what does this run". Names are already resolved to the function that owns the variable, so the analysis needs
 * no scoping rules. Facts depend on the text alone and are plain JSON.
 *
 * Positions are UTF-16 offsets from the start of the text: `at` is the first character, `end` is exclusive.
 */

export type Language = 'javascript' | 'python';

/** Raised whenever the meaning or shape of facts changes: it is part of every cache key. */
export const FACTS_VERSION = 2;

export interface FileFacts {
  readonly language: Language;
  /** Offsets of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** Index 0 is the module's top level. */
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  /** Every module specifier that the file names as a constant (imports of all kinds), each once. */
  readonly specifiers: readonly Specifier[];
  readonly ignores: readonly IgnoreDirective[];
  /** JavaScript: `'use server'`, `'use client'`, … at the top of the file, and `'#!'` for a hash-bang line. Python: `'#!'`. */
  readonly directives: readonly string[];
  /** How the file exports: `cjs` when it assigns `module.exports`/`exports`, `esm` when it has import/export; Python is `python`. */
  readonly moduleKind: 'esm' | 'cjs' | 'script' | 'python';
  /** First few places where the parser had to recover; the facts around them are still good. */
  readonly syntaxErrors: readonly SyntaxProblem[];
}

export interface SyntaxProblem {
  readonly at: number;
  readonly message: string;
}

export interface Specifier {
  readonly text: string;
  /** Python: number of leading dots of a relative import; 0 otherwise. */
  readonly level: number;
  /** Only needed for types (`import type`, inside `if TYPE_CHECKING:`); nothing is loaded at run time. */
  readonly typeOnly?: true;
}

export interface IgnoreDirective {
  /** Offset of the comment. */
  readonly at: number;
  /** 0-based line whose findings it silences; `null` is the whole file. */
  readonly line: number | null;
  /** Empty means every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
}

// ---------------------------------------------------------------------------------------------------- functions

export type FunctionKind =
  | 'module' // top level of the file
  | 'class' // Python: the body of a `class` statement, run once where it stands
  | 'fields' // JavaScript: the instance field initializers of a class, run by its constructor; `this` is the instance
  | 'statics' // JavaScript: static fields and static blocks, run where the class stands; `this` is the class
  | 'function' // declaration, function expression, `def`
  | 'arrow' // arrow function: `this` is that of the function around it
  | 'lambda' // Python lambda
  | 'method'
  | 'getter'
  | 'setter'
  | 'constructor'; // JavaScript `constructor`. Python's `__init__` is a `method`.

export interface FunctionFacts {
  readonly index: number;
  readonly kind: FunctionKind;
  /** Own name, or the name of the variable or property it is assigned to, or `''`. */
  readonly name: string;
  readonly async: boolean;
  readonly generator: boolean;
  /** Function whose scope this one stands in; -1 for the module. */
  readonly parent: number;
  /** Class this is a member of (method, getter, setter, constructor, fields, statics, class), else -1. */
  readonly cls: number;
  readonly params: readonly ParamFacts[];
  /** In source order (the first one is applied last). Python: on any function. JavaScript: on methods. */
  readonly decorators: readonly Expr[];
  readonly returnType?: TypeExpr;
  readonly body: readonly Stmt[];
  /** Nothing to run: only `...`, `pass`, a docstring, `raise NotImplementedError`; or no body at all (abstract, overload). */
  readonly abstract: boolean;
  /** Has `await`, `async for` or `async with` in its own body (comprehensions included, nested functions not). */
  readonly awaits: boolean;
  /** The whole function, decorators and `async` included. */
  readonly at: number;
  readonly end: number;
  /** Its name, or where the function starts when it has none. */
  readonly nameAt: number;
}

export interface ParamFacts {
  /** Name for a simple parameter, `''` for a pattern. */
  readonly name: string;
  readonly target: Pattern;
  readonly default?: Expr;
  readonly type?: TypeExpr;
  /** `...rest` / `*args`, or `**kwargs`. */
  readonly rest?: 'positional' | 'keyword';
  /** Python: only by keyword (after `*`), or only by position (before `/`). */
  readonly only?: 'keyword' | 'positional';
  /** JavaScript: decorators on the parameter (`@Body()`). */
  readonly decorators?: readonly Expr[];
  /** TypeScript: `constructor(private readonly db: Db)` also assigns `this.db`. */
  readonly property?: true;
}

// ------------------------------------------------------------------------------------------------------ classes

export interface ClassFacts {
  readonly index: number;
  readonly name: string;
  /** `interface` for TypeScript interfaces: members have types only. */
  readonly kind: 'class' | 'interface';
  readonly abstract: boolean;
  readonly bases: readonly Expr[];
  /** Type arguments of the bases, by position (`class Repo(Base[User])`, `extends Base<User>`); empty where none. */
  readonly baseTypes: readonly (readonly TypeExpr[])[];
  /** TypeScript `implements`. */
  readonly implements: readonly TypeExpr[];
  readonly decorators: readonly Expr[];
  /** Python `class C(metaclass=Meta)`. */
  readonly metaclass?: Expr;
  /** Python: the other keywords, which `__init_subclass__` gets. */
  readonly keywords?: readonly { readonly name: string; readonly value: Expr }[];
  readonly members: readonly MemberFacts[];
  /** Function of kind `fields`, or -1. */
  readonly fieldsInit: number;
  /** Function of kind `statics` (JavaScript) or `class` (Python: its variables are the class attributes), or -1. */
  readonly staticsInit: number;
  /** Type parameter names, with constraint where given. */
  readonly typeParams: readonly { readonly name: string; readonly constraint?: TypeExpr }[];
  readonly at: number;
  readonly end: number;
  readonly nameAt: number;
}

/**
 * A member with a name. Python: every `def` in the class body is here (kind by its decorators `property`, `x.setter`,
 * `staticmethod`, `classmethod` when they are those plain names), and every annotated or assigned class attribute as a `field`.
 * Python's `def`s are listed here only, not as `def` statements in the class body, unless under `if`/`try`, where both are.
 */
export interface MemberFacts {
  readonly name: string;
  readonly kind: 'method' | 'getter' | 'setter' | 'field';
  readonly static: boolean;
  /** Python `@classmethod`: the first parameter is the class. */
  readonly classMethod?: true;
  /** Function index for method, getter, setter; -1 for a field or a bodiless signature. */
  readonly fn: number;
  readonly type?: TypeExpr;
  /** Fields: the initial value, for readers that need it without running the initializer (`field(default_factory=f)`). */
  readonly value?: Expr;
  readonly decorators: readonly Expr[];
  readonly abstract?: true;
  readonly optional?: true;
  readonly at: number;
}

// --------------------------------------------------------------------------------------------------- statements

export type Stmt =
  | { readonly kind: 'expr'; readonly value: Expr }
  | {
      readonly kind: 'assign';
      readonly target: Pattern;
      readonly value: Expr;
      readonly type?: TypeExpr;
      /** `+=` gives `'+'` */ readonly op?: string;
    }
  /** A declaration without a value: `let x: T`, `x: T`. */
  | { readonly kind: 'declare'; readonly target: Pattern; readonly type: TypeExpr }
  | { readonly kind: 'return'; readonly value: Expr | null }
  | { readonly kind: 'throw'; readonly value: Expr | null }
  | { readonly kind: 'jump'; readonly how: 'break' | 'continue' }
  | { readonly kind: 'if'; readonly test: Expr; readonly then: readonly Stmt[]; readonly else: readonly Stmt[] }
  | LoopStmt
  | {
      readonly kind: 'try';
      readonly body: readonly Stmt[];
      readonly handlers: readonly { readonly types: readonly Expr[]; readonly target?: Pattern; readonly body: readonly Stmt[] }[];
      /** Python `else`. */
      readonly else: readonly Stmt[];
      readonly finally: readonly Stmt[];
    }
  /** Python `with`; JavaScript `using x = e` is a `with` over the rest of its block. */
  | {
      readonly kind: 'with';
      readonly async: boolean;
      readonly items: readonly WithItem[];
      readonly body: readonly Stmt[];
      readonly at: number;
    }
  /** `switch` and `match`; a `default` case has no tests. Python patterns that bind names give `assign`s at the start of the body. */
  | {
      readonly kind: 'switch';
      readonly value: Expr;
      readonly cases: readonly { readonly tests: readonly Expr[]; readonly body: readonly Stmt[] }[];
    }
  /** A function declaration or `def`: its decorators (in FunctionFacts) are applied and the result is bound to `target`. */
  | { readonly kind: 'def'; readonly target: Pattern; readonly fn: number }
  /** A class declaration; also TypeScript interfaces. */
  | { readonly kind: 'class'; readonly target: Pattern; readonly cls: number }
  /** A type alias, TypeScript or Python (`type X = …`, `X: TypeAlias = …`). Plain Python aliases are ordinary `assign`s. */
  | { readonly kind: 'alias'; readonly target: Pattern; readonly type: TypeExpr }
  /** TypeScript `enum` gives an `assign` of an object literal instead. */
  | ImportStmt
  /** JavaScript `export`: a local value under a public name. `default` is a name like any other. */
  | { readonly kind: 'export'; readonly name: string; readonly value: Expr }
  /** `export {a as b} from 's'` has names, `export * from 's'` has `names: null`, `export * as ns` has `namespace`. */
  | {
      readonly kind: 'reexport';
      readonly specifier: string;
      readonly names: readonly { readonly imported: string; readonly exported: string }[] | null;
      readonly namespace?: string;
      readonly typeOnly?: true;
    }
  /** Python `global`/`nonlocal` need no statement: names are resolved already. `del x`, `assert t`: */
  | { readonly kind: 'delete'; readonly target: Expr }
  | { readonly kind: 'assert'; readonly test: Expr };

export interface WithItem {
  readonly value: Expr;
  readonly target?: Pattern;
}

export interface LoopStmt {
  readonly kind: 'loop';
  /** `each`: for…of, Python for. `keys`: for…in. `count`: the three-part `for`. `while`, `do`. */
  readonly form: 'each' | 'keys' | 'count' | 'while' | 'do';
  /** `for await`, `async for`. */
  readonly async: boolean;
  /** `count`: statements of the first part. */
  readonly init: readonly Stmt[];
  /** `each`, `keys`: what is bound, and what is iterated. */
  readonly target?: Pattern;
  readonly iterable?: Expr;
  /** `count`, `while`, `do`. */
  readonly test?: Expr;
  readonly update?: Expr;
  readonly body: readonly Stmt[];
  /** Python `else`. */
  readonly else: readonly Stmt[];
  readonly at: number;
  readonly end: number;
}

/**
 * An import that binds names, anywhere in the code (in Python also inside functions).
 * JavaScript: `import d, {a as b} from 's'` has names `default` and `a`; `import * as ns` has `'*'`; a bare `import 's'` has none.
 * Python: `from m import a as b` has names; `from m import *` has one name `'*'` with `target: null`;
 * `import a.b.c as x` has one name `'*'` bound to x; `import a.b.c` binds `a` and has `bindsRoot: true`.
 * TypeScript `import x = require('s')` has the name `'='` (the value of `module.exports`).
 */
export interface ImportStmt {
  readonly kind: 'import';
  readonly specifier: string;
  readonly level: number;
  readonly names: readonly { readonly imported: string; readonly target: Pattern | null; readonly at: number }[];
  readonly bindsRoot?: true;
  readonly typeOnly?: true;
  readonly at: number;
  readonly end: number;
}

// ----------------------------------------------------------------------------------------------------- patterns

/** What an assignment binds. A name without a default is `{kind:'var'}`. */
export type Pattern =
  | { readonly kind: 'var'; readonly fn: number; readonly name: string }
  | { readonly kind: 'member'; readonly object: Expr; readonly name: string; readonly at: number }
  | { readonly kind: 'index'; readonly object: Expr; readonly key: Expr; readonly at: number }
  /** `[a, , ...rest]`, `a, *rest`; holes are null. */
  | {
      readonly kind: 'list';
      readonly items: readonly (Pattern | null)[];
      readonly rest: Pattern | null;
      /** index at which `*rest` stands; Python allows names after it */ readonly restIndex?: number;
    }
  /** `{a, b: c = 1, [k]: d, ...rest}`; a computed key that is no constant is null. */
  | {
      readonly kind: 'object';
      readonly props: readonly { readonly key: string | null; readonly target: Pattern }[];
      readonly rest: Pattern | null;
    }
  | { readonly kind: 'default'; readonly target: Pattern; readonly value: Expr }
  /** CommonJS: assignment to `module.exports` itself. `module.exports.x = …` and `exports.x = …` are `member` patterns over the expression `exports`. */
  | { readonly kind: 'module-exports' }
  | { readonly kind: 'ignored' };

// -------------------------------------------------------------------------------------------------- expressions

export type Expr =
  /** A variable owned by function `fn`. Two variables of one function with the same name in different blocks get different names (`fs`, `fs$1`). */
  | { readonly kind: 'var'; readonly fn: number; readonly name: string; readonly at: number }
  /** A name that the file does not bind: a global or builtin. */
  | { readonly kind: 'global'; readonly name: string; readonly at: number }
  /** JavaScript `this`; `fn` is the function (not arrow) whose `this` it is. */
  | { readonly kind: 'this'; readonly fn: number; readonly at: number }
  /** `super` (JavaScript) or `super()` (Python) inside method `fn` of class `cls`. JavaScript's `super(…)` is a call of this with `isNew`. */
  | { readonly kind: 'super'; readonly cls: number; readonly fn: number; readonly at: number }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly at: number; readonly end: number }
  /** Bytes, big integers, `undefined`, `...`: constants whose value nobody needs. */
  | { readonly kind: 'constant'; readonly type: string; readonly at: number }
  /** Template string, f-string: constant text between values (`texts.length === values.length + 1`). */
  | {
      readonly kind: 'template';
      readonly texts: readonly string[];
      readonly values: readonly Expr[];
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: 'regex'; readonly pattern: string; readonly flags: string; readonly at: number; readonly end: number }
  | {
      readonly kind: 'member';
      readonly object: Expr;
      readonly name: string;
      readonly optional?: true;
      readonly at: number;
      readonly end: number;
      readonly nameAt: number;
    }
  | { readonly kind: 'index'; readonly object: Expr; readonly key: Expr; readonly at: number; readonly end: number }
  /** Python `x[a:b:c]`; absent parts are null. */
  | { readonly kind: 'slice'; readonly object: Expr; readonly parts: readonly (Expr | null)[]; readonly at: number; readonly end: number }
  | CallExpr
  | { readonly kind: 'await'; readonly value: Expr; readonly at: number; readonly end: number }
  | {
      readonly kind: 'yield';
      readonly value: Expr | null;
      /** `yield*`, `yield from` */ readonly delegate: boolean;
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: 'function'; readonly fn: number; readonly at: number; readonly end: number }
  | { readonly kind: 'class'; readonly cls: number; readonly at: number; readonly end: number }
  | {
      readonly kind: 'list';
      readonly form: 'array' | 'list' | 'tuple' | 'set';
      readonly items: readonly Expr[];
      readonly at: number;
      readonly end: number;
    }
  | {
      readonly kind: 'object';
      /** Python dictionaries are objects too */ readonly props: readonly ObjectProp[];
      readonly at: number;
      readonly end: number;
    }
  /** `a if t else b`, `t ? a : b`. */
  | {
      readonly kind: 'conditional';
      readonly test: Expr;
      readonly then: Expr;
      readonly else: Expr;
      readonly at: number;
      readonly end: number;
    }
  /** `&&`, `||`, `??`, `and`, `or`: the value is one of the two. */
  | {
      readonly kind: 'logical';
      readonly op: '&&' | '||' | '??';
      readonly left: Expr;
      readonly right: Expr;
      readonly at: number;
      readonly end: number;
    }
  /** Operators by their text (`+`, `/`, `===`, `in`, `not in`, `is`, `instanceof`, `<`, …). Chained comparisons are nested in `&&`. */
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr; readonly at: number; readonly end: number }
  /** `!`, `not` (as `!`), `-`, `+`, `~`, `typeof`, `void`, `delete`, `++`, `--`. */
  | { readonly kind: 'unary'; readonly op: string; readonly value: Expr; readonly at: number; readonly end: number }
  /** An assignment used as a value: `(x = f())`, `x := f()`; `op` as in the statement (`??=` gives `'??'`). */
  | {
      readonly kind: 'assign';
      readonly target: Pattern;
      readonly value: Expr;
      readonly op?: string;
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: 'sequence'; readonly items: readonly Expr[]; readonly at: number; readonly end: number }
  /** `...x`, `*x` inside a list, object or argument list. */
  | { readonly kind: 'spread'; readonly value: Expr; readonly at: number; readonly end: number }
  /** `import('x')` (`form: 'dynamic'`), unshadowed `require('x')` (`form: 'require'`), also `createRequire(…)('x')` when it is bound to a const. */
  | { readonly kind: 'import'; readonly form: 'dynamic' | 'require'; readonly specifier: Expr; readonly at: number; readonly end: number }
  /** CommonJS `exports` / `module.exports` as a value. */
  | { readonly kind: 'exports'; readonly at: number }
  /** JavaScript `import.meta` members by name: `url`, `dirname`, `filename`, `main`; and CommonJS `__dirname`, `__filename` (as `dirname`, `filename`); Python `__file__` (as `filename`) and `__name__` (as `name`). */
  | { readonly kind: 'meta'; readonly name: string; readonly at: number }
  | ComprehensionExpr
  /** JSX element: `tag` is the component (a `literal` string for `div`). */
  | {
      readonly kind: 'jsx';
      readonly tag: Expr;
      readonly props: readonly ObjectProp[];
      readonly children: readonly Expr[];
      readonly at: number;
      readonly end: number;
    }
  /** TypeScript `x as T`, `<T>x`, `x satisfies T` (as `satisfies`). */
  | { readonly kind: 'typed'; readonly value: Expr; readonly type: TypeExpr; readonly form: 'as' | 'satisfies' }
  /** Anything else: the parts that run, in order. */
  | { readonly kind: 'other'; readonly parts: readonly Expr[]; readonly at: number };

export interface CallExpr {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Argument[];
  /** `new X()`; also `super(…)`. */
  readonly isNew?: true;
  /** A tagged template: args are the texts (unknown) and the values. */
  readonly tagged?: true;
  readonly optional?: true;
  /** JavaScript type arguments of the call: `app.get<T>()`, `new Map<string, Db>()`. */
  readonly typeArgs?: readonly TypeExpr[];
  /** The whole call expression. */
  readonly at: number;
  readonly end: number;
  /** Where the callee's own name stands: `get` in `requests.get(…)`. */
  readonly nameAt: number;
}

export interface Argument {
  readonly value: Expr;
  /** Keyword argument. */
  readonly name?: string;
  /** `*args`/`...args`, or `**kwargs`. */
  readonly spread?: 'positional' | 'keyword';
}

export interface ObjectProp {
  /** `null` for a spread or a key that is no constant. Numeric keys are their text. */
  readonly key: string | null;
  readonly computed?: Expr;
  readonly value: Expr;
  readonly kind: 'value' | 'getter' | 'setter' | 'spread';
}

export interface ComprehensionExpr {
  readonly kind: 'comprehension';
  readonly form: 'list' | 'set' | 'dict' | 'generator';
  readonly clauses: readonly {
    readonly target: Pattern;
    readonly iterable: Expr;
    readonly async: boolean;
    readonly tests: readonly Expr[];
  }[];
  /** Dictionary comprehensions have the key here. */
  readonly key?: Expr;
  readonly element: Expr;
  readonly at: number;
  readonly end: number;
}

// -------------------------------------------------------------------------------------------------------- types

/**
 * A type as written. Python annotations use it too: `Optional[X]` is `ref Optional [X]` (the analysis knows typing's names),
 * `X | None` is a union, `"X"` in quotes is parsed, `Annotated[X, Depends(f)]` keeps its further arguments in `metadata`.
 */
export type TypeExpr =
  | {
      readonly kind: 'ref';
      readonly name: Expr;
      readonly args: readonly TypeExpr[];
      /** Expression arguments of `Annotated` after the first. */ readonly metadata?: readonly Expr[];
    }
  | { readonly kind: 'union'; readonly types: readonly TypeExpr[] }
  | { readonly kind: 'intersection'; readonly types: readonly TypeExpr[] }
  | { readonly kind: 'array'; readonly element: TypeExpr }
  | { readonly kind: 'tuple'; readonly items: readonly TypeExpr[] }
  | { readonly kind: 'function'; readonly returns: TypeExpr | null }
  | { readonly kind: 'object'; readonly members: readonly { readonly name: string; readonly type: TypeExpr; readonly optional?: true }[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** `typeof x`, Python `type[X]` is `ref`. */
  | { readonly kind: 'typeof'; readonly value: Expr }
  /** `T['key']`; the key of `T[number]` is `*`. */
  | { readonly kind: 'indexed'; readonly object: TypeExpr; readonly key: string }
  /** TypeScript `import('x').Y`. */
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string | null; readonly args: readonly TypeExpr[] }
  | { readonly kind: 'unknown' };
