import { blocks, makes, property, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet, unless } from './words.js';

const exec = { symbol: 'asyncio#create_subprocess_exec', note: 'await its `communicate()`' };
const shell = { symbol: 'asyncio#create_subprocess_shell', note: 'await its `communicate()`' };
const waits: Model = blocks('process', unless({ arg: [0, 'timeout'], equals: 0 }));

export const subprocess: Library = {
  name: 'subprocess',
  language: 'python',
  source: 'docs.python.org/3/library/subprocess.html (3.14)',
  modules: {
    subprocess: {
      run: blocks('process', { returns: 'subprocess.CompletedProcess', alternative: exec }),
      'call check_call check_output': blocks('process', { alternative: exec }),
      'getoutput getstatusoutput': blocks('process', { alternative: shell }),
      Popen: blocks('process', {
        stall: 'heavy',
        note: 'waits until the program has started',
        instance: 'subprocess.Popen',
        alternative: exec,
      }),
      CompletedProcess: makes('subprocess.CompletedProcess'),
      list2cmdline: quiet,
    },
  },
  types: {
    'subprocess.CompletedProcess': { members: { check_returncode: quiet } },
    'subprocess.Popen': {
      members: {
        wait: waits,
        communicate: blocks('process', { returns: { tuple: ['bytes', 'bytes'] } }),
        __exit__: waits,
        'stdout stderr stdin': property('subprocess.Pipe'),
        'poll kill terminate send_signal': quiet,
      },
    },
    /** The other end is a program that writes when it likes. */
    'subprocess.Pipe': {
      members: {
        'read readline read1': blocks('process', { returns: 'bytes' }),
        readlines: blocks('process', { returns: { list: 'bytes' } }),
        __iter__: blocks('process'),
        'write writelines flush': blocks('process', { stall: 'light', continues: true }),
        'close fileno': quiet,
        detach: returns({ self: true }),
      },
      element: 'bytes',
    },
  },
};
