import { makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN, chains, callable } from './forms.js';
import { COMMAND } from './command-words.js';
import { action } from './command-words.js';

/** One type for the chained builders of other command-line parsers. */
const cliBuilder = returns('cli:Builder');

export const commandLines: Library = {
  name: 'command-line parsers',
  language: 'javascript',
  source: 'yargs 18, cac 6, sade 1, @oclif/core 4, citty 0.2, meow 13, @clack/prompts 0.11, caporal 3, vorpal 1, clipanion 4',
  modules: {
    yargs: callable({ is: 'cli:Builder' }),
    'yargs/yargs': callable(cliBuilder),
    'yargs/helpers': { hideBin: returns({ list: 'string' }) },
    cac: callable(cliBuilder, { cac: cliBuilder }),
    sade: callable(cliBuilder),
    caporal: callable({ is: 'cli:Builder' }),
    '@caporal/core': { program: property('cli:Builder'), default: { is: 'cli:Builder' } },
    vorpal: callable(cliBuilder),
    '@oclif/core': { Command: makes('cli:Command'), 'Flags Args': property(UNKNOWN), 'run execute': returns(UNKNOWN) },
    '@oclif/command': { Command: makes('cli:Command'), default: makes('cli:Command') },
    clipanion: { Command: makes('cli:Clipanion'), Cli: makes(UNKNOWN), Option: property(UNKNOWN) },
    citty: {
      defineCommand: runs('cli', 0, { entry: COMMAND, methods: ['run', 'setup', 'cleanup'], returns: { arg: 0 } }),
      runMain: returns(UNKNOWN),
      runCommand: returns(UNKNOWN),
    },
    'cmd-ts': { command: runs('cli', 0, { entry: COMMAND, methods: ['handler'] }), 'run subcommands binary': returns(UNKNOWN) },
    cleye: { 'cli command': runs('cli', 'all', { entry: COMMAND }) },
  },
  types: {
    'cli:Builder': {
      call: cliBuilder,
      members: {
        /** A command can build commands of its own: `{ command, builder: (yargs) => yargs.command(…), handler }`. */
        command: action('all', ['cli:Builder']),
        'action handler fail check coerce middleware completion': action('all'),
        'option options positional demandOption demandCommand alias describe usage example epilogue help version strict strictCommands parserConfiguration showHelpOnFail scriptName wrap recommendCommands env config conflicts implies boolean string number array default choices group hide exitProcess name argument catch':
          chains,
        'parse parseAsync parseSync run showHelp outputHelp': returns(UNKNOWN),
        argv: property(UNKNOWN),
      },
    },
    'cli:Command': {
      overrides: {
        run: { runs: 'cli', entry: COMMAND },
        init: { runs: 'cli', entry: COMMAND },
        catch: { runs: 'cli' },
        finally: { runs: 'cli' },
      },
    },
    'cli:Clipanion': { overrides: { execute: { runs: 'cli', entry: COMMAND } } },
  },
};
