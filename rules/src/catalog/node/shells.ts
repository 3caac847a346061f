/** Running programs, asking the user, and waiting for servers, synchronously. */

import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, each, UNKNOWN } from './forms.js';

const run: Model = blocks('process', { returns: 'execa:Result' });
const file: Model = blocks('file', { returns: 'shelljs:String' });

const shell: Members = {
  exec: blocks('process', {
    returns: 'shelljs:String',
    when: {
      not: {
        any: [
          { arg: 'last', isFunction: true },
          { arg: { option: 'async', of: 1 }, equals: true },
        ],
      },
    },
    alternative: { symbol: 'child_process#exec', note: 'takes a callback: wrap it in util.promisify' },
  }),
  cmd: run,
  'cat chmod cp find grep head ln ls mkdir mv rm sed sort tail tempdir touch uniq': file,
  'cd pwd pushd popd dirs': returns('shelljs:String'),
  'test which': blocks('fsmeta', { returns: UNKNOWN }),
  'echo set error env exit': returns(UNKNOWN),
  config: property(UNKNOWN),
};

export const shells: Library = {
  name: 'programs and shells',
  language: 'javascript',
  source: 'shelljs 0.10, execa 9 (and 5), cross-spawn 7, tinyexec 1, zx 8, nano-spawn 2, sync-exec 0.6, simple-git 3, systeminformation 5',
  modules: {
    shelljs: shell,
    'shelljs/global': {},
    execa: callable(returns(UNKNOWN), {
      'execaSync sync commandSync execaCommandSync': blocks('process', { returns: 'execa:Result', alternative: { symbol: 'execa#execa' } }),
      'execa execaCommand execaNode command node': returns('child_process:ChildProcess'),
      $: {
        returns: UNKNOWN,
        members: {
          sync: blocks('process', { returns: 'execa:Result', alternative: { symbol: 'execa#$' } }),
          s: blocks('process', { returns: 'execa:Result', alternative: { symbol: 'execa#$' } }),
        },
      },
    }),
    'cross-spawn': callable(returns('child_process:ChildProcess'), {
      sync: blocks('process', { returns: 'child_process:SpawnSyncReturns', alternative: { symbol: 'cross-spawn' } }),
      spawn: returns('child_process:ChildProcess'),
    }),
    tinyexec: { 'x exec': returns(UNKNOWN) },
    zx: {
      $: { returns: UNKNOWN, members: { sync: blocks('process', { returns: UNKNOWN, alternative: { symbol: 'zx#$' } }) } },
      'cd within spinner retry sleep glob question fetch': returns(UNKNOWN),
    },
    'sync-exec': callable(run),
    execSync: { exec: run },
    'node-machine-id': {
      machineIdSync: blocks('process', { returns: 'string', alternative: { symbol: 'node-machine-id#machineId' } }),
      machineId: returns('string'),
    },
    'spawn-sync': callable(blocks('process', { returns: 'child_process:SpawnSyncReturns' })),
    'simple-git': callable(returns('simple-git:Git'), { simpleGit: returns('simple-git:Git') }),
    'node-pty': { spawn: returns('node-pty:Pty') },
    '@homebridge/node-pty-prebuilt-multiarch': { spawn: returns('node-pty:Pty') },
    'ps-list': callable(returns(UNKNOWN)),
    open: callable(returns(UNKNOWN)),
  },
  types: {
    'execa:Result': { members: { 'stdout stderr': property('string'), 'exitCode failed': property(UNKNOWN) } },
    'shelljs:String': {
      members: {
        'stdout stderr': property('string'),
        code: property('number'),
        'to toEnd': file,
        'grep sed sort head tail': returns({ self: true }),
        'trim toString': returns('string'),
      },
    },
    'simple-git:Git': {},
    'node-pty:Pty': {
      members: {
        'onData onExit': { calls: [{ arg: 0, runs: 'loop', entry: { kind: 'event', name: '{name}' } }] },
        'write resize kill': returns(UNKNOWN),
        on: { calls: [{ arg: 1, runs: 'loop', entry: { kind: 'event', name: '{0}' } }] },
      },
    },
  },
};

const question: Model = blocks('input', { returns: 'string' });

export const input: Library = {
  name: 'synchronous input',
  language: 'javascript',
  source: 'readline-sync 1.4, prompt-sync 4, prompts 2 and inquirer 12 are asynchronous',
  modules: {
    'readline-sync': each(
      'question prompt keyIn keyInYN keyInYNStrict keyInPause keyInSelect questionEMail questionNewPassword questionInt questionFloat questionPath promptLoop promptCL promptSimShell',
      () => question,
    ),
    'prompt-sync': callable({ gives: question }),
    'prompt-sync-plus': callable({ gives: question }),
  },
};

const response = (kind: 'http'): Model => blocks(kind, { returns: 'sync-request:Response', alternative: { symbol: 'globals#fetch' } });

export const syncHttp: Library = {
  name: 'synchronous HTTP',
  language: 'javascript',
  source: 'sync-request 6, sync-fetch 0.6, then-request is asynchronous, urllib-sync 1, xmlhttprequest 1.8',
  modules: {
    'sync-request': callable(response('http')),
    'sync-request-curl': callable(response('http')),
    'sync-fetch': callable(response('http'), { Headers: makes('web:Headers') }),
    'urllib-sync': { request: response('http') },
    xmlhttprequest: { XMLHttpRequest: makes('xhr:XMLHttpRequest') },
    'node-http-xhr': callable(makes('xhr:XMLHttpRequest')),
  },
  types: {
    'sync-request:Response': {
      members: {
        'getBody text': returns('string'),
        'json buffer': returns(UNKNOWN),
        'statusCode status': property('number'),
        headers: property(UNKNOWN),
        ok: property('boolean'),
      },
    },
    'xhr:XMLHttpRequest': {
      members: {
        open: returns(UNKNOWN),
        send: returns(UNKNOWN),
        addEventListener: { calls: [{ arg: 1, runs: 'loop', entry: { kind: 'event', name: '{0}' } }] },
      },
    },
  },
};
