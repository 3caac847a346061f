import ts from './typescript.cjs';
import type { MemberFacts } from '../facts.js';
import { memberName } from './names.js';
import { functionType, typeExpression } from './types.js';
import { startOf, type Walk } from './walk.js';

/** Call, construct and index signatures have no name, so they are no members. */
export function interfaceMembers(walk: Walk, node: ts.InterfaceDeclaration): MemberFacts[] {
  const members: MemberFacts[] = [];
  for (const member of node.members) {
    const facts = interfaceMember(walk, member);
    if (facts !== null) members.push(facts);
  }
  return members;
}

function interfaceMember(walk: Walk, node: ts.TypeElement): MemberFacts | null {
  if (ts.isMethodSignature(node)) return signature(walk, node, 'method');
  if (ts.isPropertySignature(node)) return signature(walk, node, 'field');
  if (ts.isGetAccessorDeclaration(node)) return signature(walk, node, 'getter');
  if (ts.isSetAccessorDeclaration(node)) return signature(walk, node, 'setter');
  return null;
}

type NamedSignature = ts.MethodSignature | ts.PropertySignature | ts.AccessorDeclaration | ts.MethodDeclaration;

/** A member without a body: its type is what calling or reading it gives. */
export function signature(walk: Walk, node: NamedSignature, kind: MemberFacts['kind']): MemberFacts {
  const isMethod = ts.isMethodSignature(node) || ts.isMethodDeclaration(node);
  const type = isMethod ? functionType(walk, node) : node.type === undefined ? undefined : typeExpression(walk, node.type);
  const optional = node.questionToken !== undefined;
  return {
    name: memberName(walk, node.name),
    kind,
    static: false,
    fn: -1,
    ...(type !== undefined && { type }),
    decorators: [],
    ...(optional && { optional }),
    at: startOf(walk, node),
  };
}
