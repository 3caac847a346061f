/** Dependency injection by tokens: what is bound to a string, symbol or class is what asks for it get. */

import type { Expr } from '../../facts/facts.js';
import type { EdgeHow, Frame } from '../frame.js';
import { NO_ARGUMENTS, positional } from '../call-site.js';
import { callValue } from '../calls.js';
import { evaluate } from '../expressions.js';
import { elementsOf } from '../iteration.js';
import { readMember, writeMember } from '../members.js';
import type { Solver } from '../solver.js';
import { bound, cellOf, keysOf } from '../token-bindings.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

/** A decorated parameter or field gets what is bound to the token in the decorator. */
const INJECTED = 'injected';
const MAX_MODULE_DEPTH = 4;

function bindTokens(call: IntrinsicCall, tokens: Values, values: Values): void {
  for (const key of keysOf(tokens)) call.s.write(cellOf(call.s, key), values);
}

/** Calls classes and factories where the container does: at start. */
function make(call: IntrinsicCall, values: Values, args: readonly Values[] = [], how: EdgeHow = 'startup'): Values {
  const { s, frame, site } = call;
  const given = args.length > 0 ? positional(...args) : NO_ARGUMENTS;
  return values.reduce<Values>((all, value) => union(all, callValue(s, frame, { ...site, args: given }, value, { how })), NONE);
}

/** `{ useClass }`, `{ useValue }`, `{ useFactory, inject }`, `{ useExisting }`, or a class by itself. */
function provided(call: IntrinsicCall, definition: Value): Values {
  if (definition.kind === 'class') return make(call, [definition]);
  const { s, frame } = call;
  const read = (name: string): Values => s.read(frame, s.field(definition, name));
  const inject = read('inject').flatMap((list) => listed(call, list).map((token) => resolved(call, token)));
  return [
    make(call, read('useClass')),
    read('useValue'),
    make(call, read('useFactory'), inject),
    resolved(call, union(read('useExisting'), read('useToken'))),
  ].reduce<Values>(union, NONE);
}

/** The elements of a list by position. */
function listed({ s, frame }: IntrinsicCall, list: Value): readonly Values[] {
  const out: Values[] = [];
  for (let i = 0; ; i++) {
    const values = s.read(frame, s.field(list, String(i)));
    if (values.length === 0) return out;
    out.push(values);
  }
}

/** What is bound to the tokens; a class that nothing is bound to stands for its instance. */
function resolved(call: IntrinsicCall, tokens: Values): Values {
  const found = bound(call.s, call.frame, tokens);
  if (found.length > 0) return found;
  return make(
    call,
    tokens.filter((token) => token.kind === 'class'),
  );
}

/** `@Module({ providers, imports })`; imported modules can be objects with providers of their own. */
function provideAll(call: IntrinsicCall, modules: Values, depth = 0): void {
  const { s, frame } = call;
  if (depth > MAX_MODULE_DEPTH) return;
  for (const module of modules) {
    if (module.kind !== 'object') continue;
    for (const definition of elementsOf(s, frame, s.read(frame, s.field(module, 'providers')))) {
      if (definition.kind !== 'object') continue;
      bindTokens(call, s.read(frame, s.field(definition, 'provide')), provided(call, definition));
    }
    provideAll(call, elementsOf(s, frame, s.read(frame, s.field(module, 'imports'))), depth + 1);
  }
}

/** What decorators ask to be injected: `@Inject(TOKEN)`. */
export function injectedBy(s: Solver, frame: Frame, decorators: readonly Expr[]): Values {
  let out: Values = NONE;
  for (const each of decorators) {
    const token = each.kind === 'call' ? each.args[0] : undefined;
    if (each.kind !== 'call' || !token) continue;
    const injects = evaluate(s, frame, each.callee).some((value) => value.kind === 'symbol' && value.model?.gives?.intrinsic === INJECTED);
    if (injects) out = union(out, bound(s, frame, evaluate(s, frame, token.value)));
  }
  return out;
}

/** Tokens of a binding that is being written: `container.bind(token).to(…)`. */
const tokensOf = ({ s, frame, self }: IntrinsicCall): Values => (self ? s.read(frame, s.field(self, 'arg0')) : NONE);

const CRADLE = 'awilix:Cradle';

/** Awilix: what a resolver gives; it is called with the cradle, or with what its parameters are named for. */
function fromResolver(call: IntrinsicCall, resolver: Value): Values {
  const { s, frame } = call;
  if (resolver.kind !== 'native') return NONE;
  const target = s.read(frame, s.field(resolver, 'arg0'));
  if (resolver.type === 'awilix:Value') return target;
  return make(call, target, [[s.values.native('javascript', CRADLE, '')]]);
}

const registerNames: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const cradle = s.values.native('javascript', CRADLE, '');
  const write = (name: string, resolvers: Values): void => {
    for (const resolver of resolvers) writeMember(s, frame, cradle, name, fromResolver(call, resolver), site);
  };
  for (const name of strings(argument(call, 0))) write(name, argument(call, 1));
  for (const value of argument(call, 0))
    if (value.kind === 'object')
      for (const name of strings(s.read(frame, s.field(value, 'names')))) write(name, s.read(frame, s.field(value, name)));
  return null;
};

/** `Symbol('x')` is like nothing else, `Symbol.for('x')` like others of the name; both can be the names of members. */
const makeSymbol: Intrinsic = (call) => {
  const [name = ''] = strings(argument(call, 0));
  return [call.s.values.string(call.api.endsWith('for') ? `@@for ${name}` : `@@${name} ${call.site.key}`)];
};

export const tokens: Readonly<Record<string, Intrinsic>> = {
  'make-symbol': makeSymbol,
  'register-names': registerNames,
  /** The member of a type that the first argument names. */
  'get-member': (call) => {
    const [, type = ''] = call.model.intrinsic?.split(/:(.*)/) ?? [];
    const owner = call.s.values.native('javascript', type, '');
    return strings(argument(call, 0)).reduce<Values>(
      (all, name) => union(all, readMember(call.s, call.frame, owner, name, call.site)),
      NONE,
    );
  },
  [INJECTED]: () => null,
  'provide-all': (call) => {
    provideAll(call, argument(call, 0));
    return null;
  },
  /** `register(token, definition)`, `registerSingleton(token, Class)`. */
  provide: (call) => {
    for (const definition of argument(call, 1)) bindTokens(call, argument(call, 0), provided(call, definition));
    return null;
  },
  'provide-value': (call) => {
    bindTokens(call, argument(call, 0), argument(call, 1));
    return null;
  },
  'bind-class': (call) => {
    bindTokens(call, tokensOf(call), make(call, call.site.args.positional.length > 0 ? argument(call, 0) : tokensOf(call)));
    return null;
  },
  'bind-value': (call) => {
    bindTokens(call, tokensOf(call), argument(call, 0));
    return null;
  },
  'bind-factory': (call) => {
    bindTokens(call, tokensOf(call), make(call, argument(call, 0)));
    return null;
  },
  'resolve-token': (call) => {
    const found = bound(call.s, call.frame, argument(call, 0));
    return found.length > 0 ? found : null;
  },
};
