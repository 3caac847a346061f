import { blocks, harmless, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

/** `os.WNOHANG` is no constant to the analysis, so only a literal 0 is known to wait. */
const WAITS_FOR_CHILD = { when: { arg: [1, 'options'], equals: 0 } } as const;
const directory = { stall: 'light' } as const;

const files: Members = {
  'remove unlink rename renames replace mkdir makedirs rmdir removedirs link symlink truncate ftruncate chmod fchmod chown lchown fchown utime mkfifo mknod':
    blocks('file'),
  'copy_file_range sendfile fsync fdatasync sync posix_fallocate lockf splice': blocks('file'),
  open: blocks('file'),
  'read pread readv write pwrite writev lseek': blocks('file', { continues: true }),
  fdopen: returns('io.TextIOWrapper'),
};

const metadata: Members = {
  'stat lstat fstat access statvfs fstatvfs readlink getxattr setxattr listxattr removexattr pathconf chdir fchdir': blocks('fsmeta'),
  'getcwd getcwdb': blocks('fsmeta', { returns: 'str' }),
  listdir: blocks('fsmeta', { ...directory, returns: { list: 'str' } }),
  scandir: blocks('fsmeta', { ...directory, returns: 'os.scandir' }),
  walk: returns('os.walk'),
  fwalk: returns('os.walk'),
};

const processes: Members = {
  'system popen spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe': blocks('process', {
    alternative: { symbol: 'asyncio#create_subprocess_shell', note: 'await its `communicate()`' },
  }),
  'posix_spawn posix_spawnp fork forkpty': blocks('process', { stall: 'heavy' }),
  'wait wait3 wait4': blocks('process'),
  waitpid: blocks('process', WAITS_FOR_CHILD),
  abort: { throws: 'always' },
  'kill killpg nice': quiet,
};

const environment: Members = {
  /** The default, as far as anybody knows. */
  'getenv getenvb': returns({ any: ['str', { arg: [1, 'default'] }] }),
  environ: property('os.Environ'),
  'getpid getppid getuid getgid geteuid getlogin cpu_count urandom get_terminal_size uname umask getloadavg strerror putenv unsetenv close closerange pipe dup dup2 set_blocking isatty':
    quiet,
  fspath: returns('str'),
  _exit: { throws: 'always' },
};

export const os: Library = {
  name: 'os',
  language: 'python',
  source: 'docs.python.org/3/library/os.html (3.14)',
  modules: {
    os: { ...files, ...metadata, ...processes, ...environment, register_at_fork: quiet, PathLike: harmless('an interface') },
  },
  types: {
    'os.Environ': { extends: ['dict'], members: { get: returns({ any: ['str', { arg: [1, 'default'] }] }) } },
    'os.scandir': {
      members: { __iter__: blocks('fsmeta', { ...directory, continues: true }), close: quiet, __enter__: returns({ self: true }) },
      element: 'os.DirEntry',
    },
    'os.DirEntry': {
      members: {
        'is_dir is_file is_symlink is_junction inode': harmless('the directory listing has it'),
        stat: blocks('fsmeta'),
        'name path': property('str'),
      },
    },
    /** A generator: the directory is read when it is iterated. */
    'os.walk': {
      members: { __iter__: blocks('fsmeta', directory) },
      element: { tuple: ['str', { list: 'str' }, { list: 'str' }] },
    },
  },
};
