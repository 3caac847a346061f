#!/usr/bin/env node
import module from 'node:module';

// Compiling the program takes longer than analyzing a small project; from Node 22 on the result is kept.
module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');

process.exitCode = await main(process.argv.slice(2));
