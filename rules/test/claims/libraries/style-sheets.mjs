/** Style sheets: `compileAsync` of sass compiles on the loop, that of sass-embedded in another process. */

import * as csso from 'csso';
import less from 'less';
import postcss from 'postcss';
import * as sass from 'sass';
import * as embedded from 'sass-embedded';
import stylus from 'stylus';
import { css, file } from '../inputs.mjs';

const path = file(css, '.scss');
const plain = sass.compileString(css).css;
const noop = { postcssPlugin: 'noop', Declaration() {} };

export const blocking = {
  'parse sass.compile': async () => sass.compile(path),
  'parse sass.compileString': async () => sass.compileString(css),
  'parse sass.compileAsync': async () => await sass.compileAsync(path),
  'parse sass.compileStringAsync': async () => await sass.compileStringAsync(css),
  'parse sass-embedded.compile': async () => embedded.compile(path),
  'parse sass-embedded.compileString': async () => embedded.compileString(css),
  'parse less.render': async () => await less.render(css),
  'parse stylus.render': async () => stylus.render(plain),
  'parse csso.minify': async () => csso.minify(plain),
  'parse postcss.parse': async () => postcss.parse(plain),
  'parse styles:LazyResult.css': async () => postcss([noop]).process(plain, { from: undefined }).css,
  'parse styles:LazyResult.sync': async () => postcss([noop]).process(plain, { from: undefined }).sync(),
};

export const free = {
  'sass-embedded.compileAsync': async () => await embedded.compileAsync(path),
  'sass-embedded.compileStringAsync': async () => await embedded.compileStringAsync(css),
};
