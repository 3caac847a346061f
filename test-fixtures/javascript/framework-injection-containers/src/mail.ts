import { Service } from 'typedi';
import { readFileSync } from 'node:fs';

@Service()
export class MailService {
  draft(): string {
    return readFileSync('draft.txt', 'utf8');
  }
}
