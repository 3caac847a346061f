import RE2 from 're2';

const USER = /^([a-zA-Z0-9]+\.?)+@/;
const SLUG = new RegExp('^([a-z0-9]+-?)*$', 'i');
const LABEL = '[a-z0-9]+';
const HOST = new RegExp(`^(${LABEL}-*)+\\.example\\.com$`);
const SAFE_USER = /^[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)*@/;
const LINEAR = new RE2('^([a-z]+)+$');
const MAX_NAME = 18;

export const isUser = (text) => USER.test(text);

export function isSlug(slug) {
  return SLUG.exec(slug) !== null;
}

export const isHost = (host) => host.match(HOST);

export function isSafeUser(text) {
  return SAFE_USER.test(text); // ok: each character has one place in the expression
}

export const isWord = (text) => LINEAR.test(text); // ok: linear engine

export function isShortName(name) {
  if (name.length > MAX_NAME) return false;
  return USER.test(name); // ok: 18 characters are not enough
}

export function isName(name) {
  if (name.length > 300) return false;
  return USER.test(name);
}

export const isCut = (name) => USER.test(name.slice(0, 20)); // ok: 20 characters are not enough

export class Template {
  #tag = /\{\{\s*(.*?)\s*\}\}/g;

  fill(text) {
    return text.replace(this.#tag, (_, name) => name);
  }

  fillKnown() {
    return 'Hello {{ name }}'.replace(this.#tag, ''); // ok: the text is the program's own
  }
}
