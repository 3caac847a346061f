import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Cron, Interval, Timeout } from '@nestjs/schedule';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { OnEvent } from '@nestjs/event-emitter';
import { Job } from 'bullmq';
import { execSync } from 'child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'fs';

@Injectable()
export class Jobs implements OnApplicationBootstrap {
  onApplicationBootstrap(): void {
    writeFileSync('jobs.pid', ''); // ok: lifecycle hook
  }
  @Cron('0 3 * * *')
  nightly(): void {
    this.backup(); // expect no-blocking-call: backup > child_process.execSync
  }
  @Interval(1000)
  tick(): void {
    process.uptime(); // ok: a number
  }
  @Timeout(5000)
  async late(): Promise<void> {
    readFileSync('late'); // expect no-blocking-call: fs.readFileSync
  }
  @OnEvent('book.created')
  created(id: string): void {
    appendFileSync('created.log', id); // expect no-blocking-call: fs.appendFileSync
  }
  private backup(): void {
    execSync('tar cf backup.tar data');
  }
}

@Processor('thumbnails')
export class Thumbnails extends WorkerHost {
  async process(job: Job<{ file: string }>): Promise<void> {
    execSync(`convert ${job.data.file}`); // expect no-blocking-call: child_process.execSync
  }
  @OnWorkerEvent('completed')
  completed(): void {
    appendFileSync('done.log', ''); // expect no-blocking-call: fs.appendFileSync
  }
}
