import { blocks, makes, property, runs } from '../define.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { quiet, registers } from './words.js';

/** The dictionary that all functions of a worker get, start-up's too. */
const CONTEXT = 'arq.Context';

const job: Entry = { kind: 'job' };

/** Workers of their own run the tasks; the function has what its type has for sending one. */
function workerTask(type: string): Model {
  const bare: Model = { ...registers('pool', job), intrinsic: `with-members:${type}` };
  return { ...bare, gives: { ...bare.gives, intrinsic: `with-members:${type}` } };
}

/** Sending a task talks to the broker. */
const send = blocks('net', { note: 'talks to the broker' });

const scheduler = (where: 'pool' | 'pool-if-sync'): Members => ({
  add_job: runs(where, [0, 'func'], { entry: { kind: 'timer' }, returns: 'apscheduler.job.Job' }),
  scheduled_job: { gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: where, entry: { kind: 'timer' } }] } },
  add_listener: runs('here', 0),
  'start shutdown pause resume remove_job get_job get_jobs remove_all_jobs pause_job resume_job reschedule_job modify_job add_jobstore add_executor configure print_jobs':
    quiet,
});

export const taskQueues: Library = {
  name: 'Celery, RQ, Dramatiq, Huey, arq, APScheduler',
  language: 'python',
  source: 'docs.celeryq.dev (5.6); python-rq.org (2.6); arq-docs.helpmanual.io (0.26); apscheduler executors/asyncio.py (3.11)',
  // "Simple usage": the worker is given the name of a class of settings.
  conventions: [
    {
      files: ['**/*.py'],
      imports: ['arq'],
      exports: {
        WorkerSettings: {
          runs: 'startup',
          entry: { kind: 'lifespan', name: '{function}' },
          methods: ['on_startup', 'on_shutdown'],
          params: [CONTEXT],
        },
      },
    },
    {
      files: ['**/*.py'],
      imports: ['arq'],
      exports: {
        WorkerSettings: {
          runs: 'loop',
          entry: { ...job, name: '{function}' },
          methods: ['functions', 'on_job_start', 'on_job_end', 'after_job_end'],
          params: [CONTEXT],
        },
      },
    },
  ],
  modules: {
    celery: {
      Celery: makes('celery.Celery'),
      shared_task: workerTask('celery.Task'),
      Task: makes('celery.Task'),
      'chain group chord signature': quiet,
    },
    'celery.result': { AsyncResult: makes('celery.AsyncResult') },
    rq: { Queue: makes('rq.Queue') },
    'rq.decorators': { job: workerTask('rq.Task') },
    django_rq: { job: workerTask('rq.Task'), get_queue: makes('rq.Queue'), enqueue: send },
    dramatiq: { actor: workerTask('dramatiq.Actor') },
    huey: { 'RedisHuey SqliteHuey MemoryHuey Huey': makes('huey.Huey') },
    taskiq: { task: registers('pool-if-sync', job), InMemoryBroker: makes('taskiq.Broker') },
    taskiq_redis: { 'ListQueueBroker RedisStreamBroker': makes('taskiq.Broker') },
    taskiq_aio_pika: { AioPikaBroker: makes('taskiq.Broker') },
    procrastinate: { App: makes('procrastinate.App') },
    'arq.connections': { create_pool: quiet, 'RedisSettings ArqRedis': quiet },
    arq: {
      create_pool: quiet,
      cron: runs('loop', 0, { entry: { kind: 'timer' }, params: [CONTEXT] }),
      func: runs('loop', 0, { entry: job, params: [CONTEXT] }),
    },
    'arq.worker': { func: runs('loop', 0, { entry: job, params: [CONTEXT] }) },
    saq: { Queue: quiet },
    'apscheduler.schedulers.asyncio': { AsyncIOScheduler: makes('apscheduler.AsyncIOScheduler') },
    'apscheduler.schedulers.background': { BackgroundScheduler: makes('apscheduler.BackgroundScheduler') },
    'apscheduler.schedulers.blocking': { BlockingScheduler: makes('apscheduler.BackgroundScheduler') },
    apscheduler: { 'AsyncScheduler Scheduler': makes('apscheduler.AsyncIOScheduler') },
    schedule: { 'run_pending run_all': quiet, every: makes('schedule.Job') },
    aiojobs: { 'Scheduler create_scheduler': makes('aiojobs.Scheduler') },
    prefect: { 'flow task': registers('pool-if-sync', job) },
  },
  types: {
    [CONTEXT]: { extends: ['dict'] },
    'celery.Celery': {
      members: { task: workerTask('celery.Task'), send_task: send, 'on_after_configure conf autodiscover_tasks start worker_main': quiet },
    },
    'celery.Task': {
      members: { 'delay apply_async': { ...send, returns: 'celery.AsyncResult' } },
      overrides: { run: { runs: 'pool', entry: job } },
    },
    'rq.Task': { members: { delay: send } },
    'dramatiq.Actor': { members: { 'send send_with_options': send } },
    'celery.AsyncResult': {
      members: { 'get wait join': blocks('lock'), 'ready state status successful failed result revoke forget': send, id: property('str') },
    },
    'rq.Queue': {
      members: {
        'enqueue enqueue_call enqueue_in enqueue_at': { ...send, calls: [{ arg: 0, runs: 'pool', entry: job }] },
        'fetch_job empty get_job_ids': send,
      },
    },
    'huey.Huey': {
      members: {
        'task periodic_task': { gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'pool', entry: job }] } },
        on_startup: registers('pool', job),
      },
    },
    'taskiq.Broker': { members: { task: registers('pool-if-sync', job), 'startup shutdown kick': quiet } },
    'procrastinate.App': {
      members: { 'task periodic': registers('pool-if-sync', job), 'open open_async close_async run_worker_async': quiet },
    },
    'apscheduler.AsyncIOScheduler': { members: scheduler('pool-if-sync') },
    'apscheduler.BackgroundScheduler': { members: scheduler('pool') },
    'apscheduler.job.Job': { members: { 'remove modify reschedule pause resume': quiet } },
    'schedule.Job': {
      members: {
        do: runs('pool', 0, { entry: { kind: 'timer' } }),
        'second seconds minute minutes hour hours day days week weeks monday tuesday wednesday thursday friday saturday sunday': property({
          self: true,
        }),
        'at tag until to': { returns: { self: true } },
      },
    },
    'aiojobs.Scheduler': { members: { spawn: runs('loop', 0, { entry: { kind: 'task' } }), close: quiet } },
  },
};
