import { makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { argumentsFrom, quiet } from './words.js';

const atExit = runs('here', 0, { passes: argumentsFrom(1), returns: { arg: 0 } });

const stack: Members = {
  enter_context: { intrinsic: 'enter-context' },
  callback: atExit,
  push: returns({ arg: 0 }),
  pop_all: returns({ self: true }),
};

const asyncStack: Members = {
  ...stack,
  enter_async_context: { intrinsic: 'enter-context' },
  push_async_callback: runs('loop', 0, { passes: argumentsFrom(1), returns: { arg: 0 } }),
  push_async_exit: returns({ arg: 0 }),
  aclose: quiet,
};

export const contextlib: Library = {
  name: 'contextlib',
  language: 'python',
  source: 'docs.python.org/3/library/contextlib.html (3.14)',
  modules: {
    contextlib: {
      contextmanager: { intrinsic: 'contextmanager' },
      asynccontextmanager: { intrinsic: 'asynccontextmanager' },
      ExitStack: makes('contextlib.ExitStack'),
      AsyncExitStack: makes('contextlib.AsyncExitStack'),
      nullcontext: makes('contextlib.nullcontext', { captures: true }),
      closing: makes('contextlib.closing', { captures: true }),
      aclosing: makes('contextlib.aclosing', { captures: true }),
      'suppress redirect_stdout redirect_stderr': quiet,
      'AbstractContextManager AbstractAsyncContextManager': quiet,
      'ContextDecorator AsyncContextDecorator': makes('contextlib.ContextDecorator'),
    },
    async_generator: { asynccontextmanager: { intrinsic: 'asynccontextmanager' } },
    contextlib2: { AsyncExitStack: makes('contextlib.AsyncExitStack'), ExitStack: makes('contextlib.ExitStack') },
  },
  types: {
    // They enter nothing: `closing` calls `close` at the end, `nullcontext` does nothing at all.
    'contextlib.nullcontext': { members: { '__enter__ __aenter__': { intrinsic: 'captured' } } },
    // `@manager` on a function: it runs inside.
    'contextlib.ContextDecorator': { members: { __call__: { intrinsic: 'decorate-with' } } },
    'contextlib.closing': {
      members: {
        __enter__: { intrinsic: 'captured' },
        __exit__: { intrinsic: 'call-captured:close' },
      },
    },
    'contextlib.aclosing': {
      members: {
        __aenter__: { intrinsic: 'captured' },
        __aexit__: { intrinsic: 'call-captured:aclose' },
      },
    },
    'contextlib.ExitStack': { members: { ...stack, close: quiet } },
    'contextlib.AsyncExitStack': { members: asyncStack },
  },
};
