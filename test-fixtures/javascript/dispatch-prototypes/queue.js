const fs = require('fs');
const util = require('util');

function Queue(folder) {
  this.folder = folder;
}
Queue.prototype = {
  constructor: Queue,
  push(job) {
    this.write(job);
    this.done(job);
  },
  write() {
    throw new Error('abstract'); // ok: abstract
  },
  done() {},
};

function FolderQueue(folder) {
  Queue.call(this, folder);
}
util.inherits(FolderQueue, Queue);
FolderQueue.prototype.write = function (job) {
  fs.writeFileSync(`${this.folder}/${job}`, job);
};
FolderQueue.prototype.clear = function () {
  fs.rmSync(this.folder); // ok: no caller
};

function LogQueue() {}
util.inherits(LogQueue, Queue);
LogQueue.prototype.write = function (job) {
  fs.appendFileSync('queue.log', job); // ok: never made
};

module.exports = { FolderQueue, LogQueue };
