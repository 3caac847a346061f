/** One file that is both the caller and the worker. */
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const { scryptSync } = require('crypto');

if (isMainThread) {
  module.exports = function hash(password) {
    return new Promise((resolve, reject) => {
      const worker = new Worker(__filename, { workerData: password });
      worker.on('message', resolve);
      worker.on('error', reject);
    });
  };
} else {
  parentPort.postMessage(scryptSync(workerData, 'salt', 64)); // ok: a thread
}
