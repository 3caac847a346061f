/** HTML, Markdown, templates and syntax highlighting. */

import { blocks, harmless, makes, perMegabyte, property, returns, runs } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { callable, callsBack, chains, UNKNOWN } from './forms.js';

const light = (result: Result = 'string'): Model => blocks('parse', { stall: 'light', returns: result });
const heavy = (result: Result = UNKNOWN): Model => blocks('parse', { returns: result });
const file: Model = blocks('file', { returns: 'string' });
/** Functions that compile a template give functions that render it. */
const template: Model = { ...light('html:Template') };

export const markup: Library = {
  name: 'HTML',
  language: 'javascript',
  source:
    'jsdom 27, happy-dom 20, linkedom 0.18, cheerio 1.1, node-html-parser 7, parse5 8, htmlparser2 10, sanitize-html 2, dompurify 3, turndown 7, html-to-text 9, juice 11, inline-css 4, html-minifier 4, @mozilla/readability 0.6, prosemirror-model 1, css-tree 3',
  modules: {
    jsdom: {
      JSDOM: makes('jsdom:JSDOM', {
        ...heavy(),
        /** `new JSDOM('')` is for its window, made once. */
        blocks: {
          kind: 'parse',
          when: { all: [{ given: 0 }, { not: { arg: 0, equals: '' } }] },
          estimate: { perMegabyte: 'jsdom megabyte', of: 0 },
        },
        members: { fragment: heavy(), fromFile: returns('jsdom:JSDOM'), fromURL: returns('jsdom:JSDOM') },
      }),
      VirtualConsole: makes(UNKNOWN),
    },
    'happy-dom': {
      DOMParser: makes('html:DOMParser'),
      XMLSerializer: makes('html:XMLSerializer'),
      'Window GlobalWindow': makes('happy-dom:Window'),
      Browser: makes(UNKNOWN),
    },
    linkedom: { 'parseHTML parseJSON': heavy(), DOMParser: makes('html:DOMParser') },
    cheerio: callable(
      { ...light('cheerio:Root') },
      {
        'load loadBuffer': perMegabyte('cheerio load megabyte', light('cheerio:Root')),
        'fromURL stringStream decodeStream': returns(UNKNOWN),
      },
    ),
    'node-html-parser': callable(perMegabyte('node-html-parser megabyte', light(UNKNOWN)), {
      'parse valid': perMegabyte('node-html-parser megabyte', light(UNKNOWN)),
    }),
    parse5: { 'parse parseFragment serialize': light(UNKNOWN) },
    htmlparser2: { 'parseDocument parseFeed': light(UNKNOWN), Parser: makes(UNKNOWN) },
    'sanitize-html': callable(perMegabyte('sanitize-html megabyte', light())),
    /** https://github.com/cure53/DOMPurify#running-dompurify-on-the-server: it needs a window to be given. */
    dompurify: callable({ is: 'dompurify:Factory' }, { sanitize: harmless('works in browsers only', { returns: 'string' }) }),
    'isomorphic-dompurify': callable({ is: 'dompurify:DOMPurify' }, { sanitize: light() }),
    xss: callable(light(), { filterXSS: light() }),
    turndown: callable(makes('turndown:TurndownService')),
    '@joplin/turndown': callable(makes('turndown:TurndownService')),
    'node-html-markdown': { NodeHtmlMarkdown: makes('html:Renderer', { members: { translate: light() } }) },
    'html-to-text': { 'convert htmlToText fromString': light(), compile: template },
    juice: callable(light(), { juiceResources: callsBack(['Error', 'string']) }),
    'html-minifier': { minify: heavy('string') },
    '@mozilla/readability': { Readability: makes('readability:Readability'), isProbablyReaderable: light('boolean') },
    'prosemirror-model': {
      DOMParser: makes('prosemirror-model:DOMParser', { members: { fromSchema: returns('prosemirror-model:DOMParser') } }),
      DOMSerializer: makes('prosemirror-model:DOMSerializer', { members: { fromSchema: returns('prosemirror-model:DOMSerializer') } }),
      'Schema Node Fragment Slice Mark': makes(UNKNOWN),
    },
    mjml: callable(heavy()),
    'rss-parser': callable(makes('rss-parser:Parser')),
  },
  types: {
    'jsdom:JSDOM': { members: { window: property(UNKNOWN), serialize: heavy('string') } },
    'happy-dom:Window': { members: { DOMParser: makes('html:DOMParser'), XMLSerializer: makes('html:XMLSerializer') } },
    'html:DOMParser': { members: { parseFromString: light(UNKNOWN) } },
    'html:XMLSerializer': { members: { serializeToString: light() } },
    'html:Renderer': { members: { 'translate render': light() } },
    'html:Template': { call: returns('string') },
    /** What is done with a loaded document is a small part of loading it. */
    'cheerio:Root': { call: returns('cheerio:Cheerio'), members: { 'html text xml': returns('string'), root: returns('cheerio:Cheerio') } },
    'cheerio:Cheerio': {
      element: UNKNOWN,
      members: {
        each: runs('here', 0, { returns: { self: true } }),
        'map filter': runs('here', 0, { returns: { self: true } }),
        'find children parent parents closest next prev first last eq siblings contents add not addClass removeClass append prepend replaceWith remove wrap before after empty':
          chains,
        'attr text html val data prop css': returns('string'),
        'is hasClass': returns('boolean'),
        'get toArray': returns({ list: UNKNOWN }),
        length: property('number'),
      },
    },
    'dompurify:Factory': {
      call: returns('dompurify:DOMPurify'),
      members: { 'sanitize addHook removeHook setConfig removeAllHooks': returns(UNKNOWN) },
    },
    'dompurify:DOMPurify': {
      call: returns('dompurify:DOMPurify'),
      members: {
        sanitize: light(),
        addHook: runs('loop', 1, { entry: { kind: 'hook', name: 'DOMPurify {0}' } }),
        'removeHook setConfig removeAllHooks': returns(UNKNOWN),
      },
    },
    'turndown:TurndownService': {
      members: {
        turndown: light(),
        addRule: returns({ self: true }),
        'use keep remove escape': chains,
      },
    },
    'readability:Readability': { members: { parse: light(UNKNOWN) } },
    'prosemirror-model:DOMParser': { members: { 'parse parseSlice': light(UNKNOWN) } },
    'prosemirror-model:DOMSerializer': { members: { 'serializeFragment serializeNode': light(UNKNOWN) } },
    'rss-parser:Parser': { members: { 'parseURL parseString': returns(UNKNOWN) } },
  },
};

const marked = perMegabyte('marked megabyte', light());

const parser = callable(
  { ...marked, members: {} },
  {
    'parse parseInline': marked,
    'lexer parser': light(),
    'setOptions use': returns(UNKNOWN),
    Marked: makes('marked:Marked'),
    Renderer: makes(UNKNOWN),
    Lexer: { ...makes(UNKNOWN), members: { lex: light() } },
  },
);

export const markdown: Library = {
  name: 'Markdown and highlighting',
  language: 'javascript',
  source: 'marked 16, markdown-it 14, showdown 2, remark 15, highlight.js 11, prismjs 1.30, shiki 3, katex 0.16, mathjax 3, asciidoctor 3',
  modules: {
    marked: { ...parser, marked: parser.default ?? {} },
    'markdown-it': callable(makes('markdown-it:MarkdownIt')),
    micromark: { micromark: light() },
    showdown: { Converter: makes('html:Converter') },
    remark: { remark: returns('unified:Processor') },
    unified: { unified: returns('unified:Processor') },
    'highlight.js': {
      highlight: perMegabyte('highlight.js megabyte', light(UNKNOWN)),
      highlightAuto: light(UNKNOWN),
      'registerLanguage getLanguage listLanguages': returns(UNKNOWN),
    },
    'highlight.js/lib/core': {
      highlight: perMegabyte('highlight.js megabyte', light(UNKNOWN)),
      highlightAuto: light(UNKNOWN),
      registerLanguage: returns(UNKNOWN),
    },
    prismjs: { highlight: light(), 'languages plugins': property(UNKNOWN), tokenize: light(UNKNOWN) },
    shiki: { 'codeToHtml codeToTokens': returns('string'), createHighlighter: returns('shiki:Highlighter') },
    katex: { 'renderToString render': light() },
    mathjax: { 'tex2svg tex2chtml tex2mml': light() },
    asciidoctor: callable(returns('asciidoctor:Asciidoctor')),
    '@asciidoctor/core': callable(returns('asciidoctor:Asciidoctor')),
  },
  types: {
    'marked:Marked': {
      members: {
        'parse parseInline': marked,
        'lexer parser': light(),
        'use setOptions': returns({ self: true }),
      },
    },
    'markdown-it:MarkdownIt': {
      members: {
        'render renderInline parse parseInline': perMegabyte('markdown-it megabyte', light()),
        'use enable disable set': chains,
        renderer: property(UNKNOWN),
        'core block inline linkify options utils': property(UNKNOWN),
      },
    },
    'html:Converter': { members: { 'makeHtml makeMarkdown': light(), 'setOption setFlavor addExtension': returns(UNKNOWN) } },
    'unified:Processor': {
      members: {
        'use data': runs('loop', 'all', { entry: { kind: 'render', name: 'plugin' }, returns: { self: true } }),
        'processSync runSync': light(UNKNOWN),
        'parse stringify': light(UNKNOWN),
        'process run': returns(UNKNOWN),
      },
    },
    'shiki:Highlighter': { members: { 'codeToHtml codeToTokens': light() } },
    'asciidoctor:Asciidoctor': { members: { 'convert load': light(UNKNOWN), convertFile: file } },
  },
};

const helper = runs('loop', 'all', { entry: { kind: 'render', name: 'helper {0}' } });
const handlebars = {
  compile: template,
  'precompile template': light(UNKNOWN),
  'registerHelper registerPartial registerDecorator': helper,
  create: returns('handlebars:Environment'),
  SafeString: makes(UNKNOWN),
  escapeExpression: returns('string'),
} as const;

/** Nunjucks' loader of files reads with `readFileSync`, and templates are rendered at once: only the callback comes later. */
const renders: Model = { ...callsBack(['Error', 'string']), ...blocks('file', { returns: 'string' }) };

export const templates: Library = {
  name: 'templates',
  language: 'javascript',
  source: 'pug 3, ejs 3.1, handlebars 4.7, nunjucks 3.2, mustache 4, liquidjs 10, eta 4, consolidate 1, express-handlebars 8, doT 1',
  modules: {
    pug: {
      'render compile compileClient': light('html:Template'),
      'renderFile compileFile compileFileClient': blocks('file', { returns: 'html:Template' }),
    },
    jade: { 'render compile': light('html:Template'), 'renderFile compileFile': blocks('file', { returns: 'html:Template' }) },
    ejs: {
      'render compile': light('html:Template'),
      /** Reads and renders before the promise is returned or the callback called. */
      renderFile: {
        ...callsBack(['Error', 'string']),
        ...blocks('file', { returns: 'string', note: 'asynchronous in name only: it reads and renders on the event loop' }),
      },
      fileLoader: property(UNKNOWN),
    },
    handlebars: callable({ is: 'handlebars:Environment' }, handlebars),
    nunjucks: {
      render: renders,
      renderString: { ...callsBack(['Error', 'string']), ...light() },
      compile: light('html:Template'),
      configure: returns('nunjucks:Environment'),
      Environment: makes('nunjucks:Environment'),
      'FileSystemLoader Loader': makes(UNKNOWN),
      precompile: blocks('file', { returns: 'string' }),
    },
    mustache: { render: light() },
    liquidjs: { Liquid: makes('liquidjs:Liquid') },
    eta: { Eta: makes('eta:Eta') },
    dot: { template, process: blocks('file', { returns: UNKNOWN }) },
  },
  types: {
    'handlebars:Environment': { members: handlebars },
    'nunjucks:Environment': {
      members: {
        render: renders,
        renderString: { ...callsBack(['Error', 'string']), ...light() },
        'addFilter addGlobal addExtension': runs('loop', 1, { entry: { kind: 'render', name: '{0}' }, returns: { self: true } }),
        getTemplate: blocks('file', { returns: UNKNOWN, when: { not: { arg: 'last', isFunction: true } } }),
        express: chains,
      },
    },
    'liquidjs:Liquid': {
      members: {
        'parse parseAndRenderSync': light(UNKNOWN),
        renderSync: light(),
        'parseFileSync renderFileSync': file,
        'render renderFile parseAndRender parseFile': returns('string'),
        'registerFilter registerTag plugin': runs('loop', 'all', { entry: { kind: 'render', name: '{0}' }, returns: { self: true } }),
      },
    },
    'eta:Eta': { members: { render: file, renderString: light(), 'renderAsync renderStringAsync': returns('string') } },
  },
};
