import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { SHORT_OR_WORKER } from './database-words.js';
import { UNKNOWN } from './forms.js';

const embedded = (result: Result = UNKNOWN, more: Model = {}): Model =>
  blocks('db', { stall: 'light', note: SHORT_OR_WORKER, returns: result, ...more });

export const sqlite: Library = {
  name: 'node:sqlite',
  language: 'javascript',
  source: 'https://nodejs.org/api/sqlite.html, @types/node 26.6.6; the npm package of this name is asynchronous',
  modules: {
    sqlite: {
      DatabaseSync: makes('sqlite:DatabaseSync', embedded()),
      StatementSync: makes('sqlite:StatementSync'),
      Session: makes('sqlite:Session'),
      backup: harmless('asynchronous', { returns: 'number' }),
      constants: property(UNKNOWN),
      open: returns('sqlite:AsyncDatabase'),
    },
  },
  types: {
    'sqlite:DatabaseSync': {
      members: {
        'open close exec loadExtension': embedded(),
        prepare: returns('sqlite:StatementSync'),
        applyChangeset: embedded('boolean'),
        serialize: embedded('buffer:Buffer'),
        deserialize: embedded(),
        createSession: returns('sqlite:Session'),
        createTagStore: returns('sqlite:SQLTagStore'),
        function: runs('loop', 'last', { entry: { kind: 'callback', name: 'SQL function {0}' } }),
        aggregate: runs('loop', 1, { entry: { kind: 'callback', name: 'SQL aggregate {0}' } }),
        setAuthorizer: runs('loop', 0, { entry: { kind: 'callback', name: 'SQL authorizer' } }),
        'enableLoadExtension enableDefensive location': returns(UNKNOWN),
        'isOpen isTransaction': property('boolean'),
      },
    },
    'sqlite:StatementSync': {
      members: {
        'all get run': embedded(),
        iterate: embedded({ list: UNKNOWN }),
        'columns setAllowBareNamedParameters setReadBigInts setReturnArrays setAllowUnknownNamedParameters': returns(UNKNOWN),
        'sourceSQL expandedSQL': property('string'),
      },
    },
    'sqlite:Session': { members: { 'changeset patchset': embedded('buffer:Buffer'), close: embedded() } },
    'sqlite:SQLTagStore': { members: { 'all get run': embedded(), iterate: embedded({ list: UNKNOWN }), clear: returns(UNKNOWN) } },
    'sqlite:AsyncDatabase': { members: { 'get all run exec prepare close migrate each': returns(UNKNOWN) } },
  },
};
