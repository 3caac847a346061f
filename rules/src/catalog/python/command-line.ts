/** Libraries that turn functions into commands. */

import { decorator, makes, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { givesAsIs, leavesAsIs, quiet, registers } from './words.js';

/** The function becomes a command object; calling that runs the command line. */
const command: Model = { gives: { ...runs('cli', 0, { entry: { kind: 'command' } }), returns: 'click.Command' } };

const click: Members = {
  'command group': command,
  'option argument version_option help_option password_option confirmation_option': givesAsIs,
  'pass_context pass_obj': leavesAsIs,
  make_pass_decorator: { gives: leavesAsIs },
  'prompt confirm pause getchar edit': { blocks: { kind: 'input' } },
  'echo secho style progressbar get_current_context': quiet,
};

export const commandLine: Library = {
  name: 'argparse, click, Typer',
  language: 'python',
  source: 'docs.python.org/3/library/argparse.html (3.14); click.palletsprojects.com/en/stable/api (8.3); typer.tiangolo.com (0.20)',
  modules: {
    argparse: {
      ArgumentParser: makes('argparse.ArgumentParser'),
      'Namespace Action FileType RawDescriptionHelpFormatter ArgumentDefaultsHelpFormatter RawTextHelpFormatter HelpFormatter': quiet,
    },
    click: { ...click, 'Group Command': makes('click.Command') },
    rich_click: click,
    asyncclick: click,
    typer: {
      Typer: makes('typer.Typer'),
      run: runs('cli', 0, { entry: { kind: 'command' } }),
      'prompt confirm': { blocks: { kind: 'input' } },
      'echo secho Option Argument': quiet,
    },
    fire: { Fire: runs('cli', 0, { entry: { kind: 'command' } }) },
    invoke: { task: registers('cli', { kind: 'command' }) },
    cyclopts: { App: makes('typer.Typer'), run: runs('cli', 0, { entry: { kind: 'command' } }) },
  },
  types: {
    'argparse._SubParsersAction': { members: { add_parser: returns('argparse.ArgumentParser') } },
    // What is given becomes an attribute of what the command line says: `args.func(args)`.
    'argparse.ArgumentParser': {
      members: {
        set_defaults: runs('cli', 'all', { entry: { kind: 'command' } }),
        add_subparsers: returns('argparse._SubParsersAction'),
        'add_argument_group add_mutually_exclusive_group': returns('argparse.ArgumentParser'),
        add_argument: runs('startup', 'type'),
        'parse_args parse_known_args print_help error exit': quiet,
      },
    },
    'click.Command': {
      members: { 'command group': command, result_callback: decorator('cli', { kind: 'command' }), 'add_command invoke main': quiet },
      call: quiet,
    },
    'typer.Typer': {
      members: { 'command callback default': decorator('cli', { kind: 'command' }), 'add_typer meta': quiet },
      call: returns({ any: [] }),
    },
  },
};
