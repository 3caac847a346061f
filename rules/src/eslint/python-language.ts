/**
 * An ESLint language for Python files: `{ files: ['**\/*.py'], language: 'unblock/python' }`.
 * The engine has parsed the file already, so all ESLint gets is the text and one node for rules to start from.
 */

import type { Language, OkParseResult, TraversalStep } from '@eslint/core';
import { TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';

interface ProgramNode {
  readonly type: 'Program';
  readonly range: readonly [start: number, end: number];
  readonly loc: { readonly start: Position; readonly end: Position };
}

/** As ESLint counts for this language: lines from 1, columns from 0. */
interface Position {
  readonly line: number;
  readonly column: number;
}

class PythonSourceCode extends TextSourceCodeBase {
  readonly #program: ProgramNode;

  constructor(text: string, ast: ProgramNode) {
    super({ text, ast });
    this.#program = ast;
  }

  override getParent(): undefined {
    return undefined;
  }

  override traverse(): Iterable<TraversalStep> {
    const target = this.#program;
    return [new VisitNodeStep({ target, phase: 1, args: [target] }), new VisitNodeStep({ target, phase: 2, args: [target] })];
  }
}

export const pythonLanguage: Language = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: 'type',
  validateLanguageOptions: () => undefined,
  parse: ({ body }): OkParseResult<ProgramNode> => ({ ok: true, ast: programOf(textOf(body)) }),
  createSourceCode({ body }) {
    const text = textOf(body);
    return new PythonSourceCode(text, programOf(text));
  },
};

function programOf(text: string): ProgramNode {
  const lines = text.split(/\r?\n/);
  const end = { line: lines.length, column: lines.at(-1)?.length ?? 0 };
  return { type: 'Program', range: [0, text.length], loc: { start: { line: 1, column: 0 }, end } };
}

const textOf = (body: string | Uint8Array): string => (typeof body === 'string' ? body : new TextDecoder().decode(body));
