import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Members, Model } from '../../src/catalog/model.js';
import { nodeLibraries } from '../../src/catalog/node/index.js';

/** Where Node's own declarations lie: the newest, which have more than those that the project is compiled with. */
const types = dirname(createRequire(import.meta.url).resolve('types-node-newest/package.json'));

interface Declared {
  readonly module: string;
  /** Class or interface it is a method of. */
  readonly owner: string | null;
  readonly name: string;
}

const label = ({ module, owner, name }: Declared): string => (owner === null ? `${module}.${name}` : `${module}:${owner}.${name}`);

function declarations(): { synchronous: readonly Declared[]; callbackOptional: readonly Declared[] } {
  const synchronous = new Map<string, Declared>();
  /** crypto function -> whether an overload takes a callback, and whether one does not. */
  const overloads = new Map<string, { with: boolean; without: boolean }>();

  function declare(module: string, owner: string | null, node: ts.Node & { name?: ts.Node | undefined }): void {
    if (node.name === undefined || !ts.isIdentifier(node.name)) return;
    const name = node.name.text;
    const declared = { module, owner, name };
    if (name.endsWith('Sync')) synchronous.set(label(declared), declared);
    if (module === 'crypto' && owner === null && ts.isFunctionDeclaration(node)) {
      const takes = node.parameters.some((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === 'callback');
      const known = overloads.get(name) ?? { with: false, without: false };
      overloads.set(name, { with: known.with || takes, without: known.without || !takes });
    }
  }

  function visit(node: ts.Node, module: string, owner: string | null): void {
    if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) declare(module, owner, node);
    if (ts.isMethodSignature(node) || ts.isMethodDeclaration(node) || ts.isPropertySignature(node)) declare(module, owner, node);
    const inner = (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name ? node.name.text : owner;
    ts.forEachChild(node, (child) => visit(child, module, inner));
  }

  for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts') || /^(ts\d|compatibility|node_modules)/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(join(types, file), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isModuleDeclaration(statement) || !ts.isStringLiteral(statement.name)) continue;
      visit(statement, statement.name.text.replace(/^node:/, ''), null);
    }
  }
  const callbackOptional = [...overloads]
    .filter(([, forms]) => forms.with && forms.without)
    .map(([name]) => ({ module: 'crypto', owner: null, name }));
  return { synchronous: [...synchronous.values()], callbackOptional };
}

const lookUp = (members: Members | undefined, name: string): Model | undefined =>
  Object.entries(members ?? {}).find(([names]) => names.split(' ').includes(name))?.[1];

/** The model of a declared function, method or static method. */
function modelOf({ module, owner, name }: Declared): Model | undefined {
  for (const library of nodeLibraries) {
    const exported = library.modules[module];
    const model =
      owner === null
        ? lookUp(exported, name)
        : (lookUp(library.types?.[`${module}:${owner}`]?.members, name) ?? lookUp(lookUp(exported, owner)?.members, name));
    if (model) return model;
  }
  return undefined;
}

const blocking = (model: Model): boolean =>
  model.blocks !== undefined || (model.intrinsic === 'select' && Object.values(model.members ?? {}).some(blocking));

describe('the catalog of Node', () => {
  const { synchronous, callbackOptional } = declarations();

  it('sees the declarations', () => {
    assert.ok(synchronous.some(({ name }) => name === 'readFileSync'));
    assert.ok(callbackOptional.some(({ name }) => name === 'randomBytes'));
  });

  it('models every name with the suffix Sync as blocking or says why it is harmless', () => {
    const missing = synchronous.filter((declared) => {
      const model = modelOf(declared);
      return model === undefined || (!blocking(model) && model.harmless === undefined);
    });
    assert.deepEqual(missing.map(label), []);
  });

  it('models the functions of crypto that block when their callback is left out or says why they are harmless', () => {
    const missing = callbackOptional.filter((declared) => {
      const model = modelOf(declared);
      return model?.blocks?.when === undefined && model?.harmless === undefined;
    });
    assert.deepEqual(missing.map(label), []);
  });
});
