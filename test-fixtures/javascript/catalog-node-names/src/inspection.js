import { createSocket } from 'node:dgram';
import { arrayBuffer } from 'node:stream/consumers';
import { stripTypeScriptTypes } from 'node:module';
import process from 'node:process';
import v8 from 'node:v8';
import vm from 'node:vm';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const script = new vm.Script('1 + 1'); // ok: module top level
const sandbox = vm.createContext({});
const { port1 } = new MessageChannel();
process.loadEnvFile('.env'); // ok: module top level

export const inspect = {
  async '/snapshot'(req) {
    v8.writeHeapSnapshot(); // expect no-blocking-call: v8.writeHeapSnapshot
    v8.getHeapStatistics(); // ok: numbers at hand
    process.report.writeReport('report.json'); // expect no-blocking-call: process.report.writeReport
    process.memoryUsage.rss(); // ok: one number
    process.loadEnvFile('.env'); // expect no-blocking-call: process.loadEnvFile
    return await arrayBuffer(req); // ok: a promise
  },
  async '/run'(req) {
    vm.runInNewContext(req.text); // expect no-blocking-call: vm.runInNewContext
    script.runInContext(sandbox); // expect no-blocking-call: vm:Script.runInContext
    vm.isContext(sandbox); // ok: asks for a mark
    stripTypeScriptTypes(req.text); // expect no-cpu-bound-call: module.stripTypeScriptTypes
    receiveMessageOnPort(port1); // ok: waits for nothing
    createSocket('udp4').bind(41234); // ok: binds later
    port1.postMessage({ small: true }); // ok: a small copy
  },
};
