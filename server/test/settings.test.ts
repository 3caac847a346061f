import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DEFAULT_SETTINGS, readSettings } from '../src/settings.js';

describe('settings', () => {
  it('have the defaults that the extension declares', () => {
    const manifest = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    const declared = Object.entries(manifest.contributes.configuration.properties).filter(([name]) => name !== 'unblock.trace.server');
    const defaults = declared.map(([name, property]) => [name.replace('unblock.', ''), property.default]);
    assert.deepEqual(Object.fromEntries(defaults), DEFAULT_SETTINGS);
  });

  it('are read bare or under the name of their section', () => {
    assert.deepEqual(readSettings({ enable: false }), { enable: false, includeStartup: false });
    assert.deepEqual(readSettings({ unblock: { includeStartup: true } }), { enable: true, includeStartup: true });
  });

  it('stay at their defaults when they are nonsense', () => {
    for (const nonsense of [null, undefined, 3, 'on', [], { enable: 'no' }]) assert.deepEqual(readSettings(nonsense), DEFAULT_SETTINGS);
  });
});
