/**
 * An ESLint language for Python files: `{ files: ['**\/*.py'], language: 'unblock/python' }`.
 * The engine has parsed the file already, so all ESLint gets is the text and one node for rules to start from.
 */

import type { Language, OkParseResult, TextSourceCode, TraversalStep } from '@eslint/core';
import { TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';

interface ProgramNode {
  readonly type: 'Program';
  readonly range: [start: number, end: number];
}

class PythonSourceCode extends TextSourceCodeBase {
  readonly #program: ProgramNode;

  constructor(text: string, ast: ProgramNode) {
    super({ text, ast });
    this.#program = ast;
  }

  override getLoc(node: ProgramNode): ReturnType<TextSourceCode['getLoc']> {
    const [start, end] = node.range;
    return { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
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
  parse({ body }): OkParseResult<ProgramNode> {
    const text = textOf(body);
    return { ok: true, ast: { type: 'Program', range: [0, text.length] } };
  },
  createSourceCode({ body }) {
    const text = textOf(body);
    return new PythonSourceCode(text, { type: 'Program', range: [0, text.length] });
  },
};

const textOf = (body: string | Uint8Array): string => (typeof body === 'string' ? body : new TextDecoder().decode(body));
