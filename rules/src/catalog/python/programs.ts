import { blocks, harmless, makes, returns } from '../define.js';
import type { Condition, Library } from '../model.js';
import { quiet } from './words.js';

/** Without an interval it compares with the last call. */
const forSomeTime: Condition = {
  all: [
    { given: [0, 'interval'] },
    {
      not: {
        any: [
          { arg: [0, 'interval'], equals: null },
          { arg: [0, 'interval'], equals: 0 },
        ],
      },
    },
  ],
};

export const programs: Library = {
  name: 'psutil, pexpect, Plumbum',
  language: 'python',
  source: 'psutil.readthedocs.io (7); pexpect.readthedocs.io (4.9); plumbum.readthedocs.io',
  modules: {
    psutil: {
      cpu_percent: blocks('sleep', { when: forSomeTime, estimate: { ms: 1000, times: [{ arg: [0, 'interval'] }] } }),
      'virtual_memory disk_usage net_io_counters cpu_count boot_time swap_memory': harmless('it reads a kernel counter'),
      process_iter: returns('psutil.process_iter'),
      'pids net_connections': blocks('fsmeta', { stall: 'light' }),
      wait_procs: blocks('process'),
      Process: makes('psutil.Process'),
    },
    pexpect: { spawn: blocks('process', { stall: 'heavy', instance: 'pexpect.spawn' }), run: blocks('process') },
    plumbum: { local: { is: 'plumbum.Machine' } },
    delegator: { run: blocks('process') },
    envoy: { run: blocks('process') },
    ansible_runner: { 'run interface': blocks('process') },
    pgserver: { get_server: blocks('process', { note: 'starts a database server', returns: 'pgserver.PostgresServer' }) },
  },
  types: {
    'psutil.Process': {
      members: {
        wait: blocks('process'),
        cpu_percent: blocks('sleep', { when: forSomeTime }),
        'memory_info kill terminate is_running name status': harmless('it reads a kernel counter'),
        children: blocks('fsmeta', { stall: 'light' }),
      },
    },
    'psutil.process_iter': { members: { __iter__: blocks('fsmeta', { stall: 'light' }) }, element: 'psutil.Process' },
    'pexpect.spawn': {
      members: { 'expect expect_exact wait read readline interact': blocks('process'), 'send sendline close isalive terminate': quiet },
    },
    'plumbum.Machine': { members: { 'cwd env': quiet, __getitem__: returns('plumbum.Command') } },
    'plumbum.Command': {
      members: { 'run popen': blocks('process'), '__getitem__ __or__ bound_command': returns({ self: true }) },
      call: blocks('process'),
    },
    'pgserver.PostgresServer': { members: { 'psql cleanup': blocks('process'), get_uri: quiet } },
  },
};
