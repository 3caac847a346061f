import fs from 'node:fs';

class Catalog {
  constructor() {
    this.names = fs.readdirSync('catalog'); // ok: module top level
  }
  reload() {
    this.names = fs.readdirSync('catalog');
    return this.names;
  }
}

export const catalog = new Catalog();
