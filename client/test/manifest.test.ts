import assert from 'node:assert/strict';
import fs from 'node:fs';
import { documentSelector } from '../src/languages.js';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const read = (file: string): string => fs.readFileSync(new URL(file, import.meta.url), 'utf8');
const manifest = JSON.parse(read('../../package.json')) as Manifest;

describe("the extension's manifest", () => {
  it('activates for the languages that are sent to the server', () => {
    assert.deepEqual(
      manifest.activationEvents,
      documentSelector.map(({ language }) => `onLanguage:${language}`),
    );
  });

  it('declares the commands that are registered', () => {
    const byClient = [...read('../src/extension.ts').matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command);
    const byServer = [...read('../../server/src/features/fix-all.ts').matchAll(/COMMAND = '([^']+)'/g)].map(([, command]) => command);
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), [...byClient, ...byServer].sort());
  });
});
