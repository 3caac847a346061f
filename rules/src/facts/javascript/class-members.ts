import ts from './typescript.cjs';
import type { Expr, MemberFacts } from '../facts.js';
import { documentedType } from './docs.js';
import { addFunction } from './functions.js';
import { initializeBlock, initializeField, initializeMethod, openInitializer, type Initializer } from './initializers.js';
import { signature } from './interface-members.js';
import { decoratorsOf, hasModifier } from './modifiers.js';
import { constantKey, memberName } from './names.js';
import { SyntaxKind } from './syntax.js';
import { typeExpression } from './types.js';
import { startOf, type ClassDraft, type Walk } from './walk.js';

interface ClassWalk {
  readonly draft: ClassDraft;
  fields: Initializer | null;
  statics: Initializer | null;
  /** Names of methods with a body: their other signatures are overloads. */
  readonly implemented: ReadonlySet<string>;
}

type MethodNode = ts.MethodDeclaration | ts.ConstructorDeclaration | ts.AccessorDeclaration;

export function classMembers(walk: Walk, draft: ClassDraft, node: ts.ClassLikeDeclaration): MemberFacts[] {
  const cls: ClassWalk = { draft, fields: null, statics: null, implemented: implementedNames(walk, node) };
  const members: MemberFacts[] = [];
  for (const member of node.members) {
    const facts = classMember(walk, cls, member);
    if (facts !== null) members.push(facts);
  }
  return members;
}

function classMember(walk: Walk, cls: ClassWalk, node: ts.ClassElement): MemberFacts | null {
  if (ts.isMethodDeclaration(node)) return isComputedMethod(node) ? computedMethod(walk, cls, node) : method(walk, cls, node, 'method');
  if (ts.isPropertyDeclaration(node)) return field(walk, cls, node);
  if (ts.isConstructorDeclaration(node)) return method(walk, cls, node, 'constructor');
  if (ts.isGetAccessorDeclaration(node)) return method(walk, cls, node, 'getter');
  if (ts.isSetAccessorDeclaration(node)) return method(walk, cls, node, 'setter');
  if (ts.isClassStaticBlockDeclaration(node)) initializeBlock(walk, statics(walk, cls), node);
  return null;
}

function method(walk: Walk, cls: ClassWalk, node: MethodNode, kind: 'method' | 'constructor' | 'getter' | 'setter'): MemberFacts | null {
  const name = methodName(walk, node);
  const at = startOf(walk, node);
  const memberKind = kind === 'constructor' ? 'method' : kind;
  if (node.body === undefined) {
    return cls.implemented.has(name) || ts.isConstructorDeclaration(node)
      ? null
      : { ...signature(walk, node, memberKind), ...memberModifiers(walk, node) };
  }
  const nameAt = ts.isConstructorDeclaration(node) ? at : startOf(walk, node.name);
  const fn = addFunction(walk, node, { kind, name, cls: cls.draft.index, at, end: node.end, nameAt });
  const decorators = walk.functions[fn]?.decorators ?? [];
  return { name, kind: memberKind, static: hasModifier(node, SyntaxKind.StaticKeyword), fn, decorators, at };
}

/** `[KEY]() {…}`: its name is known only where the class is made. Those of the language's own symbols have a name. */
function isComputedMethod(node: ts.MethodDeclaration): boolean {
  if (!ts.isComputedPropertyName(node.name) || constantKey(node.name) !== null || node.body === undefined) return false;
  const { expression: key } = node.name;
  return !(ts.isPropertyAccessExpression(key) && ts.isIdentifier(key.expression) && key.expression.text === 'Symbol');
}

function computedMethod(walk: Walk, cls: ClassWalk, node: ts.MethodDeclaration): null {
  initializeMethod(walk, statics(walk, cls), node, cls.draft.index, hasModifier(node, SyntaxKind.StaticKeyword));
  return null;
}

function field(walk: Walk, cls: ClassWalk, node: ts.PropertyDeclaration): MemberFacts {
  const type = node.type !== undefined ? typeExpression(walk, node.type) : walk.docs ? documentedType(walk, node) : null;
  const modifiers = memberModifiers(walk, node);
  const initializer = node.initializer === undefined ? null : modifiers.static ? statics(walk, cls) : fields(walk, cls);
  const value: Expr | null =
    initializer === null || node.initializer === undefined ? null : initializeField(walk, initializer, node, node.initializer, type);
  return {
    name: memberName(walk, node.name),
    kind: 'field',
    fn: -1,
    ...(type !== null && { type }),
    ...(value !== null && { value }),
    ...(node.questionToken !== undefined && { optional: true }),
    ...modifiers,
    at: startOf(walk, node),
  };
}

function memberModifiers(walk: Walk, node: MethodNode | ts.PropertyDeclaration): Pick<MemberFacts, 'static' | 'abstract' | 'decorators'> {
  return {
    static: hasModifier(node, SyntaxKind.StaticKeyword),
    decorators: decoratorsOf(walk, node),
    ...(hasModifier(node, SyntaxKind.AbstractKeyword) && { abstract: true }),
  };
}

function fields(walk: Walk, cls: ClassWalk): Initializer {
  cls.fields ??= openInitializer(walk, cls.draft, 'fields');
  return cls.fields;
}

function statics(walk: Walk, cls: ClassWalk): Initializer {
  cls.statics ??= openInitializer(walk, cls.draft, 'statics');
  return cls.statics;
}

function methodName(walk: Walk, node: MethodNode): string {
  return ts.isConstructorDeclaration(node) ? 'constructor' : memberName(walk, node.name);
}

function implementedNames(walk: Walk, node: ts.ClassLikeDeclaration): Set<string> {
  const names = new Set<string>();
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member) && member.body !== undefined) names.add(memberName(walk, member.name));
  }
  return names;
}
