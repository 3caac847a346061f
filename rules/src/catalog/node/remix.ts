import { returns } from '../define.js';
import type { Library, Result } from '../model.js';
import { UNKNOWN } from './forms.js';
import { SCRIPT } from './file-router-words.js';
import { serves } from './file-router-words.js';

const loaderEvent: Result = { object: { request: 'web:Request', params: UNKNOWN, context: UNKNOWN } };

const remixExports = {
  loader: serves('route', 'loader', [loaderEvent]),
  action: serves('action', 'action', [loaderEvent]),
  headers: serves('route', 'headers'),
  middleware: serves('middleware', 'middleware', [loaderEvent]),
};

export const remix: Library = {
  name: 'Remix and React Router',
  language: 'javascript',
  source: 'https://reactrouter.com/start/framework/route-module (v7), https://v2.remix.run/docs',
  modules: {
    'react-router': { 'data json redirect replace createCookie createCookieSessionStorage createSessionStorage': returns(UNKNOWN) },
    '@remix-run/node': {
      'json redirect defer data createCookie createCookieSessionStorage createSessionStorage createFileSessionStorage unstable_parseMultipartFormData':
        returns(UNKNOWN),
    },
  },
  conventions: [
    {
      files: [`app/routes/**/*.${SCRIPT}`, `app/{root,routes}.${SCRIPT}`],
      dependency: ['@remix-run/node', '@remix-run/react', '@remix-run/server-runtime', '@react-router/node', '@react-router/dev'],
      exports: remixExports,
    },
    {
      // `app/routes.ts` names the route modules, wherever they are.
      files: [`app/**/*.${SCRIPT}`],
      dependency: ['@react-router/dev'],
      exports: remixExports,
    },
    {
      files: [`app/entry.server.${SCRIPT}`],
      dependency: ['@remix-run/node', '@remix-run/react', '@react-router/node', '@react-router/dev'],
      exports: {
        default: serves('render', 'entry.server', ['web:Request']),
        handleDataRequest: serves('route', 'handleDataRequest'),
        handleError: serves('exception-handler', 'handleError'),
      },
    },
  ],
};
