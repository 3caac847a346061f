/** HTML. */

import * as cheerio from 'cheerio';
import * as htmlparser2 from 'htmlparser2';
import { convert } from 'html-to-text';
import juice from 'juice';
import { parseHTML } from 'linkedom';
import { parse } from 'node-html-parser';
import * as parse5 from 'parse5';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { html } from '../inputs.mjs';

const turndown = new TurndownService();

export const blocking = {
  'parse linkedom.parseHTML': async () => parseHTML(html),
  'parse cheerio.load': async () => cheerio.load(html),
  'parse node-html-parser.parse': async () => parse(html),
  'parse parse5.parse': async () => parse5.parse(html),
  'parse htmlparser2.parseDocument': async () => htmlparser2.parseDocument(html),
  'parse sanitize-html': async () => sanitizeHtml(html),
  'parse turndown:TurndownService.turndown': async () => turndown.turndown(html),
  'parse html-to-text.convert': async () => convert(html),
  'parse juice': async () => juice(`<style>p { color: red }</style>${html.slice(0, 20_000)}`),
};
