import { blocks, harmless, property, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { listeners, UNKNOWN } from './forms.js';

/** They fire once, when the process starts or ends. */
const ONCE = 'exit beforeExit SIGTERM SIGINT SIGHUP SIGQUIT SIGBREAK SIGUSR2 uncaughtException uncaughtExceptionMonitor';

export const processMembers: Members = {
  ...listeners({ message: [UNKNOWN], unhandledRejection: [UNKNOWN], warning: ['Error'] }, ONCE),
  nextTick: runs('loop', 0, { entry: { kind: 'task', name: 'process.nextTick', atOnce: true } }),
  env: property('process:Env'),
  'argv execArgv': property({ list: 'string' }),
  'platform arch version title execPath pid': property('string'),
  'stdout stderr': property('stream:Writable'),
  stdin: property('stream:Readable'),
  /** Programs are started in the folder of their package. */
  cwd: returns('string', { intrinsic: 'package-folder' }),
  'exit abort': { throws: 'always' },
  'kill chdir umask emitWarning disconnect send exitCode': returns(UNKNOWN),
  uptime: returns('number'),
  hrtime: { ...returns({ list: 'number' }), members: { bigint: returns('bigint') } },
  'memoryUsage cpuUsage resourceUsage': harmless('reads counters of the process', { members: { rss: returns('number') } }),
  setUncaughtExceptionCaptureCallback: runs('startup', 0),
  loadEnvFile: blocks('file'),
  report: { members: { writeReport: blocks('file', { stall: 'heavy' }), getReport: blocks('other', { stall: 'heavy' }) } },
  finalization: { members: { 'register registerBeforeExit': runs('startup', 1) } },
  dlopen: blocks('file'),
  getBuiltinModule: { intrinsic: 'load-module' },
};

export const process: Library = {
  name: 'node:process',
  language: 'javascript',
  source: 'https://nodejs.org/api/process.html (v26)',
  modules: { process: processMembers },
  types: { 'process:Env': {} },
};
