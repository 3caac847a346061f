import { makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { argumentsFrom, quiet } from './words.js';

const stack: Members = {
  'enter_context enter_async_context': { intrinsic: 'enter-context' },
  'callback push_async_callback': runs('here', 0, { params: argumentsFrom(1), returns: { arg: 0 } }),
  'push push_async_exit': returns({ arg: 0 }),
  pop_all: returns({ self: true }),
  'close aclose': quiet,
};

export const contextlib: Library = {
  name: 'contextlib',
  language: 'python',
  source: 'docs.python.org/3/library/contextlib.html (3.14)',
  modules: {
    contextlib: {
      contextmanager: { intrinsic: 'contextmanager' },
      asynccontextmanager: { intrinsic: 'asynccontextmanager' },
      'ExitStack AsyncExitStack': makes('contextlib.ExitStack'),
      'nullcontext closing aclosing': returns({ arg: 0 }),
      'suppress redirect_stdout redirect_stderr': quiet,
      'AbstractContextManager AbstractAsyncContextManager ContextDecorator AsyncContextDecorator': quiet,
    },
    async_generator: { asynccontextmanager: { intrinsic: 'asynccontextmanager' } },
    contextlib2: { AsyncExitStack: makes('contextlib.ExitStack'), ExitStack: makes('contextlib.ExitStack') },
  },
  types: { 'contextlib.ExitStack': { members: stack } },
};
