/** Templates, Markdown and highlighting: all in JavaScript, on the spot. */

import ejs from 'ejs';
import Handlebars from 'handlebars';
import hljs from 'highlight.js';
import katex from 'katex';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import mustache from 'mustache';
import nunjucks from 'nunjucks';
import Prism from 'prismjs';
import pug from 'pug';
import { remark } from 'remark';
import showdown from 'showdown';
import { basename } from 'node:path';
import { code, file, folder, markdown, rows } from '../inputs.mjs';

const pugText = 'ul\n  each row in rows\n    li= row.name\n';
const pugFile = file(pugText, '.pug');
const ejsText = '<ul><% for (const row of rows) { %><li><%= row.name %></li><% } %></ul>';
const ejsFile = file(ejsText, '.ejs');
const braces = '<ul>{{#rows}}<li>{{name}}</li>{{/rows}}</ul>';
const page = basename(file('<ul>{% for row in rows %}<li>{{ row.name }}</li>{% endfor %}</ul>', '.njk'));
nunjucks.configure(folder);
const markdownIt = new MarkdownIt();
const converter = new showdown.Converter();

export const blocking = {
  'parse pug.render': async () => pug.render(pugText, { rows }),
  'parse pug.compile': async () => pug.compile(pugText),
  'file pug.renderFile': async () => pug.renderFile(pugFile, { rows }),
  'file pug.compileFile': async () => pug.compileFile(pugFile),
  'parse ejs.render': async () => ejs.render(ejsText, { rows }),
  'parse ejs.compile': async () => ejs.compile(ejsText),
  'file ejs.renderFile': async () => await ejs.renderFile(ejsFile, { rows }),
  'parse mustache.render': async () => mustache.render(braces, { rows }),
  'file nunjucks.render': async () => nunjucks.render(page, { rows }),
  'parse nunjucks.renderString': async () => nunjucks.renderString('{% for row in rows %}{{ row.name }}{% endfor %}', { rows }),
  'parse handlebars.compile': async () => Handlebars.compile(braces),
  'parse marked.marked': async () => marked(markdown),
  'parse marked.marked.parse': async () => marked.parse(markdown),
  'parse markdown-it:MarkdownIt.render': async () => markdownIt.render(markdown),
  'parse html:Converter.makeHtml': async () => converter.makeHtml(markdown.slice(0, 40_000)),
  'parse unified:Processor.processSync': async () => remark().processSync(markdown.slice(0, 20_000)),
  'parse highlight.js.highlight': async () => hljs.highlight(code, { language: 'javascript' }),
  'parse highlight.js.highlightAuto': async () => hljs.highlightAuto(code.slice(0, 2_000)),
  'parse prismjs.highlight': async () => Prism.highlight(code, Prism.languages.javascript, 'javascript'),
  'parse katex.renderToString': async () => katex.renderToString('c = \\pm\\sqrt{a^2 + b^2}'),
};
