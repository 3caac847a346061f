import type { ClassFacts, Expr, FunctionFacts, MemberFacts } from '../facts.js';
import type { Scope } from './scope.js';
import type { Specifiers } from './specifiers.js';
import type { Syntax } from './syntax.js';

/** The facts of one file while they are being written down. */
export interface FileDraft {
  readonly text: string;
  readonly scopes: ReadonlyMap<Syntax, Scope>;
  readonly functions: FunctionFacts[];
  readonly classes: ClassFacts[];
  readonly specifiers: Specifiers;
  /** Temporary variables made so far; their names start with a `$`. */
  temporaries: number;
}

/** Where in the file the code being read stands. */
export interface Here {
  readonly file: FileDraft;
  readonly scope: Scope;
  /** Members of the class whose body this is directly. */
  readonly members: MemberFacts[] | null;
  /** Inside `if TYPE_CHECKING:`. */
  readonly typeOnly: boolean;
}

export function textOf(here: Here, node: Syntax): string {
  return here.file.text.slice(node.start, node.end);
}

export function inScope(here: Here, scope: Scope): Here {
  return { file: here.file, scope, members: null, typeOnly: here.typeOnly };
}

/** What stands for code that is missing or that nobody can make sense of. */
export function nothing(at: number): Expr {
  return { kind: 'other', parts: [], at };
}
