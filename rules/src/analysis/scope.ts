/** Which frame owns a variable. */

import type { Frame } from './frame.js';

/** The nearest frame around `frame` that runs function `index` of the same file. */
export function frameOf(frame: Frame, index: number): Frame | null {
  for (let at: Frame | null = frame; at; at = at.env) if (at.fn.facts.index === index) return at;
  return null;
}

/** The frame that a function declared in function `parent` closes over, seen from `frame`. */
export function environmentFor(frame: Frame, parent: number): Frame {
  return frameOf(frame, parent) ?? frame;
}
