import { draws } from './drawing.js';

describe('Python annotations', () => {
  draws([
    ['names and arguments', `a: m.List[int, m.T]\nb: type[C]`, `a: ~m.List<~int, ~m.T>\nb: ~type<~C>`],
    ['unions', `a: int | None | "B"\nb: Optional[X]`, `a: ~int | null | ~B\nb: ~Optional<~X>`],
    [
      'in quotes',
      `a: "int"\nb: "m.List['X | None']"\nc: """\n  Dict[str,\n   int]"""\nd: "not a type at all"`,
      `a: ~int\nb: ~m.List<~X | null>\nc: ~Dict<~str, ~int>\nd: unknown`,
    ],
    ['Literal', `a: Literal["x", 1, -1, True, None]`, `a: ~Literal<"x", 1, -1, true, null>`],
    [
      'Annotated',
      `a: Annotated[X, Depends(f), 1]\nb: t.Annotated["X", g]`,
      `a: ~Annotated<~X> with ~Depends(~f), 1\nb: ~t.Annotated<~X> with ~g`,
    ],
    ['Callable', `a: Callable[[A], B]\nb: Callable[..., "C"]\nc: Callable`, `a: () => ~B\nb: () => ~C\nc: ~Callable`],
    [
      'tuples and stars',
      `a: tuple[int, ...]\nb: tuple[*Ts]\ndef f(*a: *Ts): g()`,
      `a: ~tuple<~int, unknown>\nb: ~tuple<~Ts>\nf = function f#1(*a@1: ~Ts)\n  ~g()`,
    ],
    ['defaults of type parameters', `class A[T = int, *Ts = *tuple[int]](B[T]): x()`, `class A#1<T, Ts>(~B<T@1>)\n  | ~x()`],
  ]);
});
