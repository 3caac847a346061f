import { readFileSync, readdirSync, statSync } from 'node:fs';
import { Get } from './route.js';

export class Albums {
  @Get('/albums')
  list() {
    return readdirSync('albums');
  }
  @Get('/albums/latest')
  async latest() {
    return readFileSync('albums/latest', 'utf8'); // expect no-blocking-call: fs.readFileSync
  }
  size() {
    return statSync('albums').size; // ok: not a route, and nobody calls it
  }
}
