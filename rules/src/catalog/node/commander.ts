import { makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { UNKNOWN, chains, callable } from './forms.js';
import { action } from './command-words.js';

const create = makes('commander:Command');

const commander: Members = {
  Command: create,
  program: property('commander:Command'),
  createCommand: returns('commander:Command'),
  'Option Argument Help': makes('commander:Option'),
  'InvalidArgumentError CommanderError': makes('Error'),
};

const CHAIN =
  'option requiredOption addOption argument arguments addArgument description summary alias aliases version name usage configureHelp configureOutput showHelpAfterError showSuggestionAfterError allowUnknownOption allowExcessArguments passThroughOptions enablePositionalOptions exitOverride helpOption addHelpText helpCommand addHelpCommand storeOptionsAsProperties combineFlagAndOptionalValue copyInheritedSettings setOptionValue addCommand';

/** Chained builders whose functions are actions of a command line. */
const builder: Members = { [CHAIN]: action('all') };

export const commanderLibrary: Library = {
  name: 'commander',
  language: 'javascript',
  source: 'https://github.com/tj/commander.js (v14)',
  modules: { commander: callable({ is: 'commander:Command' }, commander), '@commander-js/extra-typings': commander },
  types: {
    'commander:Command': {
      members: {
        ...builder,
        action: action(0),
        command: returns('commander:Command'),
        'hook on': action(1),
        'parse parseAsync': chains,
        'opts optsWithGlobals getOptionValue': returns(UNKNOWN),
        'args processedArgs commands options': property(UNKNOWN),
        'help outputHelp error': returns(UNKNOWN),
      },
    },
    'commander:Option': {
      members: {
        argParser: action(0),
        'default choices env makeOptionMandatory hideHelp conflicts implies preset argOptional argRequired': chains,
      },
    },
  },
};
