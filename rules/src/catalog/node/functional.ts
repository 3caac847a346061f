/** Utility libraries: they call what they are given in place, or give it back wrapped. */

import { makers } from './schema-words.js';
import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, chains, UNKNOWN } from './forms.js';

const visit = { params: [{ elementOf: 0 }, 'number'] } as const;

/** What a function gives is kept by its first argument. */
export const memoized = returns({ arg: 0 }, { intrinsic: 'memoize' });
export const runsOnce = returns({ arg: 0 }, { intrinsic: 'run-once' });

const lodash: Members = {
  'forEach each forEachRight eachRight forIn forOwn': runs('here', 'all', { ...visit, scans: 0 }),
  times: runs('here', 1, { repeats: 0, returns: { list: { resultOf: 1 } } }),
  range: { intrinsic: 'range' },
  uniqWith: runs('here', 1, { combines: 'self', returns: { list: { elementOf: 0 } } }),
  'differenceWith intersectionWith unionWith xorWith': runs('here', 'last', { combines: 'each', returns: { list: { elementOf: 0 } } }),
  map: runs('here', 1, { ...visit, scans: 0, sizedAs: { of: 0 }, returns: { list: { resultOf: 1 } } }),
  'filter reject sortBy orderBy uniqBy dropWhile takeWhile differenceBy intersectionBy unionBy remove pickBy omitBy': runs(
    'here',
    { from: 1 },
    { ...visit, scans: 0, sizedAs: { of: 0 }, returns: { list: { elementOf: 0 } } },
  ),
  'find findLast minBy maxBy': runs('here', 1, { ...visit, scans: 0, returns: { elementOf: 0 } }),
  'some every findIndex sumBy meanBy countBy groupBy keyBy partition flatMap mapValues mapKeys transform cloneDeepWith mergeWith assignWith attempt flatMapDeep isEqualWith':
    runs('here', 'all', { ...visit, scans: 0 }),
  'reduce reduceRight': runs('here', 1, {
    scans: 0,
    params: [{ arg: 2 }, { elementOf: 0 }],
    returns: { any: [{ resultOf: 1 }, { arg: 2 }] },
  }),
  debounce: { ...runs('loop', 0, { entry: { kind: 'timer', name: 'debounce' } }), gives: {} },
  memoize: memoized,
  once: runsOnce,
  'flow pipe': { gives: { intrinsic: 'composed' } },
  'flowRight compose': { gives: { intrinsic: 'composed-right' } },
  'throttle after before curry curryRight partial partialRight negate unary ary flip rest spread wrap': returns({
    arg: 0,
  }),
  bind: returns({ arg: 0 }),
  defer: runs('loop', 0, { entry: { kind: 'timer', name: 'defer' } }),
  delay: runs('loop', 0, { entry: { kind: 'timer', name: 'delay' } }),
  cloneDeep: blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, returns: { arg: 0 } }),
  'clone pick omit merge defaults defaultsDeep compact uniq flatten reverse slice take drop tail initial': returns({ arg: 0 }),
  'head first last nth sample': returns({ elementOf: 0 }),
  values: { intrinsic: 'object-values' },
  keys: { intrinsic: 'object-keys' },
  'assign extend': { intrinsic: 'object-assign' },
  'get result': { intrinsic: 'get-path' },
  set: { intrinsic: 'set-path', returns: { arg: 0 } },
  invoke: { intrinsic: 'invoke-path' },
  invokeMap: { intrinsic: 'invoke-path', returns: { list: UNKNOWN } },
  'includes indexOf lastIndexOf': returns('boolean', { scans: 0 }),
  'isEmpty isEqual isNil isString isFunction isObject isArray isPlainObject has isNumber isUndefined isNull': returns('boolean'),
  'camelCase kebabCase snakeCase startCase upperFirst lowerFirst capitalize trim pad padStart padEnd repeat escape unescape uniqueId':
    returns('string'),
  'unset chunk zip zipObject fromPairs sum mean max min': returns(UNKNOWN),
  template: { gives: returns('string') },
};

const single = ([name, model]: readonly [string, Model]): readonly [string, Members][] =>
  name.split(' ').flatMap((one) => [
    [`lodash/${one}`, callable(model)],
    [`lodash.${one.toLowerCase()}`, callable(model)],
  ]);

export const lodashLibrary: Library = {
  name: 'Lodash',
  language: 'javascript',
  source: 'https://lodash.com/docs (4.17), underscore 1.13, es-toolkit 1, radash 12',
  modules: {
    lodash: callable({ returns: UNKNOWN }, lodash),
    'lodash-es': lodash,
    underscore: callable({ returns: UNKNOWN }, lodash),
    'es-toolkit': lodash,
    'es-toolkit/compat': lodash,
    ...Object.fromEntries(Object.entries(lodash).flatMap(single)),
  },
};

/** The function comes first; without the collection, what is given back waits for it. */
const dataLast: Model = { ...runs('here', 0, { params: [{ elementOf: 1 }] }), gives: { intrinsic: 'composed' } };

export const ramda: Library = {
  name: 'Ramda',
  language: 'javascript',
  source: 'https://ramdajs.com/docs (0.31)',
  modules: {
    ramda: {
      'pipe pipeK pipeP': { gives: { intrinsic: 'composed' } },
      'compose composeK composeP': { gives: { intrinsic: 'composed-right' } },
      'map forEach filter reject find findLast findIndex any all none sortBy groupBy countBy indexBy uniqBy chain tap partition mapObjIndexed':
        dataLast,
      'reduce reduceRight': runs('here', 0, { params: [{ arg: 1 }, { elementOf: 2 }] }),
      times: runs('here', 0),
      once: runsOnce,
      'curry curryN unary binary nAry flip partial partialRight addIndex thunkify tryCatch always': returns({ arg: 0 }),
      memoizeWith: returns({ arg: 1 }, { intrinsic: 'memoize' }),
      clone: blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, returns: { arg: 0 } }),
    },
  },
};

export const schemas: Library = {
  name: 'schema validators',
  language: 'javascript',
  source: 'class-validator 0.14, class-transformer 0.5, effect 3',
  modules: {
    'class-validator': {
      ...makers('class-validator:Schema', {
        limit: 'Max MaxLength Length ArrayMaxSize IsNegative MaxDate',
        number: 'IsNumber IsInt IsNumberString IsDecimal',
        pattern: 'Matches',
        text: 'IsString IsEmail IsUrl IsAlpha IsAlphanumeric IsAscii IsBase64 IsJSON',
        closed:
          'IsBoolean IsDate IsDateString IsISO8601 IsUUID IsEnum IsIn Equals IsMongoId IsIP IsPort IsHexColor IsPhoneNumber IsPostalCode IsMilitaryTime IsTimeZone IsSemVer IsMobilePhone IsCreditCard IsLatitude IsLongitude IsHash IsMACAddress IsBooleanString Contains',
        'as-it-is':
          'Min MinLength ArrayMinSize ArrayNotEmpty ArrayUnique IsPositive IsNotEmpty IsOptional IsDefined ValidateNested ValidateIf IsArray IsObject Allow IsNotEmptyObject IsDivisibleBy',
      }),
      validateSync: harmless('checks the fields of one object', { returns: { list: UNKNOWN } }),
      'validate validateOrReject': returns({ list: UNKNOWN }),
      ValidatorConstraintInterface: makes('class-validator:Constraint'),
      registerDecorator: runs('loop', 0, { entry: { kind: 'callback', name: 'validator' } }),
    },
    'class-transformer': {
      Transform: runs('here', 0, { gives: returns({ arg: 0 }) }),
      'plainToInstance plainToClass': { intrinsic: 'schema-check:value/class-first' },
      instanceToPlain: returns(UNKNOWN),
    },
    effect: {
      Effect: {
        members: {
          runSync: { ...runs('here', 0), harmless: 'runs an effect that is synchronous already' },
          'sync try promise tryPromise gen': runs('here', 'all', { returns: UNKNOWN }),
        },
      },
    },
  },
  types: {
    'class-validator:Schema': { decides: true },
    'class-validator:Constraint': { overrides: { validate: { runs: 'loop', entry: { kind: 'callback', name: 'validator' } } } },
  },
};

const log: Members = {
  'error warn info http verbose debug silly log trace fatal notice success start ready box': returns(UNKNOWN),
  'child withTag': chains,
  'level levels': property(UNKNOWN),
};

const formatter = runs('loop', 0, { entry: { kind: 'callback', name: 'log format' } });

export const loggers: Library = {
  name: 'loggers',
  language: 'javascript',
  source: 'winston 3, pino 10, bunyan 1.8, log4js 6, consola 3, debug 4, signale 1; their writes are asynchronous or buffered',
  modules: {
    winston: {
      createLogger: returns('log:Logger'),
      'add remove configure': returns(UNKNOWN),
      format: { ...formatter, gives: returns(UNKNOWN), members: { printf: { ...formatter, returns: UNKNOWN } } },
      transports: property(UNKNOWN),
      ...log,
    },
    'winston-transport': { default: makes('log:Transport') },
    pino: callable(
      { ...runs('loop', 0, { entry: { kind: 'callback', name: 'log option' } }), returns: 'log:Logger' },
      { pino: returns('log:Logger'), 'destination transport final': returns(UNKNOWN) },
    ),
    bunyan: { createLogger: returns('log:Logger') },
    log4js: { getLogger: returns('log:Logger'), configure: returns(UNKNOWN) },
    consola: callable({ is: 'log:Logger' }, { consola: { is: 'log:Logger' }, createConsola: returns('log:Logger') }),
    debug: callable({ gives: returns(UNKNOWN) }),
  },
  types: {
    'log:Logger': { members: { ...log, on: runs('loop', 1, { entry: { kind: 'event', name: '{0}' }, returns: { self: true } }) } },
    'log:Transport': {
      extends: ['stream:Writable'],
      overrides: { log: { runs: 'loop', entry: { kind: 'callback', name: 'log transport' } } },
    },
  },
};
