import assert from 'node:assert/strict';
import { INTRINSICS } from '../../src/analysis/intrinsics/index.js';
import type { Library, Members, Model, Result, TypeModel } from '../../src/catalog/model.js';
import { allLibraries } from '../../src/catalog/index.js';

/** Types of values that the catalog names and nobody needs to look into. */
const PRIMITIVES = [
  'string',
  'number',
  'boolean',
  'bigint',
  'symbol',
  'object',
  'unknown',
  'int',
  'float',
  'bytes',
  'bool',
  'str',
  'dict',
  'list',
  'tuple',
  'set',
  'None',
];

/** Calls `visit` with every model of a library and the path to it. */
function eachModel(library: Library, visit: (model: Model, path: string) => void): void {
  const member = (model: Model, path: string): void => {
    visit(model, path);
    if (model.gives) member(model.gives, `${path}()`);
    if (model.members) members(model.members, path);
  };
  const members = (all: Members, path: string): void => Object.entries(all).forEach(([key, model]) => member(model, `${path}.${key}`));
  for (const [module, all] of Object.entries(library.modules)) members(all, module);
  for (const [name, type] of Object.entries(library.types ?? {})) {
    members(type.members ?? {}, name);
    if (type.call) member(type.call, `${name}()`);
  }
}

function typesInResult(result: Result | undefined): readonly string[] {
  if (result === undefined) return [];
  if (typeof result === 'string') return [result];
  if ('list' in result) return typesInResult(result.list);
  if ('collection' in result) return [result.collection];
  if ('tuple' in result) return result.tuple.flatMap(typesInResult);
  if ('any' in result) return result.any.flatMap(typesInResult);
  if ('object' in result) return Object.values(result.object).flatMap(typesInResult);
  return [];
}

const typesInModel = (model: Model): readonly string[] => [
  ...typesInResult(model.returns),
  ...typesInResult(model.is),
  ...(model.instance === undefined ? [] : [model.instance]),
  ...(model.calls ?? []).flatMap((callback) => [...(callback.params ?? []).flatMap(typesInResult), ...(callback.injects ?? [])]),
];

const typesInType = (type: TypeModel): readonly string[] => [
  ...(type.extends ?? []),
  ...typesInResult(type.element),
  ...Object.values(type.overrides ?? {}).flatMap((override) => (override.params ?? []).flatMap(typesInResult)),
];

/** A key may name several types. */
const typeNames = (library: Library): readonly string[] => Object.keys(library.types ?? {}).flatMap((names) => names.split(' '));

for (const language of ['javascript', 'python'] as const) {
  const libraries = allLibraries.filter((library) => library.language === language);

  describe(`catalog of ${language}`, () => {
    const known = new Set([...PRIMITIVES, ...libraries.flatMap(typeNames)]);

    for (const library of libraries) {
      it(`${library.name} says where its facts come from`, () => assert.notEqual(library.source.trim(), ''));

      it(`${library.name} refers to types that exist`, () => {
        const missing = new Set<string>();
        const check = (types: readonly string[], path: string): void =>
          types.filter((type) => !known.has(type)).forEach((type) => missing.add(`${path}: ${type}`));
        eachModel(library, (model, path) => check(typesInModel(model), path));
        for (const [name, type] of Object.entries(library.types ?? {})) check(typesInType(type), name);
        for (const convention of library.conventions ?? []) {
          for (const [name, exported] of Object.entries(convention.exports)) check((exported.params ?? []).flatMap(typesInResult), name);
        }
        assert.deepEqual([...missing], []);
      });

      it(`${library.name} names rules that the analysis has`, () => {
        const unknown: string[] = [];
        eachModel(library, ({ intrinsic }, path) => {
          if (intrinsic !== undefined && !INTRINSICS.has(intrinsic) && !INTRINSICS.has(intrinsic.split(':')[0] ?? ''))
            unknown.push(`${path}: ${intrinsic}`);
        });
        assert.deepEqual(unknown, []);
      });

      it(`${library.name} names each member once`, () => {
        const twice: string[] = [];
        const check = (members: Members, path: string): void => {
          const names = Object.keys(members).flatMap((key) => key.split(' '));
          if (names.includes('')) twice.push(`${path}: an empty name`);
          names.forEach((name, at) => {
            if (names.indexOf(name) !== at) twice.push(`${path}.${name}`);
          });
        };
        for (const [module, members] of Object.entries(library.modules)) check(members, module);
        for (const [name, type] of Object.entries(library.types ?? {})) check(type.members ?? {}, name);
        eachModel(library, (model, path) => {
          if (model.members) check(model.members, path);
        });
        assert.deepEqual(twice, []);
      });
    }

    it('has each module and each type in one library', () => {
      const names = libraries.flatMap((library) => [
        ...Object.keys(library.modules).map((name) => `module ${name}`),
        ...typeNames(library).map((name) => `type ${name}`),
      ]);
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
      );
    });
  });
}
