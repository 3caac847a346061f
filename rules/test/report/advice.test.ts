import { strict as assert } from 'node:assert';
import type { Finding } from '../../src/analysis/finding.js';
import { adviceOf } from '../../src/report/advice.js';
import { finding } from '../fake-session.js';

describe('advice', () => {
  const says = (api: string, kind: Finding['kind']): string =>
    adviceOf(finding([{ name: api, file: 'a.js', at: 0, end: 1 }], { rule: 'no-cpu-bound-call', kind }));
  it('names an asynchronous form where there is one off the loop', () => {
    for (const [api, kind] of [
      ['crypto.scryptSync', 'kdf'],
      ['zlib.gzipSync', 'archive'],
      ['bcrypt.hashSync', 'kdf'],
    ] as const)
      assert.match(says(api, kind), /asynchronous form/, api);
  });
  it('and none where there is none', () => {
    for (const [api, kind] of [
      ['JSON.parse', 'parse'],
      ['bcryptjs.hashSync', 'kdf'],
      ['sanitize-html', 'parse'],
      ['adm-zip.extractAllTo', 'archive'],
    ] as const)
      assert.doesNotMatch(says(api, kind), /asynchronous form/, api);
  });
});
