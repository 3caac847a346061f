import { readdirSync, rmSync, statSync } from 'node:fs';

export class Disk {
  status(): string {
    return 'mounted'; // ok: a constant
  }
  usage(): string {
    return String(statSync('/data').size);
  }
  list(): string[] {
    return readdirSync('/data');
  }
  format(): void {
    rmSync('/data', { recursive: true }); // ok: not among what is allowed
  }
}
