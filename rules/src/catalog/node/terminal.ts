/** What talks to a terminal: readline, the REPL and ttys. */

import { makes, property, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { callsBack, chains, listeners, UNKNOWN } from './forms.js';

const cursor: Members = { 'clearLine clearScreenDown cursorTo moveCursor emitKeypressEvents': returns(UNKNOWN) };

export const readline: Library = {
  name: 'node:readline',
  language: 'javascript',
  source: 'https://nodejs.org/api/readline.html (v26)',
  modules: {
    readline: {
      createInterface: runs('loop', 'last', {
        entry: { kind: 'callback', name: 'completer' },
        methods: ['completer'],
        returns: 'readline:Interface',
      }),
      Interface: makes('readline:Interface'),
      ...cursor,
      promises: {
        members: { createInterface: returns('readline:Interface'), Interface: makes('readline:Interface'), Readline: makes(UNKNOWN) },
      },
    },
    'readline/promises': {
      createInterface: returns('readline:Interface'),
      Interface: makes('readline:Interface'),
      Readline: makes(UNKNOWN),
    },
  },
  types: {
    'readline:Interface': {
      element: 'string',
      members: {
        ...listeners({ 'line history': ['string'] }),
        question: callsBack(['string'], { returns: 'string' }),
        'close pause resume prompt setPrompt write getPrompt getCursorPos': chains,
        'line cursor terminal': property(UNKNOWN),
      },
    },
  },
};

export const repl: Library = {
  name: 'node:repl and node:tty',
  language: 'javascript',
  source: 'https://nodejs.org/api/repl.html and tty.html (v26)',
  modules: {
    repl: { start: runs('cli', 0, { entry: { kind: 'command', name: 'repl' }, returns: 'repl:Server' }), REPLServer: makes('repl:Server') },
    tty: { isatty: returns('boolean'), ReadStream: makes('stream:Readable'), WriteStream: makes('stream:Writable') },
  },
  types: {
    'repl:Server': {
      extends: ['readline:Interface'],
      members: {
        defineCommand: runs('cli', 1, { entry: { kind: 'command', name: '{0}' } }),
        context: property(UNKNOWN),
        'displayPrompt clearBufferedCommand setupHistory': returns(UNKNOWN),
      },
    },
  },
};
