/** Python's own: getattr, importlib, type. */

import { allArguments } from '../binding.js';
import { NO_ARGUMENTS, type CallSite } from '../call-site.js';
import { membersOf } from '../classes.js';
import { dataIn } from '../data.js';
import type { Frame } from '../frame.js';
import type { Solver } from '../solver.js';
import { callMember, callValue } from '../calls.js';
import { moduleNamed } from '../imports.js';
import { callModel } from '../library-calls.js';
import { modulesNamedLike } from '../dynamic-imports.js';
import { elementsOf } from '../iteration.js';
import { lineage } from '../lineage.js';
import { readMember, writeMember } from '../members.js';
import { membersNamedLike } from '../named-by-pattern.js';
import { noteNaming } from '../naming-parameters.js';
import { classOfNamespace, madeClass } from '../metaclasses.js';
import { inherit } from '../prototypes.js';
import { serialize } from '../request-validation.js';
import { fillFrom } from '../schemas/models.js';
import { instancesOf } from '../types.js';
import { asText } from '../operators.js';
import { NONE, union, type InstanceValue, type Value, type Values } from '../value.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';
import { construct } from '../constructing.js';

const getAttribute: Intrinsic = (call) => {
  const { s, frame, site } = call;
  let out: Values = argument(call, 2);
  noteNaming(s, frame, site.args.written?.[1]?.value);
  const names = strings(argument(call, 1));
  for (const value of argument(call, 0)) for (const name of names) out = union(out, readMember(s, frame, value, name, site));
  return names.length > 0 ? out : union(out, membersNamedLike(s, frame, argument(call, 0), site.args.written?.[1]?.value, site));
};

const setAttribute: Intrinsic = (call) => {
  const { s, frame, site } = call;
  for (const value of argument(call, 0))
    for (const name of strings(argument(call, 1))) writeMember(s, frame, value, name, argument(call, 2), site);
  return NONE;
};

/** What an instance of a model holds, as a dictionary. */
function dumped(s: Solver, frame: Frame, site: CallSite, model: InstanceValue): Value {
  const object = s.values.object('python', 'object', `dumped:${site.key}`);
  for (const each of lineage(s, frame, model.cls))
    for (const name of each.kind === 'class' ? membersOf(each.cls).keys() : []) {
      const held = dataIn(s.read(frame, s.field(model, name)));
      if (held.length > 0) s.write(s.field(object, name), held);
    }
  return object;
}

const importModule: Intrinsic = (call) => {
  const { s, frame, site } = call;
  let out: Values = NONE;
  noteNaming(s, frame, site.args.written?.[0]?.value);
  for (const text of strings(argument(call, 0))) {
    const level = /^\.*/.exec(text)?.[0].length ?? 0;
    out = union(out, moduleNamed(s, frame, text.slice(level), level, false, site.at, site.end));
  }
  return out.length > 0 ? out : modulesNamedLike(s, frame, site.args.written?.[0]?.value);
};

/** `cast(Store, x)`: x, or an instance of what is named where nothing is known of x. */
const cast: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const known = argument(call, 1);
  if (known.some((value) => value.kind === 'instance' || value.kind === 'native')) return known;
  const named = strings(argument(call, 0)).flatMap((name) => [
    ...(/^\w+$/.test(name) ? readMember(s, frame, s.values.module(frame.fn.module), name, site) : NONE),
  ]);
  const types = union(argument(call, 0), named).flatMap((value) => [...instancesOf(s, value)]);
  return types.length > 0 ? types : known;
};

/** `type(x)` and `type(name, bases, members)`. */
const typeOf: Intrinsic = (call) => {
  const { s, frame, site } = call;
  if (site.args.positional.length >= 3) return [madeClass(s, frame, site, elementsOf(s, frame, argument(call, 1)), argument(call, 2))];
  return argument(call, 0).flatMap((value) => (value.kind === 'instance' ? [value.cls] : []));
};

/** `globals()`, `vars(x)`: attributes as a dictionary. */
const attributes: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const owners = site.args.positional.length > 0 ? argument(call, 0) : [s.values.module(frame.fn.module)];
  return owners.map((owner) => {
    const object = s.values.object('python', 'object', `attributes:${owner.id}`);
    inherit(s, owner, object);
    return object;
  });
};

/** `print(x)`, `'{}'.format(x)`: every argument becomes text. */
const makesText: Intrinsic = (call) => {
  for (const value of allArguments(call.site.args)) asText(call.s, call.frame, value, call.site);
  return null;
};

/** `len(x)`, `str(x)`: the method of the argument that the function stands for. */
const protocol: Intrinsic = (call) => {
  const name = call.model.intrinsic?.slice('protocol:'.length) ?? '';
  for (const value of argument(call, 0)) callMember(call.s, call.frame, value, name, NO_ARGUMENTS, call.site);
  return null;
};

/** `sync_to_async(f)`: a callable that runs f in a thread with its own arguments; as a decorator too. */
const elsewhere =
  (how: 'pool' | 'loop'): Intrinsic =>
  (call) => {
    const { s, frame, site, outer, model } = call;
    const given = argument(call, 0).filter((value) => value.kind === 'function' || value.kind === 'partial' || value.kind === 'method');
    // The second call: of what the first one gave.
    const targets = outer
      ? (outer.args.positional[0] ?? NONE).filter((value) => value.kind === 'function' || value.kind === 'partial')
      : NONE;
    if (targets.length > 0) {
      let out: Values = NONE;
      for (const target of targets)
        out = union(
          out,
          callValue(s, frame, site, target, { how, callback: true, entry: { kind: 'task' }, ...(how === 'loop' && { reenters: true }) }),
        );
      return out;
    }
    return given.length > 0 || !outer ? [s.values.given(site.name, model, site)] : NONE;
  };

function filled(call: IntrinsicCall, instances: Values): Values {
  for (const each of instances) if (each.kind === 'instance') fillFrom(call.s, call.frame, each, argument(call, 0));
  return instances;
}

/** Called on a class: an instance of it (`Model.model_validate(data)`). */
const instanceOfSelf: Intrinsic = (call) =>
  call.self?.kind === 'class'
    ? filled(call, construct(call.s, call.frame, { ...call.site, args: NO_ARGUMENTS }, call.self, { how: 'here' }))
    : call.self?.kind === 'instance'
      ? [call.self]
      : null;

/** A constant keyword argument chooses what the call means. */
const selectNamed: Intrinsic = (call) => {
  const { s, frame, site, self, outer, model, api } = call;
  const name = model.intrinsic?.slice('select:'.length) ?? '';
  const given = (site.args.named.get(name) ?? NONE).flatMap((value) =>
    value.kind === 'boolean' || value.kind === 'string' ? [String(value.value)] : [],
  );
  let out: Values = NONE;
  for (const key of given.length > 0 ? given : ['*']) {
    const chosen = s.catalog.memberOf(model, key);
    if (chosen) out = union(out, callModel(s, frame, site, api, chosen, self, outer, { how: 'here' }));
  }
  return out;
};

/** `sessionmaker(class_=AsyncSession)`: a factory of the class given. */
const factoryOf: Intrinsic = (call) => {
  const name = call.model.intrinsic?.slice('factory-of:'.length) ?? '';
  const classes = (call.site.args.named.get(name) ?? NONE).filter((value) => value.kind === 'symbol' || value.kind === 'class');
  return classes.length > 0 ? classes : null;
};

/** `T = TypeVar('T', bound=Entity)` stands for its bound or its choices. */
const typeVariable: Intrinsic = (call) =>
  union(call.site.args.named.get('bound') ?? NONE, call.site.args.positional.slice(1).flat()).filter(
    (value) => value.kind === 'class' || value.kind === 'symbol',
  );

export const python: Readonly<Record<string, Intrinsic>> = {
  getattr: getAttribute,
  setattr: setAttribute,
  'import-module': importModule,
  cast,
  type: typeOf,
  'made-class': (call) => classOfNamespace(call.s, call.frame, call.site.args),
  attributes,
  construct: (call) => (call.self?.kind === 'class' ? construct(call.s, call.frame, call.site, call.self, { how: 'here' }, true) : null),
  protocol,
  'makes-text': makesText,
  hasattr: (call) => {
    getAttribute(call);
    return NONE;
  },
  property: (call) => [call.s.values.given('property', { intrinsic: 'property-object' }, call.site)],
  'type-var': typeVariable,
  'sync-to-async': elsewhere('pool'),
  'async-to-sync': elsewhere('loop'),
  'instance-of-self': instanceOfSelf,
  serialize: ({ s, frame, site, self, api }) => {
    if (self?.kind === 'instance') serialize(s, frame, site, self);
    return self?.kind === 'instance' && !api.endsWith('json') ? [dumped(s, frame, site, self)] : null;
  },
  'select-named': selectNamed,
  'factory-of': factoryOf,
  deepcopy: (call) => argument(call, 0),
};
