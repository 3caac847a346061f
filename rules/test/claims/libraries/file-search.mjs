/** Libraries that search files. */

import fastGlob from 'fast-glob';
import { glob, globSync } from 'glob';
import { globby, globbySync } from 'globby';
import { findUp, findUpSync } from 'find-up';
import * as tiny from 'tinyglobby';
import which from 'which';
import { tree } from '../inputs.mjs';

const cwd = tree();

export const blocking = {
  'file glob.globSync': async () => globSync('*.txt', { cwd }),
  'file glob.glob.sync': async () => glob.sync('*.txt', { cwd }),
  'file fast-glob.sync': async () => fastGlob.sync('*.txt', { cwd }),
  'file globby.globbySync': async () => globbySync('*.txt', { cwd }),
  'file tinyglobby.globSync': async () => tiny.globSync('*.txt', { cwd }),
  'fsmeta find-up.findUpSync': async () => findUpSync('a.txt', { cwd }),
  'fsmeta which.sync': async () => which.sync('sh'),
};

export const free = {
  'glob.glob': async () => await glob('*.txt', { cwd }),
  'fast-glob.glob': async () => await fastGlob.glob('*.txt', { cwd }),
  'globby.globby': async () => await globby('*.txt', { cwd }),
  'tinyglobby.glob': async () => await tiny.glob('*.txt', { cwd }),
  'find-up.findUp': async () => await findUp('a.txt', { cwd }),
  which: async () => await which('sh'),
};
