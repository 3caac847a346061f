import fs = require('fs');

class Archive {
  constructor(private readonly folder: string) {
    fs.mkdirSync(folder, { recursive: true }); // ok: constructed at start-up
  }

  open(name: string): Buffer {
    return fs.readFileSync(`${this.folder}/${name}`);
  }
}

export = Archive;
