import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function convert(name: string): Promise<void> {
  const version = execFileSync('convert', ['--version'], { encoding: 'utf8' });
  await run('convert', [name, '-resize', version.includes('7.') ? '200' : '200x200', `${name}.small`]);
}
