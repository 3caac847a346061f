/** Plugins are named by a configuration: each is a function that sets itself up. */
const express = require('express');
const fs = require('fs');

config = JSON.parse(fs.readFileSync('config.json', 'utf8')); // ok: module top level; a global variable of the whole program
disk = require('./disk');

const runtime = { app: express(), types: new Map() };
for (const { module: name } of config.plugins) require(name)(runtime);
runtime.app.listen(3000);
