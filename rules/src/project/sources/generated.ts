/** Code that a program wrote: nobody would act on a finding in it. */

const HEAD = 65_536;
const LONG_AVERAGE = 500;
const SMALLEST_MINIFIED = 4_096;

export function isGenerated(text: string): boolean {
  return saysGenerated(text.slice(0, 1024)) || isMinified(text.slice(0, HEAD));
}

/** Only a comment says so; a generator has the words in its strings. */
function saysGenerated(head: string): boolean {
  const mark = /@generated\b|\bDO NOT EDIT\b/.exec(head);
  if (mark === null) return false;
  const line = head.slice(head.lastIndexOf('\n', mark.index) + 1, mark.index);
  if (/^\s*(?:\/\/|\/\*|\*|#)/.test(line)) return true;
  const opened = head.lastIndexOf('/*', mark.index);
  return opened >= 0 && head.indexOf('*/', opened) > mark.index && head.slice(0, opened).trim() === '';
}

function isMinified(head: string): boolean {
  if (head.length < SMALLEST_MINIFIED || averageLine(head) <= LONG_AVERAGE) return false;
  // Embedded data makes long lines in files that people write.
  return averageLine(head.replace(/[\w+/=%\\-]{200,}/g, '')) > LONG_AVERAGE;
}

const averageLine = (text: string): number => text.length / text.split('\n').length;
