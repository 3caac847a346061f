import { blocks, harmless, makes, runs } from '../define.js';
import type { Library } from '../model.js';
import { argumentsFrom, quiet, registers } from './words.js';

export const runtime: Library = {
  name: 'sys, inspect, atexit, signal, sched, getpass',
  language: 'python',
  source: 'docs.python.org/3/library (3.14)',
  modules: {
    sys: { exit: { throws: 'always' } },
    inspect: {
      'iscoroutinefunction isasyncgenfunction': {},
      'isawaitable iscoroutine isasyncgen': {},
      'isfunction ismethod isclass isgenerator isgeneratorfunction signature getmembers getdoc stack currentframe getmodule': quiet,
      'getsource getsourcelines getsourcefile': blocks('file'),
    },
    atexit: {
      register: { ...runs('startup', 0, { entry: { kind: 'hook', name: 'exit' }, passes: argumentsFrom(1) }), returns: { arg: 0 } },
      unregister: quiet,
    },
    signal: {
      signal: runs('startup', [1, 'handler'], { entry: { kind: 'hook', name: 'signal handler' } }),
      'pause sigwait sigwaitinfo sigtimedwait': blocks('lock'),
      'alarm getsignal raise_signal set_wakeup_fd': quiet,
    },
    sched: { scheduler: makes('sched.scheduler') },
    getpass: { getpass: blocks('input'), getuser: quiet },
    webbrowser: { 'open open_new open_new_tab': blocks('process') },
    pdb: { set_trace: blocks('input') },
    platform: { 'system machine release version python_version node processor platform architecture': harmless('asked once and kept') },
    crypt: { crypt: blocks('kdf') },
    unittest: { 'TestCase IsolatedAsyncioTestCase': makes('unittest.TestCase'), main: quiet },
    pytest: { fixture: registers('test', { kind: 'callback' }), 'mark raises skip fail': quiet },
  },
  types: {
    'sched.scheduler': { members: { run: blocks('sleep'), 'enter enterabs': runs('here', [2, 'action']), 'cancel empty': quiet } },
    'unittest.TestCase': { overrides: { 'setUp tearDown setUpClass tearDownClass asyncSetUp asyncTearDown runTest': { runs: 'test' } } },
  },
};
