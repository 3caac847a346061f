// Mocha's `spec` report, and as its last line `tests: N passed, N failed`, which readers of many test runners understand.

const { reporters, Runner } = require('mocha');

module.exports = class SummaryReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { stats } = runner;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const skipped = stats.pending > 0 ? `, ${stats.pending} skipped` : '';
      process.once('exit', () => console.log(`tests: ${stats.passes} passed, ${stats.failures} failed${skipped}`));
    });
  }
};
