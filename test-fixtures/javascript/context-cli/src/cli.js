import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { execSync } from 'node:child_process';
import { cache } from './commands.js';
import { deploy } from './project.js';

yargs(hideBin(process.argv))
  .command('build', 'Builds', {}, () => execSync('make')) // ok: command line
  .command({ command: 'deploy', handler: async () => deploy() }) // ok: command line
  .command(cache)
  .parse();
