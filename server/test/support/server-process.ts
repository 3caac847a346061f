/** The bundled server as a process of its own, as editors run it. */

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import { bundleServer } from '../../build.mjs';

const bundles = new Map<string, Promise<string>>();

/** Bundled once for each engine. */
function bundled(engine = ''): Promise<string> {
  const known = bundles.get(engine);
  if (known) return known;
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'unblock-server-'));
  fs.writeFileSync(path.join(outdir, 'package.json'), '{ "type": "module" }');
  process.on('exit', () => fs.rmSync(outdir, { recursive: true, force: true }));
  const bundle = bundleServer({ outdir, ...(engine !== '' && { engine }) });
  bundles.set(engine, bundle);
  return bundle;
}

export interface ServerProcess {
  readonly connection: ProtocolConnection;
  /** Null while it runs. */
  exitCode(): number | null;
  kill(): void;
}

export async function startServer(engine?: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [await bundled(engine), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  // Whoever waits for an answer of a server that died is told.
  child.once('exit', () => connection.dispose());
  return { connection, exitCode: () => child.exitCode, kill: () => void child.kill() };
}
