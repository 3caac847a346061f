/** The command line: what may be asked, and the help. */

import { Command, InvalidArgumentError, Option } from 'commander';
import type { FixKind } from '../fixes/fix.js';
import { formats, type FormatName } from '../report/formats/index.js';
import { check, type CheckOptions } from './check.js';
import type { Environment } from './environment.js';
import { fix, type FixOptions } from './fix/fix.js';

const FIX_KINDS: readonly FixKind[] = [
  'async-alternative',
  'worker-pool',
  'thread-pool',
  'process-pool',
  'sync-endpoint',
  'async-chain',
  'ignore',
];

/** Runs through `parseAsync`; `done` gets the exit code of the command that ran. */
export function createProgram(environment: Environment, done: (exitCode: number) => void): Command {
  const { stdout, version } = environment;
  const program = new Command('unblock')
    .description('Finds what blocks the event loop of JavaScript, TypeScript and Python servers, and shows how the loop gets there.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined, getOutHelpWidth: () => stdout.columns ?? 100 });

  program
    .command('check')
    .description('report what blocks the event loop')
    .argument('[paths...]', 'files and folders to report on; the current folder if none')
    .addOption(new Option('-f, --format <format>', 'form of the report').choices(Object.keys(formats)).default('stylish'))
    .option('-c, --config <file>', 'configuration file, instead of the one of the project')
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'write all findings to the baseline and report nothing')
    .option('--include-startup', 'report what blocks at start and shutdown too')
    .option('--deep', 'ask the package recheck about each slow regular expression, and print its attack')
    .option('--verbose', 'list everything: every caller, and findings that are mere notes')
    .option('--no-color', 'print without colours')
    .option('--no-cache', 'neither read nor write the cache')
    .addHelpText('after', '\nExit codes: 0 nothing to act on, 1 findings, 2 it could not run.')
    .action(async (paths: string[], options: CheckOptions & { readonly format: FormatName }) =>
      done(await check(paths, options, environment)),
    );

  program
    .command('fix')
    .description('apply the preferred fix of each finding')
    .argument('[paths...]', 'files, folders, or FILE:LINE for the findings of one line; the current folder if none')
    .option('--kind <kind>', `apply fixes of this kind instead: ${FIX_KINDS.join(', ')}`, fixKind)
    .option('--dry-run', 'print the changes as a diff and write nothing')
    .option('-c, --config <file>', 'configuration file, instead of the one of the project')
    .option('--no-cache', 'neither read nor write the cache')
    .addHelpText('after', '\nExit codes: 0 nothing left to act on, 1 findings are left, 2 it could not run.')
    .action(async (paths: string[], options: FixOptions) => done(await fix(paths, options, environment)));

  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}

function fixKind(value: string): FixKind {
  const kind = FIX_KINDS.find((known) => known === value);
  if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${FIX_KINDS.join(', ')}.`);
  return kind;
}
