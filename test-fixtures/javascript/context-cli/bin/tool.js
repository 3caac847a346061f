#!/usr/bin/env node
import { Command } from 'commander';
import fs from 'node:fs';
import { deploy, status } from '../src/project.js';

const program = new Command();
program.command('status').action(() => console.log(status())); // ok: command line
program
  .command('deploy')
  .option('--file <file>', 'file', (value) => fs.readFileSync(value)) // ok: command line
  .action(async () => {
    fs.writeFileSync('deploying', ''); // ok: command line
    await deploy(); // ok: command line
  });
await program.parseAsync();
