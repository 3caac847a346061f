/** What consumers, schedulers and subscriptions run. */
import { Queue, Worker } from 'bullmq';
import Bull from 'bull';
import { Agenda } from 'agenda';
import cron from 'node-cron';
import { CronJob } from 'cron';
import schedule from 'node-schedule';
import fs from 'node:fs';
import { execSync } from 'node:child_process';
import { thumbnail } from './thumbnail.js';

const queue = new Queue('mail');
const videos = new Bull('videos');
const agenda = new Agenda();

new Worker('mail', async (job) => {
  fs.writeFileSync(`outbox/${job.id}`, job.data.text); // expect no-blocking-call: fs.writeFileSync
});
new Worker('thumbnails', thumbnail);
const sandboxed = new Worker('reports', new URL('./report-processor.js', import.meta.url)); // ok: another process
sandboxed.on('failed', (job, error) => fs.appendFileSync('failed.log', error.message)); // expect no-blocking-call: fs.appendFileSync
videos.process(2, async (job) => execSync(`ffmpeg ${job.data.file}`)); // expect no-blocking-call: child_process.execSync
agenda.define('clean', async () => fs.rmSync('tmp', { recursive: true })); // expect no-blocking-call: fs.rmSync

cron.schedule('* * * * *', () => fs.statSync('queue')); // expect no-blocking-call: fs.statSync
new CronJob('0 * * * *', () => fs.readdirSync('queue')).start(); // expect no-blocking-call: fs.readdirSync
schedule.scheduleJob('0 3 * * *', function () {
  execSync('backup'); // expect no-blocking-call: child_process.execSync
});
setInterval(() => fs.existsSync('stop'), 1000); // expect no-blocking-call: fs.existsSync
setTimeout(() => queue.add('x', {}), 10); // ok: a promise
setImmediate(() => fs.utimesSync('alive', 1, 1)); // expect no-blocking-call: fs.utimesSync
queueMicrotask(() => {}); // ok: nothing blocks
process.nextTick(() => fs.truncateSync('log')); // ok: still start-up, before the loop turns
