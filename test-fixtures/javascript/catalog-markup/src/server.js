import Fastify from 'fastify';
import nunjucks from 'nunjucks';
import MarkdownIt from 'markdown-it';
import hljs from 'highlight.js';
import Prism from 'prismjs';
import { parse as parseHtml } from 'node-html-parser';
import { registerExports } from './exports.js';
import { registerStyles } from './styles.js';

const views = nunjucks.configure('views'); // ok: reads nothing yet
const markdown = new MarkdownIt({ html: false }); // ok: only settings
const welcome = markdown.render('# Welcome'); // ok: module top level

const app = Fastify();
app.get('/', async () => welcome);
app.get('/note/:id', async (request) => {
  const html = markdown.render(request.body); // expect no-cpu-bound-call: markdown-it:MarkdownIt.render
  const page = parseHtml(html); // expect no-cpu-bound-call: node-html-parser.parse
  hljs.getLanguage('js'); // ok: looks up a name
  return page.querySelector('h1').text; // ok: looks through what is parsed
});
app.get('/code', async (request) => {
  const html = hljs.highlight(request.body, { language: 'js' }).value; // expect no-cpu-bound-call: highlight.js.highlight
  return html + Prism.highlight(request.body, Prism.languages.javascript, 'javascript'); // expect no-cpu-bound-call: prismjs.highlight
});
app.get('/page', async () => {
  return views.render('page.njk', { title: 'Page' }); // expect no-blocking-call: nunjucks:Environment.render
});
app.get('/page-later', (request, reply) => {
  nunjucks.render('page.njk', {}, (error, html) => reply.send(html)); // expect no-blocking-call: nunjucks.render
});
app.addHook('onReady', async () => {
  markdown.render('# Warm'); // ok: once, at start
  hljs.highlight('let a', { language: 'js' }); // ok: once, at start
  parseHtml('<p>'); // ok: once, at start
});
registerExports(app);
registerStyles(app);
await app.listen({ port: 3000 });
