import { draws } from './drawing.js';

describe('Python classes', () => {
  draws([
    [
      'methods and how they are bound',
      `
      class A:
          def m(self): return self.x
          @classmethod
          async def c(cls): await cls.q()
          @staticmethod
          def s(): return 1
          @property
          def p(self): return 1
          @p.setter
          def p(self, v): self.v = v
          @functools.cached_property
          def cp(self): return 1
          @app.get("/")
          def d(self): return 1
      `,
      `
      class A#1()
        .m method m#2(self@2)
          return self@2.x
        classmethod .c @~classmethod method async awaits c#3(cls@3)
          await cls@3.q()
        static .s @~staticmethod method s#4()
          return 1
        .p @~property getter p#5(self@5)
          return 1
        .p @p@1.setter setter p#6(self@6, v@6)
          self@6.v = v@6
        .cp @~functools.cached_property getter cp#7(self@7)
          return 1
        .d @~app.get("/") method d#8(self@8)
          return 1
      `,
    ],
    [
      'fields',
      `
      class A:
          a = 1
          b: int
          c: list[int] = field(default_factory=list)
          d, e = 1, f()
          g = h = 2
      `,
      `
      class A#1()
        static .a = 1
        .b: ~int
        static .c: ~list<~int> = ~field(default_factory=~list)
        static .d = 1
        static .e = ~f()
        static .g = (h@1 = 2)
        static .h = 2
        | a@1 = 1
        | b@1: ~int
        | c@1: ~list<~int> = ~field(default_factory=~list)
        | [d@1, e@1] = tuple[1, ~f()]
        | g@1 = (h@1 = 2)
      `,
    ],
    [
      'a def under a condition is a member and a statement',
      `
      class A:
          if x:
              def m(self): return 1
      `,
      `
      class A#1()
        .m method m#2(self@2)
          return 1
        | if ~x
        |   m@1 = method m#2(self@2)
        |     return 1
      `,
    ],
    [
      'bases and their type arguments',
      `
      class A(Base[User, "Other"], m.Mixin, metaclass=Meta): x()
      class B(Generic[T], bases[0]): x()
      class C(ABC): x()
      class D(metaclass=abc.ABCMeta): x()
      class E:
          @abstractmethod
          def m(self): ...
      `,
      `
      class A#1(~Base<~User, ~Other>, ~m.Mixin)
        | ~x()
      class B#2<T>(~Generic<~T>, ~bases[0])
        | ~x()
      abstract class C#3(~ABC)
        | ~x()
      abstract class D#4()
        | ~x()
      abstract class E#5()
        abstract .m @~abstractmethod method abstract m#6(self@6)
      `,
    ],
    [
      'super() means the class whose method it is in',
      `
      class A(B):
          def m(self):
              super().m()
              super(A, self).m()
              super(B, self).m()
              return lambda: super().m
      super().m()
      `,
      `
      class A#1(~B)
        .m method m#2(self@2)
          super<0, 2>.m()
          super<0, 2>.m()
          ~super(~B, self@2).m()
          return {lambda #3() return super<0, 2>.m}
      ~super().m()
      `,
    ],
    [
      'decorated, nested and local classes',
      `
      @dataclass(frozen=True)
      class A:
          class B: x = 1
      def f():
          class C(A.B): y()
          return C
      `,
      `
      @~dataclass(frozen=true) class A#1()
        | class B#2()
        |   static .x = 1
        |   | x@2 = 1
      f = function f#3()
        class C#4(A.B)
          | ~y()
        return C@3
      `,
    ],
  ]);
});
