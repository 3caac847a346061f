const fs = require('fs');

class Server {
  constructor(app) {
    this.app = app;
    this.app.get('/version', this.version.bind(this));
    this.app.get('/motd', (req, res) => this.motd(res)); // expect no-blocking-call: motd > fs.readFileSync
  }
  start() {
    fs.writeFileSync('server.pid', String(process.pid)); // ok: at start
    this.app.listen(3000);
  }
  version(req, res) {
    res.send(fs.readFileSync('VERSION')); // expect no-blocking-call: fs.readFileSync
  }
  motd(res) {
    res.send(fs.readFileSync('motd'));
  }
}

module.exports = Server;
