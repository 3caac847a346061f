/** A property that computes: the expression that reads or writes it is the boundary. */
import express from 'express';
import fs from 'node:fs';

class Settings {
  get theme(): string {
    return fs.readFileSync('theme.txt', 'utf8');
  }
  set theme(value: string) {
    fs.writeFileSync('theme.txt', value);
  }
  static get defaults(): string {
    return fs.readFileSync('defaults.txt', 'utf8');
  }
  accessor plain = 1;
  get name(): string {
    return 'settings'; // ok: a constant
  }
}

const lazy = {
  get rows() {
    return fs.readdirSync('rows');
  },
};
Object.defineProperty(lazy, 'size', { get: () => fs.statSync('rows').size, enumerable: true });

const settings = new Settings();
console.log(settings.theme); // ok: module top level

const app = express();
app.get('/theme', (_req, res) => {
  res.send(settings.theme); // expect no-blocking-call: theme > fs.readFileSync
});
app.put('/theme', (req, res) => {
  settings.theme = String(req.query.theme); // expect no-blocking-call: theme > fs.writeFileSync
  settings.plain += 1; // ok: an auto-accessor
  res.send(settings.name); // ok: a constant
});
app.get('/defaults', (_req, res) => {
  res.send(Settings.defaults); // expect no-blocking-call: defaults > fs.readFileSync
});
app.get('/rows', (_req, res) => {
  const { rows } = lazy; // expect no-blocking-call: rows > fs.readdirSync
  res.json(rows);
});
app.get('/size', (_req, res) => {
  res.json((lazy as { size?: number }).size); // expect no-blocking-call: get > fs.statSync
});
app.get('/copy', (_req, res) => {
  const copy = { ...lazy }; // expect no-blocking-call: rows > fs.readdirSync // expect no-blocking-call: get > fs.statSync
  res.json(copy);
});
app.listen(3000);
