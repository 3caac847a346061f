/** What the command needs of the world around it; tests bring their own. */

import type { SessionOptions } from '../open-session.js';
import type { Session } from '../session.js';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Environment {
  /** The current folder, absolute. */
  readonly folder: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly colour: boolean;
  readonly version: string;
  open(root: string, options: SessionOptions): Promise<Session>;
}
