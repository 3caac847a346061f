import { makes, property, returns, runs } from '../define.js';
import { MIB, outsideProperty, sent } from '../from-outside.js';
import type { Callback, FileConvention, Library, Prerendered, Result } from '../model.js';
import { UNKNOWN } from './forms.js';

const SCRIPT = '{js,jsx,ts,tsx,mjs,mts}';
/** Next.js looks in the package's folder and in `src/`. */
const files = (path: string): readonly string[] => [`${path}.${SCRIPT}`, `src/${path}.${SCRIPT}`];

type Exported = Omit<Callback, 'arg'>;
const serves = (kind: 'route' | 'render' | 'middleware' | 'action', name: string, params: readonly Result[] = []): Exported => ({
  runs: 'loop',
  entry: { kind, name },
  params,
});
/** Runs while the application is built. */
const builds: Exported = { runs: 'cli' };

const convention = (path: string, exports: FileConvention['exports']): FileConvention => ({
  files: files(path),
  dependency: ['next'],
  exports,
});

/** https://nextjs.org/docs/app/guides/caching-without-cache-components: routes are rendered while building unless they ask for more. */
const prerendered: Prerendered = {
  decides: { dynamic: ['force-static', 'error'], revalidate: [false], runtime: [], fetchCache: ['force-cache', 'only-cache'] },
  alone: 'dynamic',
  unless: {
    dynamicPath: '[',
    dynamicImports: [
      'next/headers',
      'next-auth',
      'next-intl',
      'better-auth',
      'iron-session',
      '@clerk/nextjs',
      '@auth0/nextjs-auth0',
      '@supabase/ssr',
    ],
    givenRequest: ['default', 'generateMetadata'],
  },
};
const rendered = (path: string, exports: FileConvention['exports']): FileConvention => ({ ...convention(path, exports), prerendered });

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const REQUEST = 'next:NextRequest';

const conventions: readonly FileConvention[] = [
  convention('app/**/route', {
    ...Object.fromEntries(METHODS.map((method) => [method, serves('route', method, [REQUEST])])),
    generateStaticParams: builds,
  }),
  rendered('app/**/{page,layout,template,default,loading,error,not-found,global-error,forbidden,unauthorized}', {
    default: serves('render', 'page'),
    generateMetadata: serves('render', 'generateMetadata'),
    generateViewport: serves('render', 'generateViewport'),
    generateStaticParams: builds,
  }),
  rendered('app/**/{opengraph-image,twitter-image,icon,apple-icon}*', {
    default: serves('render', 'image'),
    generateImageMetadata: serves('render', 'image'),
  }),
  rendered('app/**/{sitemap,robots,manifest}', { default: serves('route', 'metadata'), generateSitemaps: builds }),
  convention('pages/api/**/*', { default: serves('route', 'api', ['next:ApiRequest', 'next:ApiResponse']) }),
  convention('pages/**/*', {
    getServerSideProps: serves('render', 'getServerSideProps', ['next:PageContext']),
    'default.getInitialProps': serves('render', 'getInitialProps', ['next:PageContext']),
    getStaticProps: builds,
    getStaticPaths: builds,
  }),
  convention('{middleware,proxy}', {
    middleware: serves('middleware', 'middleware', [REQUEST]),
    proxy: serves('middleware', 'proxy', [REQUEST]),
    default: serves('middleware', 'middleware', [REQUEST]),
  }),
  convention('instrumentation', { register: { runs: 'startup' }, onRequestError: serves('middleware', 'onRequestError') }),
  {
    files: [`**/*.${SCRIPT}`],
    dependency: ['next'],
    directive: 'use server',
    exports: { '*': serves('action', 'server action', [sent('arguments', 'any', MIB), sent('form', 'any', MIB)]) },
  },
  { files: ['next.config.{js,mjs,cjs,ts,mts}', 'next-sitemap.config.{js,cjs,mjs}'], dependency: ['next'], exports: {}, module: 'cli' },
];

export const next: Library = {
  name: 'Next.js',
  language: 'javascript',
  source: 'https://nextjs.org/docs/app/api-reference/file-conventions (v15 and v16)',
  modules: {
    next: {
      default: returns('next:Server'),
      NextApiRequest: makes('next:ApiRequest'),
      NextApiResponse: makes('next:ApiResponse'),
      GetServerSidePropsContext: makes('next:PageContext'),
    },
    'next/server': {
      NextRequest: makes(REQUEST),
      NextResponse: makes('web:Response', {
        members: { json: returns('web:Response', { intrinsic: 'to-json' }), 'redirect rewrite next error': returns('web:Response') },
      }),
      after: runs('loop', 0, { entry: { kind: 'background-task', name: 'after' } }),
      connection: returns(UNKNOWN),
      userAgent: returns(UNKNOWN),
    },
    'next/cache': {
      unstable_cache: { returns: { arg: 0 } },
      'revalidatePath revalidateTag updateTag refresh unstable_noStore cacheLife cacheTag': returns(UNKNOWN),
    },
    'next/headers': { headers: returns('web:Headers'), cookies: returns('next:Cookies'), draftMode: returns(UNKNOWN) },
    'next/navigation': { 'redirect permanentRedirect notFound forbidden unauthorized': { throws: 'always' } },
    'next/dynamic': { default: runs('here', 0) },
  },
  types: {
    'next:NextRequest': { extends: ['web:Request'], members: { nextUrl: property('URL'), cookies: property('next:Cookies') } },
    'next:ApiRequest': {
      extends: ['http:ServerRequest'],
      members: { cookies: property(UNKNOWN), query: outsideProperty('query'), body: outsideProperty('body', 'any', MIB) },
    },
    'next:ApiResponse': {
      extends: ['http:ServerResponse'],
      members: { 'status json send redirect revalidate setPreviewData setDraftMode': returns({ self: true }) },
    },
    'next:PageContext': { members: { req: property('http:ServerRequest'), res: property('http:ServerResponse') } },
    'next:Cookies': { members: { 'get getAll has set delete toString': returns(UNKNOWN) } },
    'next:Server': {
      members: {
        prepare: returns(UNKNOWN),
        'getRequestHandler getUpgradeHandler': returns(UNKNOWN),
        'render renderError': returns(UNKNOWN),
      },
    },
  },
  conventions,
};

export const react: Library = {
  name: 'React',
  language: 'javascript',
  source: 'https://react.dev/reference (v19)',
  modules: {
    react: {
      'cache memo forwardRef': returns({ arg: 0 }),
      useMemo: runs('here', 0, { returns: { resultOf: 0 } }),
      useCallback: returns({ arg: 0 }),
      useState: runs('here', 0),
      /** Effects and event handlers run in the browser. */
      'useEffect useLayoutEffect useInsertionEffect': runs('never', 0),
      lazy: runs('here', 0),
    },
    'react-dom': {
      flushSync: { ...runs('here', 0), harmless: 'renders in the browser' },
      'preload prefetchDNS preconnect': returns(UNKNOWN),
    },
    'react-dom/server': {
      'renderToString renderToStaticMarkup': returns('string'),
      renderToPipeableStream: returns('stream:Readable'),
      renderToReadableStream: returns('web:ReadableStream'),
    },
  },
};
