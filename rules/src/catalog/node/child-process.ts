import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { callsBack, listeners, UNKNOWN } from './forms.js';

const promisify = 'takes a callback: wrap it in util.promisify; resolves to { stdout, stderr } and rejects when the command fails';

export const childProcess: Library = {
  name: 'node:child_process',
  language: 'javascript',
  source: 'https://nodejs.org/api/child_process.html, @types/node 26.6.6',
  modules: {
    child_process: {
      execSync: blocks('process', {
        returns: { any: ['buffer:Buffer', 'string'] },
        alternative: { symbol: 'child_process#exec', note: promisify },
      }),
      execFileSync: blocks('process', {
        returns: { any: ['buffer:Buffer', 'string'] },
        alternative: { symbol: 'child_process#execFile', note: promisify },
      }),
      spawnSync: blocks('process', {
        returns: 'child_process:SpawnSyncReturns',
        alternative: { symbol: 'child_process#execFile', note: promisify },
      }),
      'exec execFile': callsBack(['Error', 'string', 'string'], { returns: 'child_process:ChildProcess' }),
      spawn: returns('child_process:ChildProcess'),
      fork: returns('child_process:ChildProcess', { intrinsic: 'worker-file' }),
      ChildProcess: makes('child_process:ChildProcess'),
    },
  },
  types: {
    'child_process:ChildProcess': {
      members: {
        ...listeners({ message: [UNKNOWN, UNKNOWN], 'exit close': ['number', 'string'], error: ['Error'] }),
        'stdout stderr': property('stream:Readable'),
        stdin: property('stream:Writable'),
        'kill ref unref disconnect': returns(UNKNOWN),
        send: runs('loop', 'last', { entry: { kind: 'callback', name: 'send' } }),
        'pid exitCode': property('number'),
      },
    },
    'child_process:SpawnSyncReturns': {
      members: {
        status: property('number'),
        'stdout stderr': property('buffer:Buffer'),
        output: property({ list: 'buffer:Buffer' }),
        error: property('Error'),
      },
    },
  },
};
