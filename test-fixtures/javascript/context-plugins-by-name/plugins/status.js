module.exports = (runtime) => {
  runtime.app.get('/status', (req, res) => {
    res.send(disk.read('status')); // expect no-blocking-call: read > fs.readFileSync
  });
};
