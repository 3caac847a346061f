import { makes, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

const HOOKS = ['onSignal', 'onShutdown', 'beforeShutdown', 'onSendFailureDuringShutdown', 'preShutdown', 'finally'];
const atEnd: Model = runs('startup', 'all', { returns: UNKNOWN });
const option = (name: string) => ({ option: name, of: 1 }) as const;

/** `createTerminus(server, { healthChecks, onSignal })`: checks answer requests, the rest runs when the process ends. */
const terminus: Model = {
  calls: [
    { arg: option('healthChecks'), runs: 'loop', entry: { kind: 'route', name: 'health check' } },
    ...HOOKS.map((name) => ({ arg: option(name), runs: 'startup' }) as const),
  ],
  returns: { arg: 0 },
};

export const stopping: Library = {
  name: 'libraries that stop servers',
  language: 'javascript',
  source:
    '@godaddy/terminus 4.12, lightship 9, http-graceful-shutdown 3, http-terminator 3, stoppable 1, close-with-grace 2, exit-hook 4, async-exit-hook 2, signal-exit 4, death 1, node-cleanup 2',
  modules: {
    '@godaddy/terminus': { createTerminus: terminus },
    'http-graceful-shutdown': callable({
      calls: HOOKS.map((name) => ({ arg: option(name), runs: 'startup' }) as const),
      gives: returns(UNKNOWN),
    }),
    'http-terminator': { createHttpTerminator: returns(UNKNOWN) },
    stoppable: callable(returns({ arg: 0 })),
    lightship: { createLightship: returns('lightship:Lightship') },
    'close-with-grace': callable(atEnd, { closeWithGrace: atEnd }),
    'exit-hook': callable(atEnd, { asyncExitHook: atEnd, gracefulExit: returns(UNKNOWN) }),
    'async-exit-hook': callable(atEnd),
    'signal-exit': callable(atEnd, { onExit: atEnd }),
    death: callable(atEnd),
    'node-cleanup': callable(atEnd),
  },
  types: {
    'lightship:Lightship': {
      members: {
        registerShutdownHandler: atEnd,
        'signalReady signalNotReady shutdown whenFirstReady createBeacon isServerReady': returns(UNKNOWN),
        queueBlockingTask: makes(UNKNOWN),
      },
    },
  },
};
