import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const renderPdf = () => execFileSync('wkhtmltopdf', ['-']);
export const cover = () => readFileSync('cover.pdf');
export const back = () => readFileSync('back.pdf'); // ok: no caller
