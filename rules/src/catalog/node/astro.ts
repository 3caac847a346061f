import { runs } from '../define.js';
import type { Library } from '../model.js';
import { serves } from './file-router-words.js';
import { builds } from './file-router-words.js';
import { methods } from './file-router-words.js';

export const astro: Library = {
  name: 'Astro',
  language: 'javascript',
  source: 'https://docs.astro.build/en/guides/endpoints/ (v5)',
  modules: {
    'astro:middleware': {
      defineMiddleware: runs('loop', 0, { entry: { kind: 'middleware', name: 'defineMiddleware' }, returns: { arg: 0 } }),
      sequence: runs('loop', 'all', { entry: { kind: 'middleware', name: 'sequence' } }),
    },
    'astro:actions': {
      defineAction: runs('loop', 0, { entry: { kind: 'action', name: 'defineAction' }, methods: ['handler'], returns: { arg: 0 } }),
    },
  },
  conventions: [
    {
      files: ['src/pages/**/*.{js,ts,mjs}'],
      dependency: ['astro'],
      exports: { ...methods([]), ALL: serves('route', 'ALL'), getStaticPaths: builds },
      prerendered: { decides: { prerender: [true] }, alone: 'prerender' },
    },
    {
      files: [`src/middleware.{js,ts}`, 'src/middleware/index.{js,ts}'],
      dependency: ['astro'],
      exports: { onRequest: serves('middleware', 'onRequest') },
    },
    { files: ['astro.config.{js,mjs,ts,mts}'], dependency: ['astro'], exports: {}, module: 'cli' },
  ],
};
