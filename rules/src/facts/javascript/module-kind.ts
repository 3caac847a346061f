import ts from './typescript.cjs';
import type { FileFacts } from '../facts.js';
import { SyntaxKind } from './syntax.js';

/** Has import or export statements, or `import.meta`. */
export function isEsModule(file: ts.SourceFile): boolean {
  return ts.isExternalModule(file) && !file.statements.some(isExportEquals);
}

export function moduleKind(file: ts.SourceFile, usesExports: boolean): FileFacts['moduleKind'] {
  if (file.statements.some(isExport)) return 'esm';
  if (usesExports) return 'cjs';
  return ts.isExternalModule(file) ? 'esm' : 'script';
}

function isExport(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node)) return true;
  if (ts.isExportAssignment(node)) return node.isExportEquals !== true;
  return ts.canHaveModifiers(node) && node.modifiers?.some((each) => each.kind === SyntaxKind.ExportKeyword) === true;
}

function isExportEquals(node: ts.Statement): boolean {
  return ts.isExportAssignment(node) && node.isExportEquals === true;
}
