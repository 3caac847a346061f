import { blocks, harmless, makes, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callsProtocol, iterates, iteratesLazily, leavesAsIs, quiet } from './words.js';

const keyFunction = (collection: number) => [{ arg: 'key', runs: 'here', params: [{ elementOf: collection }] }] as const;

/** Of several arguments or of the elements of one. */
const ofSeveral = { scans: 0, calls: keyFunction(0), returns: { any: [{ elementOf: 0 }, { arg: 0 }, { arg: 1 }] } } as const;
/** As many zeroes as a number says. */
const zeroes: Model = { repeats: 0, scansIf: { arg: 0, isNumber: true } };
const toNumber = { sizedAs: { of: 0, shape: 'number' } } as const;

const functions: Members = {
  open: blocks('file', {
    returns: 'io.TextIOWrapper',
    alternative: { symbol: 'anyio#open_file', note: 'use `async with`, and await the methods of the file' },
  }),
  input: blocks('input'),
  print: harmless('writes to the standard output, which a server does not wait for', { intrinsic: 'makes-text' }),
  getattr: { intrinsic: 'getattr' },
  setattr: { intrinsic: 'setattr' },
  hasattr: { intrinsic: 'hasattr' },
  'callable id dir locals delattr issubclass': quiet,
  isinstance: {},
  'globals vars': { intrinsic: 'attributes' },
  __import__: { intrinsic: 'import-module' },
  len: callsProtocol('__len__', returns('int', { sizedAs: { of: 0, shape: 'count' } })),
  'repr ascii': callsProtocol('__repr__', returns('str')),
  format: callsProtocol('__format__', returns('str')),
  hash: callsProtocol('__hash__', returns('int')),
  abs: callsProtocol('__abs__', { sizedAs: { of: 0 } }),
  round: callsProtocol('__round__', { sizedAs: { of: 0 } }),
  sorted: iterates({ calls: keyFunction(0), scans: 0 }),
  min: { intrinsic: 'smallest', ...ofSeveral },
  max: { intrinsic: 'largest', ...ofSeveral },
  // Lists are copied with each list that is added.
  sum: iterates({ returns: { elementOf: 0 }, scans: 0, combines: 'self', combinesIf: { arg: [1, 'start'], isList: true } }),
  'any all': iterates({ returns: 'bool', scans: 0 }),
  next: iterates({ returns: { any: [{ elementOf: 0 }, { arg: 1 }] } }),
  iter: iteratesLazily(),
  reversed: iteratesLazily(),
  enumerate: iteratesLazily({ sizedAs: { of: 0 }, returns: { list: { tuple: ['int', { elementOf: 0 }] } } }),
  zip: iteratesLazily({
    sizedAs: { of: 0 },
    returns: { list: { tuple: [{ elementOf: 0 }, { elementOf: 1 }, { elementOf: 2 }, { elementOf: 3 }] } },
  }),
  map: { intrinsic: 'map-lazily' },
  filter: { intrinsic: 'filter-lazily' },
  aiter: returns({ arg: 0 }),
  anext: returns({ elementOf: 0 }),
  range: { intrinsic: 'range', returns: { list: 'int' } },
};

const classes: Members = {
  object: quiet,
  type: { intrinsic: 'type', members: { __new__: { intrinsic: 'made-class' } } },
  super: {},
  property: { intrinsic: 'property' },
  'staticmethod classmethod': leavesAsIs,
  str: makes('str', { intrinsic: 'makes-text', sizedAs: { of: 0, shape: 'text' } }),
  int: makes('int', callsProtocol('__int__', toNumber)),
  float: makes('float', callsProtocol('__float__', toNumber)),
  bool: makes('bool', callsProtocol('__bool__')),
  bytes: makes('bytes', callsProtocol('__bytes__', zeroes)),
  bytearray: makes('bytes', zeroes),
  memoryview: makes('memoryview'),
  list: makes('list', iterates({ scans: 0 })),
  tuple: makes('tuple', iterates({ scans: 0 })),
  'set frozenset': makes('set', iterates({ scans: 0, sizedAs: { of: 0, shape: 'table' } })),
  dict: makes('dict', iterates({ intrinsic: 'new-dict', members: { fromkeys: iterates({ returns: 'dict' }) } })),
};

const exceptions: Members = {
  'BaseException Exception BaseExceptionGroup ExceptionGroup ArithmeticError AssertionError AttributeError BufferError EOFError FloatingPointError GeneratorExit ImportError ModuleNotFoundError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError IOError EnvironmentError OverflowError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TypeError UnboundLocalError UnicodeError UnicodeDecodeError UnicodeEncodeError ValueError ZeroDivisionError':
    quiet,
  'BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError':
    quiet,
};

const list: Members = {
  append: { intrinsic: 'list-append' },
  insert: { intrinsic: 'list-append', scans: 'self', scansIf: { arg: 0, equals: 0 } },
  extend: { intrinsic: 'list-append' },
  pop: returns({ elementOf: 'self' }, { scans: 'self', scansIf: { arg: 0, equals: 0 } }),
  copy: returns({ self: true }),
  sort: runs('here', 'key', { params: [{ elementOf: 'self' }], scans: 'self' }),
  'index count remove': { scans: 'self' },
  'clear reverse': quiet,
};

const set: Members = {
  add: { intrinsic: 'set-add' },
  update: { intrinsic: 'list-append' },
  pop: returns({ elementOf: 'self' }),
  'copy union difference intersection': returns({ self: true }),
  'remove discard clear issubset issuperset isdisjoint': quiet,
};

const dict: Members = {
  'get pop __getitem__': { intrinsic: 'dict-get' },
  setdefault: { intrinsic: 'dict-setdefault' },
  __setitem__: { intrinsic: 'dict-set' },
  update: { intrinsic: 'dict-update' },
  values: { intrinsic: 'object-values', sizedAs: { of: 'self', shape: 'items' } },
  items: { intrinsic: 'object-entries', sizedAs: { of: 'self', shape: 'items' } },
  keys: { intrinsic: 'object-keys', sizedAs: { of: 'self', shape: 'table' } },
  popitem: quiet,
  copy: returns({ self: true }),
  clear: quiet,
};

const str: Members = {
  join: iterates({ returns: 'str' }),
  format: returns('str', { intrinsic: 'makes-text' }),
  'capitalize casefold center expandtabs format_map ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill':
    returns('str', { sizedAs: { of: 'self' } }),
  'split rsplit splitlines': returns({ list: 'str' }, { scans: 'self', sizedAs: { of: 'self', shape: 'items' } }),
  'partition rpartition': returns({ tuple: ['str', 'str', 'str'] }),
  encode: returns('bytes', { scans: 'self', sizedAs: { of: 'self', shape: 'text' } }),
  'startswith endswith find rfind index rindex count isdigit isalpha isalnum isspace isupper islower isnumeric isdecimal isidentifier':
    quiet,
};

const bytes: Members = {
  join: iterates({ returns: 'bytes' }),
  decode: returns('str', { scans: 'self', sizedAs: { of: 'self', shape: 'text' } }),
  hex: returns('str'),
  'lower upper strip lstrip rstrip replace removeprefix removesuffix': returns('bytes'),
  'split rsplit splitlines': returns({ list: 'bytes' }),
  'startswith endswith find rfind index count': quiet,
};

export const builtins: Library = {
  name: 'builtins',
  language: 'python',
  source: 'docs.python.org/3/library/functions.html, stdtypes.html, exceptions.html (3.14)',
  modules: { builtins: { ...functions, ...classes, ...exceptions } },
  types: {
    list: { members: list },
    tuple: { members: { 'index count': quiet } },
    set: { members: set },
    dict: { members: dict },
    str: { members: str, element: 'str' },
    bytes: { members: bytes },
    memoryview: { members: { tobytes: returns('bytes'), 'release hex tolist': quiet } },
  },
};
