/** Short words for catalog entries, so that they read like the library's documentation. */

import type { Unit } from './measured.js';
import type { Blocking, Callback, Entry, Estimate, Model, PrimitiveKind, Result, Runs, SizeRef } from './model.js';

type BlockingDetails = Omit<Blocking, 'kind'>;

/** A primitive: calling it blocks. */
export function blocks(kind: PrimitiveKind, more: Omit<Model, 'blocks'> & BlockingDetails = {}): Model {
  const { stall, when, estimate, continues, large, whole, note, ...model } = more;
  return {
    ...model,
    blocks: {
      kind,
      ...(stall && { stall }),
      ...(when && { when }),
      ...(estimate && { estimate }),
      ...(continues && { continues }),
      ...(large !== undefined && { large }),
      ...(whole && { whole }),
      ...(note !== undefined && { note }),
    },
  };
}

/** The primitive with its price. */
export const priced = (estimate: Estimate, model: Model): Model =>
  model.blocks ? { ...model, blocks: { ...model.blocks, estimate } } : model;

/** The primitive takes this measured time for each megabyte of an argument. */
export const perMegabyte = (unit: Unit, model: Model, of: SizeRef = 0): Model => priced({ perMegabyte: unit, of }, model);

/** The same for what is given a file or its path. */
export const perMegabyteOfFile = (unit: Unit, model: Model): Model => priced({ perMegabyte: unit, of: 0, names: true }, model);

/** A function that does not block and returns this. */
export const returns = (result: Result, more: Omit<Model, 'returns'> = {}): Model => ({ ...more, returns: result });

/** A class whose instances are of this type. */
export const makes = (instance: string, more: Omit<Model, 'instance'> = {}): Model => ({ ...more, instance });

/** A property. */
export const property = (result: Result): Model => ({ is: result });

/** A function that runs the functions it is given. */
export function runs(where: Runs, arg: Callback['arg'], more: Omit<Model, 'calls'> & Omit<Callback, 'arg' | 'runs'> = {}): Model {
  const { entry, params, passes, paramsOf, receiver, returned, methods, only, limitedBy, checkedBy, paths, injects, awaits, ...model } =
    more;
  return {
    ...model,
    calls: [
      {
        arg,
        runs: where,
        ...(entry && { entry }),
        ...(params && { params }),
        ...(passes && { passes }),
        ...(paramsOf && { paramsOf }),
        ...(receiver !== undefined && { receiver }),
        ...(returned && { returned }),
        ...(methods && { methods }),
        ...(only && { only }),
        ...(limitedBy !== undefined && { limitedBy }),
        ...(checkedBy !== undefined && { checkedBy }),
        ...(paths && { paths }),
        ...(injects && { injects }),
        ...(awaits && { awaits }),
      },
    ],
  };
}

/** A decorator factory: `@name(...)` registers the function below it and leaves it as it is. */
export function decorator(where: Runs, entry: Entry, more: Omit<Callback, 'arg' | 'runs' | 'entry'> = {}): Model {
  return { gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: where, entry, ...more }] } };
}

/** A name that looks blocking and is not. */
export const harmless = (why: string, model: Model = {}): Model => ({ ...model, harmless: why });
