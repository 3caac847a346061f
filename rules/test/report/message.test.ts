import assert from 'node:assert/strict';
import type { Finding } from '../../src/analysis/finding.js';
import { messageOf } from '../../src/report/message.js';
import { finding } from '../fake-session.js';

const chain = (...names: string[]) => names.map((name, index) => ({ name, file: 'app.py', at: index, end: index + 1 }));

const messages: readonly (readonly [expected: string, given: Finding])[] = [
  [
    '`requests.get` blocks the event loop: `load` → `requests.get` (HTTP request, no upper bound)',
    finding(chain('load', 'requests.get'), { kind: 'http' }),
  ],
  [
    '`time.sleep` blocks the event loop here for about 2 s per call (sleep)',
    finding(chain('time.sleep'), { stall: { class: 'unbounded', estimateMs: 2000 } }),
  ],
  [
    '`bcrypt.hashSync` blocks the event loop for about 350 ms per call: `hash` → `bcrypt.hashSync` (password hashing)',
    finding(chain('hash', 'bcrypt.hashSync'), { rule: 'no-cpu-bound-call', kind: 'kdf', stall: { class: 'heavy', estimateMs: 350 } }),
  ],
  [
    '`fs.readFileSync` holds up start or shutdown here (file, usually short)',
    finding(chain('fs.readFileSync'), { kind: 'file', context: 'startup', stall: { class: 'light', estimateMs: null } }),
  ],
  [
    '`os.path.exists` blocks the event loop here (file metadata, well under a millisecond)',
    finding(chain('os.path.exists'), { kind: 'fsmeta', stall: { class: 'trivial', estimateMs: null } }),
  ],
  [
    'A loop whose work is not bounded blocks the event loop: `rank` → `loop` (over a millisecond)',
    finding(chain('rank', 'loop'), { rule: 'no-heavy-loop', kind: 'loop', stall: { class: 'heavy', estimateMs: null } }),
  ],
  [
    'The recursion of `subsets` blocks the event loop here (over a millisecond)',
    finding(chain('subsets'), { rule: 'no-heavy-loop', kind: 'recursion', stall: { class: 'heavy', estimateMs: null } }),
  ],
  [
    'A regular expression with super-linear backtracking blocks the event loop here (no upper bound)',
    finding(chain('/(a+)+$/'), { rule: 'no-slow-regex', kind: 'regex' }),
  ],
  [
    'This `async def` endpoint awaits nothing and blocks the event loop: `load` → `requests.get`; declared with `def` it would run in the thread pool',
    finding(chain('load', 'requests.get'), { rule: 'prefer-sync-endpoint', kind: 'http' }),
  ],
  [
    '`a.z` blocks the event loop: `a` → `b` → `c` → … → `g` → `h` → `a.z` (database, no upper bound)',
    finding(chain('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a.z'), { kind: 'db' }),
  ],
];

describe('message', () => {
  for (const [expected, given] of messages) it(expected, () => assert.equal(messageOf(given), expected));

  it('gives every kind its own words', () => {
    const kinds: readonly Finding['kind'][] = [
      'sleep',
      'http',
      'net',
      'process',
      'file',
      'fsmeta',
      'db',
      'lock',
      'input',
      'other',
      'kdf',
      'crypto',
      'archive',
      'image',
      'ml',
      'parse',
      'loop',
      'recursion',
      'regex',
    ];
    assert.equal(new Set(kinds.map((kind) => messageOf(finding(chain('x'), { kind })))).size, kinds.length);
  });
});
