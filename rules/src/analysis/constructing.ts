/** Instances of the program's classes: how they are made, and which of them are told apart. */

import { argumentOf, NO_ARGUMENTS, type CallSite } from './call-site.js';
import { DECORATES } from './binding.js';
import { attribute, findMember, membersOf, methodEnvironment, methodValue, nativeBases } from './classes.js';
import { collectsByItself } from './collecting.js';
import { lineage } from './lineage.js';
import { ofDeclaredType } from './declared.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { noteInstance } from './instance-fields.js';
import { callThroughMetaclass } from './metaclasses.js';
import { runModelHooks } from './model-hooks.js';
import { isPython } from './program.js';
import { checkedField, fillFrom, isChecked } from './schemas/models.js';
import type { Solver } from './solver.js';
import { noteLasting, withStore } from './stores.js';
import { NONE, union, type ClassValue, type InstanceValue, type Values } from './value.js';
import { type Manner, callFunction, callValue, callMember } from './calls.js';

/** Makes an instance: runs field initializers and the constructor. */
export function construct(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, manner: Manner, plain = false): Values {
  const decided = plain ? null : callThroughMetaclass(s, frame, site, cls, manner);
  if (decided) return decided;
  const instance = instanceMadeAt(s, cls, site);
  if (manner.how === 'startup') s.lasting.add(cls.cls);
  else noteLasting(s, frame, cls.cls);
  for (const each of [...lineage(s, frame, cls)].reverse()) {
    if (each.kind !== 'class') continue;
    const init = methodValue(s, each, each.cls.facts.fieldsInit, instance);
    if (init) callFunction(s, frame, site, init, instance, NO_ARGUMENTS, manner.how, manner);
  }
  for (const name of isPython(cls.cls.module)
    ? ['__new__', '__init__', '__post_init__', 'model_post_init', '__attrs_post_init__']
    : ['constructor'])
    for (const { owner, member } of findMember(s, frame, cls, name).slice(0, 1)) {
      const args =
        name === '__new__'
          ? { ...site.args, positional: [[cls], ...site.args.positional] }
          : name.startsWith('__init') || name === 'constructor'
            ? site.args
            : NO_ARGUMENTS;
      const decorated = name === '__init__' ? s.read(frame, attribute(s, owner, name)) : NONE;
      const plain = decorated.length > 0 ? null : methodValue(s, owner, member.fn, name === '__new__' ? null : instance);
      if (plain) callFunction(s, frame, site, plain, plain.self, args, manner.how, manner);
      for (const value of decorated)
        callValue(s, frame, { ...site, args }, value.kind === 'function' ? s.values.fn(value.fn, value.env, instance) : value, manner);
    }
  if (isPython(cls.cls.module)) {
    const sent = site.args.spread?.find((value) => value.kind === 'data');
    runModelHooks(s, frame, site, instance, 'validator', manner, sent?.kind === 'data' ? sent : null);
  }
  for (const base of nativeBases(s, frame, cls))
    for (const name of s.catalog.constructs(base.language, base.type)) callMember(s, frame, instance, name, NO_ARGUMENTS, site, manner);
  if (isPython(cls.cls.module)) dataclassFields(s, frame, site, cls, instance, manner);
  return [instance];
}

/** How many places that make instances of a class are told apart; a class that decorates definitions has as many instances as they are. */
const MAX_SITES = 24;
const MAX_DECORATED = 3000;

/** Instances that are given functions, or that keep them, are told apart; others share what their class does. */
function instanceMadeAt(s: Solver, cls: ClassValue, site: CallSite): InstanceValue {
  const callable = (values: Values): boolean =>
    values.some((value) => value.kind === 'function' || value.kind === 'partial' || value.kind === 'class');
  const decorates = site.args.apart?.startsWith(DECORATES) ?? false;
  const special =
    decorates || collectsByItself(s, cls, site) || site.args.positional.some(callable) || [...site.args.named.values()].some(callable);
  if (!special) return s.values.instance(cls);
  const { sites } = s.classState(cls);
  if (sites.size < (decorates ? MAX_DECORATED : MAX_SITES)) sites.add(site.key);
  const instance = s.values.instance(cls, sites.has(site.key) ? site.key : '');
  if (!decorates) noteInstance(s, instance);
  return instance;
}

/** Fields of dataclasses and pydantic models: positional and keyword arguments, and factories of what is not given. */
function dataclassFields(s: Solver, frame: Frame, site: CallSite, cls: ClassValue, instance: InstanceValue, manner: Manner): void {
  const hasInit = findMember(s, frame, cls, '__init__').length > 0;
  if (hasInit) return;
  const checked = isChecked(s, frame, cls);
  if (site.args.spread) fillFrom(s, frame, instance, site.args.spread);
  let index = 0;
  for (const each of [...lineage(s, frame, cls)].reverse()) {
    if (each.kind !== 'class') continue;
    for (const members of membersOf(each.cls).values())
      for (const member of members) {
        if (member.kind !== 'field' || !member.type) continue;
        const given = argumentOf(site.args, [index++, member.name], () => NONE);
        if (given)
          s.write(
            s.field(instance, member.name),
            ofDeclaredType(
              s,
              site.frame,
              member.type,
              checked ? checkedField(s, frame, cls, member.name, given, `${site.key}.${member.name}`) : given,
            ),
          );
        else if (member.value?.kind === 'call') {
          const env = methodEnvironment(s, each);
          const factory = member.value.args.find((arg) => arg.name === 'default_factory' || arg.name === 'factory');
          if (!factory) continue;
          let made: Values = NONE;
          for (const value of evaluate(s, env, factory.value))
            made = union(made, callValue(s, frame, { ...site, args: NO_ARGUMENTS }, value, manner));
          s.write(s.field(instance, member.name), withStore(s, frame, member.name, member.value, made));
        }
      }
  }
}
