import { makes, property, returns, runs } from '../define.js';
import type { Library, Prerendered, Result } from '../model.js';
import { UNKNOWN } from './forms.js';
import { SCRIPT } from './file-router-words.js';
import { serves } from './file-router-words.js';
import { builds } from './file-router-words.js';
import { methods } from './file-router-words.js';

const svelteEvent: Result = 'sveltekit:RequestEvent';

/** https://svelte.dev/docs/kit/page-options#prerender: endpoints say it themselves, pages also through their layouts. */
const builtEndpoint: Prerendered = { decides: { prerender: [true, 'auto'] }, alone: 'prerender' };
const builtPage: Prerendered = { ...builtEndpoint, saidIn: ['+page.server', '+page', '+layout.server', '+layout'] };

export const svelteKit: Library = {
  name: 'SvelteKit',
  language: 'javascript',
  source: 'https://svelte.dev/docs/kit/routing (v2)',
  modules: {
    '@sveltejs/kit': {
      'json text fail': returns('web:Response'),
      'error redirect': { throws: 'always' },
      'RequestEvent ServerLoadEvent': makes('sveltekit:RequestEvent'),
    },
    '@sveltejs/kit/hooks': { sequence: runs('loop', 'all', { entry: { kind: 'middleware', name: 'sequence' } }) },
    '$app/server': {
      'query form command prerender': runs('loop', 'all', { entry: { kind: 'procedure', name: '{name}' } }),
      getRequestEvent: returns(svelteEvent),
    },
  },
  types: {
    'sveltekit:RequestEvent': {
      members: {
        request: property('web:Request'),
        locals: property('sveltekit:Locals'),
        url: property('URL'),
        'params cookies platform': property(UNKNOWN),
        fetch: returns('web:Response'),
        'setHeaders getClientAddress': returns(UNKNOWN),
      },
    },
    'sveltekit:Locals': {},
  },
  conventions: [
    {
      files: [`src/routes/**/+server.${SCRIPT}`],
      dependency: ['@sveltejs/kit'],
      exports: { ...methods([svelteEvent]), fallback: serves('route', 'fallback', [svelteEvent]) },
      prerendered: builtEndpoint,
    },
    {
      files: [`src/routes/**/+{page,layout}.server.${SCRIPT}`, `src/routes/**/+{page,layout}.${SCRIPT}`],
      dependency: ['@sveltejs/kit'],
      exports: { load: serves('route', 'load', [svelteEvent]), actions: serves('action', 'actions', [svelteEvent]), entries: builds },
      prerendered: builtPage,
    },
    {
      files: [`src/hooks.server.${SCRIPT}`, `src/hooks.${SCRIPT}`],
      dependency: ['@sveltejs/kit'],
      exports: {
        handle: serves('middleware', 'handle'),
        handleFetch: serves('middleware', 'handleFetch'),
        handleError: serves('exception-handler', 'handleError'),
        init: { runs: 'startup' },
      },
    },
    { files: ['svelte.config.{js,ts,mjs}'], dependency: ['@sveltejs/kit', 'svelte'], exports: {}, module: 'cli' },
  ],
};
