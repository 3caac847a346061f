/** What the command needs of the world around it; tests bring their own. */

import type { Session } from '../session.js';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface OpenOptions {
  readonly configFile?: string;
  readonly cache?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

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
  open(root: string, options: OpenOptions): Promise<Session>;
}
