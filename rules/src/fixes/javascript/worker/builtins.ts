/** What JavaScript itself provides, as far as it matters for what crosses to a worker. */

const prototypes: readonly object[] = [
  Array.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Map.prototype,
  Set.prototype,
  Date.prototype,
  RegExp.prototype,
  Object.getPrototypeOf(Uint8Array.prototype),
  Object.prototype,
  BigInt.prototype,
];

/** Methods of values that can be cloned. */
export const BUILTIN_METHODS: ReadonlySet<string> = new Set(prototypes.flatMap((each) => Object.getOwnPropertyNames(each)));

/** Instances of these arrive as what they were. */
export const CLONEABLE = new Set(
  'Map Set Date RegExp Array Object ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array'.split(
    ' ',
  ),
);

/** Errors that keep their class. */
export const BUILTIN_ERRORS = new Set('Error TypeError RangeError SyntaxError ReferenceError EvalError URIError'.split(' '));

/** They take a function. */
export const TAKES_FUNCTION = new Set(
  'map filter forEach reduce reduceRight some every find findIndex findLast findLastIndex flatMap sort toSorted replace replaceAll from then'.split(
    ' ',
  ),
);

/** They change the object they are called on. */
export const MUTATORS = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear setTime setFullYear setMonth setDate setHours'.split(
    ' ',
  ),
);
