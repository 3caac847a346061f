/** Schedulers and queues. */

import { makes, property, returns, runs } from '../define.js';
import { outsideProperty } from '../from-outside.js';
import type { Entry, Library, Model } from '../model.js';
import { callable, chains, listeners, UNKNOWN } from './forms.js';

const timer = (arg: Parameters<typeof runs>[1], name: string, result = 'jobs:Task'): Model =>
  runs('loop', arg, { entry: { kind: 'timer', name }, returns: result });
const JOB: Entry = { kind: 'job', name: '{0}' };
const job = (arg: Parameters<typeof runs>[1]): Model => runs('loop', arg, { entry: JOB, params: ['jobs:Job'], returns: { self: true } });

const nodeCron = {
  schedule: timer(1, 'cron {0}'),
  createTask: timer(1, 'cron {0}'),
  validate: returns('boolean'),
  getTasks: returns(UNKNOWN),
};

/** `new CronJob(time, onTick, onComplete?)`. */
const cronJob: Model = { ...timer({ from: 1 }, 'cron {0}'), instance: 'jobs:Task', members: { from: timer(0, 'cron') } };

export const schedulers: Library = {
  name: 'schedulers',
  language: 'javascript',
  source: 'node-cron 4, cron 4, node-schedule 2, croner 9, toad-scheduler 3, later 1, bree 9',
  modules: {
    'node-cron': nodeCron,
    cron: { CronJob: cronJob, CronTime: makes(UNKNOWN), sendAt: returns(UNKNOWN) },
    'node-schedule': {
      scheduleJob: timer('last', 'schedule {0}'),
      Job: { ...timer('last', 'schedule'), instance: 'jobs:Task' },
      'RecurrenceRule Range': makes(UNKNOWN),
      gracefulShutdown: returns(UNKNOWN),
    },
    croner: callable(
      { ...timer('last', 'cron {0}'), instance: 'jobs:Task' },
      { Cron: { ...timer('last', 'cron {0}'), instance: 'jobs:Task' } },
    ),
    'toad-scheduler': {
      'Task AsyncTask': timer({ from: 1 }, '{0}', UNKNOWN),
      'ToadScheduler SimpleIntervalJob CronJob LongIntervalJob': makes(UNKNOWN),
    },
    '@breejs/later': { setInterval: timer(0, 'later'), setTimeout: timer(0, 'later') },
    later: { setInterval: timer(0, 'later'), setTimeout: timer(0, 'later') },
    'set-interval-async': { setIntervalAsync: timer(0, 'interval'), clearIntervalAsync: returns(UNKNOWN) },
  },
  types: {
    'jobs:Task': {
      members: {
        'start stop destroy cancel reschedule pause resume trigger fireOnTick addCallback schedule execute invoke': chains,
        'nextRun nextDate nextDates nextInvocation isRunning isStopped previousRun getStatus': returns(UNKNOWN),
        ...listeners(),
      },
    },
    'jobs:Job': {
      members: {
        data: outsideProperty('job.data'),
        'attrs opts name id': property(UNKNOWN),
        'progress updateProgress log update updateData moveToCompleted moveToFailed remove retry touch save fail reportProgress':
          returns(UNKNOWN),
      },
    },
  },
};

/** `new Worker(name, processor)`: a function runs here, a file in a child process or thread. */
const worker: Model = {
  ...runs('loop', 1, { entry: JOB, params: ['jobs:Job', 'string'], intrinsic: 'worker-file:1' }),
  instance: 'jobs:Worker',
};
const queue = makes('jobs:Queue');

export const queues: Library = {
  name: 'job queues',
  language: 'javascript',
  source:
    'bullmq 5, bull 4, bee-queue 1.7, pg-boss 10, agenda 5, graphile-worker 0.16, fastq 1, better-queue 3, kue 0.11, inngest 3, trigger.dev 3',
  modules: {
    bullmq: { Worker: worker, Queue: queue, 'QueueEvents FlowProducer QueueScheduler': makes('jobs:Queue'), Job: makes('jobs:Job') },
    bull: callable(queue, { Queue: queue, Job: makes('jobs:Job') }),
    'bee-queue': callable(queue),
    kue: { createQueue: returns('jobs:Queue') },
    'pg-boss': callable(makes('jobs:PgBoss'), { PgBoss: makes('jobs:PgBoss') }),
    agenda: callable(makes('jobs:Agenda'), { Agenda: makes('jobs:Agenda'), Job: makes('jobs:Job') }),
    'graphile-worker': {
      run: runs('loop', { option: 'taskList', of: 0 }, { entry: JOB }),
      runOnce: runs('loop', { option: 'taskList', of: 0 }, { entry: JOB }),
      makeWorkerUtils: returns(UNKNOWN),
    },
    fastq: callable({
      ...runs('loop', 'all', { entry: JOB }),
      returns: UNKNOWN,
      members: { promise: runs('loop', 'all', { entry: JOB, returns: UNKNOWN }) },
    }),
    'better-queue': callable({ ...runs('loop', 0, { entry: JOB }), instance: UNKNOWN }),
    inngest: { Inngest: makes('jobs:Inngest') },
    '@trigger.dev/sdk': {
      task: runs('loop', 0, { entry: JOB, methods: ['run'] }),
      'schemaTask schedules': runs('loop', 0, { entry: JOB, methods: ['run'] }),
    },
    '@trigger.dev/sdk/v3': { task: runs('loop', 0, { entry: JOB, methods: ['run'] }) },
  },
  types: {
    'jobs:Worker': {
      members: {
        ...listeners({ 'completed failed active progress': ['jobs:Job'] }),
        'run close pause resume waitUntilReady': returns(UNKNOWN),
      },
    },
    'jobs:Queue': {
      members: {
        process: runs('loop', 'all', { entry: JOB, params: ['jobs:Job', UNKNOWN], intrinsic: 'worker-file:last', returns: { self: true } }),
        ...listeners({ 'completed failed active progress succeeded': ['jobs:Job'] }),
        'add addBulk createJob create getJob getJobs getJobCounts close pause resume empty clean obliterate upsertJobScheduler removeRepeatable ready save':
          returns('jobs:Job'),
      },
    },
    'jobs:PgBoss': {
      members: {
        work: runs('loop', 'last', { entry: JOB, params: [{ list: 'jobs:Job' }] }),
        subscribe: runs('loop', 'last', { entry: JOB }),
        ...listeners(),
        'start stop send sendAfter schedule unschedule createQueue insert fetch complete fail cancel': returns(UNKNOWN),
      },
    },
    'jobs:Agenda': {
      members: {
        define: job({ from: 1 }),
        ...listeners(),
        'start stop every schedule now create cancel jobs database processEvery maxConcurrency purge close': returns(UNKNOWN),
      },
    },
    'jobs:Inngest': { members: { createFunction: runs('loop', 2, { entry: JOB }), send: returns(UNKNOWN) } },
  },
};
