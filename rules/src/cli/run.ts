import { CommanderError } from 'commander';
import type { Environment } from './environment.js';
import { ConfigurationError } from '../project/configuration.js';
import { Failure, internalErrorLine, lineOf } from './failure.js';
import { createProgram } from './program.js';

/** Runs the command line and returns the exit code. Whatever goes wrong is one line on standard error. */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  let exitCode = 0;
  const program = createProgram(environment, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      environment.stderr.write(`unblock: ${usageOf(error)}\n`);
    } else {
      environment.stderr.write(`unblock: ${isForUser(error) ? lineOf(error) : internalErrorLine(error)}\n`);
    }
    return 2;
  }
}

/** Something the user did or the system refused; the rest is a fault of this program. */
const isForUser = (error: unknown): boolean =>
  error instanceof Failure || error instanceof ConfigurationError || (error instanceof Error && 'code' in error);

function usageOf(error: CommanderError): string {
  if (error.code === 'commander.help') return 'say what to do: `unblock check` or `unblock fix` (see `unblock --help`)';
  const message = lineOf(error).replace(/^error: /, '');
  return message.includes('(Did you mean ') ? message : `${message} (see \`unblock --help\`)`;
}
