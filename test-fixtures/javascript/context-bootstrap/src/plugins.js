import fs from 'node:fs';

export async function loadPlugins(app) {
  for (const name of fs.readdirSync('plugins')) { // ok: start-up
    const plugin = await import(`./plugins/${name}`);
    plugin.default?.(app);
  }
}
