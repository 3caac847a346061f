/** What blocks in Node without saying so in its name. */

import { stripTypeScriptTypes } from 'node:module';
import v8 from 'node:v8';
import vm from 'node:vm';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { setTimeout as later } from 'node:timers/promises';
import { code, file, fresh, rows } from '../inputs.mjs';

const cell = new Int32Array(new SharedArrayBuffer(4));
const script = new vm.Script('let sum = 0; for (let i = 0; i < 1e6; i += 1) sum += i; sum');
const serialized = v8.serialize(rows);
const environment = file('NAME=value\n');
const { port1, port2 } = new MessageChannel();
port1.postMessage('hello');
port1.unref();
port2.unref();

export const blocking = {
  'lock Atomics.wait': async () => Atomics.wait(cell, 0, 0, 100),
  'other vm.runInNewContext': async () => vm.runInNewContext('let sum = 0; for (let i = 0; i < 1e6; i += 1) sum += i; sum'),
  'other vm.runInThisContext': async () => vm.runInThisContext('let total = 0; for (let i = 0; i < 1e6; i += 1) total += i; total'),
  'other vm:Script.runInThisContext': async () => script.runInThisContext(),
  'parse vm.compileFunction': async () => vm.compileFunction(code.replaceAll('export', '')),
  'parse vm.Script': async () => new vm.Script(code.replaceAll('export', '')),
  'file v8.writeHeapSnapshot': async () => v8.writeHeapSnapshot(fresh('.heapsnapshot')),
  'other v8.getHeapSnapshot': async () => v8.getHeapSnapshot(),
  'other v8.queryObjects': async () => v8.queryObjects(Map),
  'parse v8.serialize': async () => v8.serialize(rows),
  'parse v8.deserialize': async () => v8.deserialize(serialized),
  'file process.report.writeReport': async () => process.report.writeReport(fresh('.json')),
  'other process.report.getReport': async () => process.report.getReport(),
  'file process.loadEnvFile': async () => process.loadEnvFile(environment),
  'parse module.stripTypeScriptTypes': async () => stripTypeScriptTypes(code),
};

export const free = {
  'timers/promises.setTimeout': async () => later(50),
  'Atomics.waitAsync': async () => Atomics.waitAsync(cell, 0, 0, 50).value,
};

export const quiet = {
  'worker_threads.receiveMessageOnPort': async () => receiveMessageOnPort(port2),
};
