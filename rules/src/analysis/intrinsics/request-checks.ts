/** What checks requests before handlers see them: fields of express-validator, validators by part, inputs of procedures. */

import { NOWHERE } from '../calls.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import { noteName } from '../prototypes.js';
import { shapeOf } from '../schemas/compile.js';
import { CHAIN, checksOf, identityOf, merged, REQUEST_CHECK } from '../schemas/request-checks.js';
import { NONE, union } from '../value.js';
import { argument, strings, type Intrinsic } from './intrinsic.js';

/** `body('n')`, `query(['from', 'to'])`. */
const chain: Intrinsic = (call) => {
  const { s, frame, site, model } = call;
  const made = s.values.native('javascript', CHAIN, `chain:${site.key}`);
  s.write(s.field(made, 'part'), [s.values.string(model.intrinsic?.split(':')[1] ?? '')]);
  const first = argument(call, 0);
  for (const path of strings(union(first, elementsOf(s, frame, first)))) s.write(s.field(made, 'path'), [s.values.string(path)]);
  return [made];
};

/** `.isInt({ max: 100 })`, `.isIn([…])`: limits the field. */
const chainLimit: Intrinsic = (call) => {
  const { s, frame, self, site, model } = call;
  if (self?.kind !== 'native') return null;
  const how = site.name.split('.').at(-1) ?? '';
  const most = argument(call, 0)
    .flatMap((options) => ['max', 'lt'].flatMap((name) => [...readMember(s, frame, options, name, NOWHERE)]))
    .find((value) => value.kind === 'number');
  if (how === 'matches') s.write(s.field(self, 'patterns'), argument(call, 0));
  if (model.intrinsic === 'chain-limit:closed') s.write(s.field(self, 'limits'), [s.values.string('closed')]);
  else if (most?.kind === 'number') s.write(s.field(self, 'limits'), [s.values.string(`${how} ${most.value}`)]);
  return [self];
};

/** `zValidator('query', schema)`, `celebrate({ body: schema })`. */
const requestCheck: Intrinsic = (call) => {
  const { s, site } = call;
  const made = s.values.native('javascript', REQUEST_CHECK, `check:${site.key}`);
  const [part] = strings(argument(call, 0));
  if (part === undefined) s.write(s.field(made, 'parts'), argument(call, 0));
  else {
    const parts = s.values.object('javascript', 'object', `check:${site.key}`);
    s.write(s.field(parts, part), argument(call, 1));
    noteName(s, parts, part, argument(call, 1));
    s.write(s.field(made, 'parts'), [parts]);
  }
  return [made];
};

/** `procedure.input(schema)`. */
const input: Intrinsic = (call) => {
  const { s, frame, self } = call;
  if (self?.kind !== 'native') return NONE;
  const before = checksOf(self)?.parts.input;
  const shape = merged(before, shapeOf(s, frame, argument(call, 0)));
  return [s.values.native(self.language, self.type, identityOf({ limit: null, parts: { input: shape } }))];
};

export const requestChecks: Readonly<Record<string, Intrinsic>> = {
  chain,
  'chain-limit': chainLimit,
  'chain-bail': (call) => {
    if (call.self) call.s.write(call.s.field(call.self, 'bails'), [call.s.values.boolean(true)]);
    return call.self ? [call.self] : NONE;
  },
  'request-check': requestCheck,
  'procedure-input': input,
};
