import { makes, returns, runs } from '../define.js';
import type { Entry, Library, Model } from '../model.js';
import { UNKNOWN, self, chains, callable, listeners, overrides } from './forms.js';

const MORGAN: Entry = { kind: 'middleware', name: 'morgan' };
/** `morgan(format, { stream, skip })`: each request writes a line to the stream. */
const logsRequests: Model = {
  calls: [
    { arg: 0, runs: 'loop', entry: MORGAN },
    { arg: { option: 'skip', of: 1 }, runs: 'loop', entry: MORGAN },
    { arg: { option: 'stream', of: 1 }, runs: 'loop', entry: MORGAN, methods: ['write'] },
  ],
};

const SESSION: Entry = { kind: 'middleware', name: 'session' };
const STORE_METHODS = 'get set destroy touch all length clear';
/** Options of sessions: functions that run for a request, and a store that is asked for it. */
const sessions = (functions: readonly string[]): Model => ({
  calls: [
    ...functions.map((option) => ({ arg: { option, of: 0 }, runs: 'loop', entry: SESSION }) as const),
    { arg: { option: 'store', of: 0 }, runs: 'loop', entry: SESSION, methods: STORE_METHODS.split(' ') },
  ],
});

export const proxies: Library = {
  name: 'http-proxy',
  language: 'javascript',
  source: 'http-proxy 1.18, http-proxy-middleware 3, express-rate-limit 8, express-session 1.18',
  modules: {
    'http-proxy': callable(returns('http-proxy:Server'), { createProxyServer: returns('http-proxy:Server') }),
    'http-proxy-middleware': { createProxyMiddleware: runs('loop', 'all', { entry: { kind: 'middleware', name: 'proxy' } }) },
    'express-rate-limit': callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'rate limit' } }), {
      rateLimit: runs('loop', 0, { entry: { kind: 'middleware', name: 'rate limit' } }),
    }),
    'express-session': callable(sessions(['genid', 'cookie']), { Store: makes('express-session:Store') }),
    '@fastify/session': callable(sessions(['idGenerator']), {}),
    'koa-session': callable(sessions(['genid', 'valid', 'beforeSave'])),
    'serve-static': callable({
      ...runs('loop', 1, { entry: { kind: 'hook', name: 'static files' }, methods: ['setHeaders'] }),
      returns: UNKNOWN,
    }),
    cors: callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'cors' } })),
    morgan: callable(logsRequests, {
      token: runs('loop', 1, { entry: { kind: 'middleware', name: 'morgan {0}' } }),
    }),
    'express-validator': {
      ...Object.fromEntries(
        ['body', 'param', 'query', 'header', 'cookie', 'check'].map((part) => [
          part,
          { intrinsic: `chain:${part}`, returns: 'express-validator:Chain' },
        ]),
      ),
      checkSchema: runs('loop', 0, { entry: { kind: 'middleware', name: 'checkSchema' } }),
      validationResult: returns(UNKNOWN),
    },
  },
  types: {
    'express-session:Store': { extends: ['events:EventEmitter'], overrides: overrides(STORE_METHODS, 'loop', SESSION) },
    'http-proxy:Server': { members: { ...listeners(), 'web ws close listen': returns(UNKNOWN) } },
    'express-validator:Chain': {
      decides: true,
      members: {
        bail: { intrinsic: 'chain-bail', returns: self },
        'isInt isFloat isLength isArray isNumeric isByteLength': { intrinsic: 'chain-limit', returns: self },
        'isIn isUUID isDate isISO8601 isBoolean equals matches isMongoId isHexColor isIP isPort isMobilePhone isPostalCode': {
          intrinsic: 'chain-limit:closed',
          returns: self,
        },
        'custom customSanitizer': runs('loop', 0, { entry: { kind: 'middleware', name: 'validator' }, returns: self }),
        'isEmail notEmpty isString exists optional trim escape withMessage normalizeEmail toInt toFloat toArray toBoolean toDate toLowerCase toUpperCase default replace ltrim rtrim isURL isObject if not isAlphanumeric isStrongPassword hide run':
          chains,
      },
    },
  },
};
