import { blocks, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const text = blocks('file', { returns: 'str' });
const bytes = blocks('file', { returns: 'bytes' });

/** `importlib.resources.abc.Traversable`: a file that ships inside a package. */
const traversable: Members = {
  read_text: text,
  read_bytes: bytes,
  open: blocks('file', { returns: 'io.TextIOWrapper' }),
  iterdir: blocks('fsmeta', { stall: 'light', returns: { list: { self: true } } }),
  'is_file is_dir': blocks('fsmeta'),
  '__truediv__ joinpath': returns({ self: true }),
  name: property('str'),
};

export const importlib: Library = {
  name: 'importlib',
  language: 'python',
  source: 'docs.python.org/3/library/importlib.html (3.14)',
  modules: {
    importlib: {
      // A constant name is as good as an import statement; a name that comes with the request finds, reads and runs a file.
      import_module: blocks('file', { intrinsic: 'import-module', when: { not: { arg: [0, 'name'], isString: true } } }),
      reload: blocks('file', { returns: { arg: 0 } }),
      invalidate_caches: quiet,
    },
    'importlib.resources': {
      files: returns('importlib.resources.abc.Traversable'),
      read_text: text,
      read_binary: bytes,
      'open_text open_binary': blocks('file', { returns: 'io.TextIOWrapper' }),
      'contents is_resource': blocks('fsmeta'),
      'path as_file': returns('pathlib.Path'),
    },
    'importlib.metadata': {
      version: blocks('file', { returns: 'str' }),
      'metadata distribution distributions files entry_points requires packages_distributions': blocks('file'),
    },
    'importlib.util': {
      'spec_from_file_location spec_from_loader': returns('importlib.machinery.ModuleSpec'),
      'find_spec module_from_spec': quiet,
    },
    pkgutil: { get_data: bytes, 'iter_modules walk_packages': blocks('file'), extend_path: quiet },
    pkg_resources: {
      'get_distribution require': blocks('file'),
      'resource_string resource_stream': bytes,
      resource_filename: returns('str'),
    },
    zipimport: { zipimporter: blocks('file', { instance: 'zipimport.zipimporter' }) },
  },
  types: {
    'importlib.resources.abc.Traversable': { members: traversable },
    'importlib.machinery.ModuleSpec': { members: { loader: property('importlib.machinery.SourceFileLoader') } },
    'importlib.machinery.SourceFileLoader': {
      members: { 'exec_module load_module': blocks('file', { note: 'reads and runs the module' }) },
    },
    'zipimport.zipimporter': {
      members: {
        'load_module exec_module get_code get_data get_source invalidate_caches': blocks('file'),
        'find_spec is_package get_filename': quiet,
      },
    },
  },
};
