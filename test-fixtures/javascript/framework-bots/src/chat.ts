import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { App } from '@slack/bolt';
import { Bot } from 'grammy';
import { Scenes, Telegraf } from 'telegraf';

const greeting = readFileSync('greeting.txt', 'utf8'); // ok: module top level

const bot = new Telegraf('token');
bot.use((ctx, next) => {
  appendFileSync('updates.log', '.'); // expect no-blocking-call: fs.appendFileSync
  return next();
});
bot.command('help', (ctx) => ctx.reply(readFileSync('help.txt', 'utf8'))); // expect no-blocking-call: fs.readFileSync
bot.hears(/hello/, (ctx) => ctx.reply(greeting)); // ok: a variable
bot.command('terms', async (ctx) => ctx.reply(await readFile('terms.txt', 'utf8'))); // ok: awaited
const order = new Scenes.WizardScene('order', (ctx) => {
  writeFileSync('order.json', '{}'); // expect no-blocking-call: fs.writeFileSync
});
bot.launch(() => mkdirSync('sessions', { recursive: true })); // ok: once, at start

const other = new Bot('token');
other.on('message:text', (ctx) => {
  rmSync('draft'); // expect no-blocking-call: fs.rmSync
});

const slack = new App({ token: readFileSync('slack.token', 'utf8') }); // ok: module top level
slack.command('/deploy', ({ ack }) => {
  appendFileSync('deploys.log', '.'); // expect no-blocking-call: fs.appendFileSync
  return ack();
});

export { order };
