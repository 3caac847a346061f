/** Loops over a few names: what each turn stores has its own name. */
import fs from 'node:fs';

const disk = { run: () => fs.statSync('disk') };
const audit = {
  run: () => fs.appendFileSync('audit', ''), // ok: called while the module loads, by its name
};
const made = { disk: () => disk, audit: () => audit };
export const parts = {};
for (const name of ['disk', 'audit']) parts[name] = made[name]();
export const copies = {};
for (const [name, make] of Object.entries(made)) copies[`${name}Copy`] = make();
parts.audit.run();
copies.auditCopy.run();

/** A name that comes from elsewhere can be any of them. */
export const any = (name) => parts[name];
