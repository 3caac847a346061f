import { decorator, makes, runs } from '../define.js';
import type { Entry, Library, Members, Runs } from '../model.js';
import { argumentsFrom, quiet } from './words.js';

const message: Entry = { kind: 'event', name: '{outer.0}' };

const server = (where: Runs): Members => ({
  on: { ...decorator(where, message), ...runs(where, [1, 'handler'], { entry: { kind: 'event', name: '{0}' } }) },
  event: { returns: { arg: 0 }, calls: [{ arg: 0, runs: where, entry: { kind: 'event' } }], ...decorator(where, message) },
  start_background_task: runs(where, [0, 'target'], { entry: { kind: 'task' }, passes: argumentsFrom(1) }),
  'emit send call save_session get_session enter_room leave_room disconnect sleep attach connect wait register_namespace instrument': quiet,
});

const EVENTS = 'on_* trigger_event';

export const socketio: Library = {
  name: 'python-socketio',
  language: 'python',
  source: 'github.com/miguelgrinberg/python-socketio src/socketio/async_server.py _trigger_event (5.15): a `def` handler runs on the loop',
  modules: {
    socketio: {
      'AsyncServer AsyncClient AsyncSimpleClient': makes('socketio.AsyncServer'),
      'Server Client SimpleClient': makes('socketio.Server'),
      'AsyncNamespace AsyncClientNamespace': makes('socketio.AsyncNamespace'),
      'Namespace ClientNamespace': makes('socketio.Namespace'),
      'ASGIApp WSGIApp AsyncRedisManager RedisManager': quiet,
    },
    engineio: { AsyncServer: makes('socketio.AsyncServer') },
  },
  types: {
    'socketio.AsyncServer': { members: server('loop') },
    'socketio.Server': { members: server('pool') },
    'socketio.AsyncNamespace': { overrides: { [EVENTS]: { runs: 'loop', entry: { kind: 'event' } } } },
    'socketio.Namespace': { overrides: { [EVENTS]: { runs: 'pool', entry: { kind: 'event' } } } },
  },
};
