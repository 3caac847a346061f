import ts from './typescript.cjs';
import type { ObjectProp, Stmt } from '../facts.js';
import { publish } from './exports.js';
import { declareBody, isNamespace } from './hoist.js';
import { nameExpression, namePattern } from './names.js';
import { blockScope, declare, resolve } from './scope.js';
import { statement, statements } from './statements.js';
import { startOf, type Walk } from './walk.js';

/**
 * A namespace's body runs where it stands. Its exports become the properties of an object; or are added to the
 * function, class, enum or namespace that has the name already.
 */
export function namespaceDeclaration(walk: Walk, node: ts.ModuleDeclaration, out: Stmt[]): void {
  if (!isNamespace(node)) return;
  const props = namespaceBody(walk, node.body, out);
  const at = startOf(walk, node.name);
  const binding = resolve(walk.scope, node.name.text);
  if (binding?.hasValue === true) {
    for (const { key, value } of props) {
      if (key === null) continue;
      const object = nameExpression(walk, node.name);
      out.push({ kind: 'assign', target: { kind: 'member', object, name: key, at }, value });
    }
  } else {
    out.push({ kind: 'assign', target: namePattern(walk, node.name), value: { kind: 'object', props, at, end: node.end } });
    if (binding !== undefined) binding.hasValue = true;
  }
  publish(walk, node, node.name, out);
}

function namespaceBody(walk: Walk, body: ts.ModuleBody | undefined, out: Stmt[]): readonly ObjectProp[] {
  if (body === undefined) return [];
  const { scope, namespaceProps } = walk;
  const props: ObjectProp[] = [];
  walk.scope = blockScope(scope);
  walk.namespaceProps = props;
  if (ts.isModuleBlock(body)) {
    declareBody(walk, body.statements);
    statements(walk, body.statements, out);
  } else if (ts.isModuleDeclaration(body)) innerNamespace(walk, body, props, out);
  walk.scope = scope;
  walk.namespaceProps = namespaceProps;
  return props;
}

/** `namespace A.B {}`: B is exported from A without saying so. */
function innerNamespace(walk: Walk, node: ts.ModuleDeclaration, props: ObjectProp[], out: Stmt[]): void {
  if (!isNamespace(node)) return;
  declare(walk.scope, node.name.text);
  statement(walk, node, out);
  props.push({ key: node.name.text, value: nameExpression(walk, node.name), kind: 'value' });
}
