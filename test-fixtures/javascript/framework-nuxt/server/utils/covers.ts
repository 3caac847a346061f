import { readFileSync, unlinkSync } from 'node:fs';

/** Nitro imports what these files export wherever it is used. */
export const readCover = (id: string) => readFileSync(`covers/${id}.png`);
export const dropCover = (id: string) => unlinkSync(`covers/${id}.png`); // ok: no caller
