/** Libraries that run code which somebody else has written: how long that takes is up to the code. */

import { blocks, makes, returns } from '../define.js';
import type { Library } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

const evaluates = blocks('other', { returns: UNKNOWN, note: 'runs the given code to its end' });

export const sandboxes: Library = {
  name: 'sandboxes',
  language: 'javascript',
  source: 'vm2 3, isolated-vm 6 (its `eval`, `run` and `apply` work in another thread), safe-eval 0.4, quickjs-emscripten 0.31',
  modules: {
    vm2: { VM: makes('vm2:VM'), NodeVM: makes('vm2:VM'), VMScript: makes(UNKNOWN) },
    'isolated-vm': callable({ members: { Isolate: makes('isolated-vm:Isolate') } }, { Isolate: makes('isolated-vm:Isolate') }),
    'safe-eval': callable(evaluates),
    'quickjs-emscripten': { getQuickJS: returns('quickjs:Module') },
  },
  types: {
    'vm2:VM': { members: { 'run runFile': evaluates, 'freeze protect on': returns(UNKNOWN) } },
    'isolated-vm:Isolate': {
      members: {
        'createContext createContextSync': returns('isolated-vm:Context'),
        'compileScript compileScriptSync': returns('isolated-vm:Script'),
        'dispose getHeapStatistics': returns(UNKNOWN),
      },
    },
    'isolated-vm:Context': { members: { 'evalSync evalClosureSync': evaluates, 'eval evalClosure release': returns(UNKNOWN) } },
    'isolated-vm:Script': { members: { runSync: evaluates, run: returns(UNKNOWN) } },
    'quickjs:Module': { members: { evalCode: evaluates, newContext: returns('quickjs:Context') } },
    'quickjs:Context': { members: { evalCode: evaluates, 'unwrapResult dump dispose newFunction setProp': returns(UNKNOWN) } },
  },
};
