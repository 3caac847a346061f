import { EventEmitter } from 'node:events';
import fs from 'node:fs';

class Mail {
  constructor(text) {
    this.text = text;
  }
  store() {
    fs.writeFileSync('mail.txt', this.text);
  }
  print() {
    fs.writeFileSync('/dev/lp0', this.text); // ok: no caller
  }
}

export class Mailbox extends EventEmitter {
  receive(text) {
    this.emit('mail', new Mail(text));
  }
}
