/** GitHub's workflow commands: an annotation at each boundary. */

import type { Severity } from '../../analysis/finding.js';
import { locate } from '../locate.js';
import { messageOf } from '../message.js';
import type { Format } from './format.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Format = (checked) =>
  checked.findings
    .map((finding) => {
      const { file, line, endLine, column, endColumn } = locate(finding.place, checked);
      const properties = { title: `unblock/${finding.rule}`, file, line, endLine, col: column, endColumn };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[finding.severity]} ${list.join(',')}::${text(messageOf(finding))}\n`;
    })
    .join('');

const text = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (value: string): string => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
