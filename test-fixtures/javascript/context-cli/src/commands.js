import fs from 'node:fs';

const clean = {
  command: 'clean <folder>',
  handler: async ({ folder }) => {
    fs.rmSync(folder, { recursive: true }); // ok: command line
  },
};
const list = {
  command: 'list',
  handler: async () => console.log(fs.readdirSync('cache')), // ok: command line
};

export const cache = {
  command: 'cache',
  builder: (yargs) => yargs.command(clean).command(list).demandCommand(1),
  handler: () => {},
};
