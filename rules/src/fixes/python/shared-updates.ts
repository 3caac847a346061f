/** Updates of what other requests see, which were one step on the loop and are not in threads that run side by side. */

import type { Syntax } from '../../facts/python/syntax.js';
import { topImports } from './imported.js';
import { occurrences } from './names.js';
import { ancestors, textOf, walk, type PythonSource } from './tree.js';

/** Counting up, or replacing what all requests share. */
export const changesShared = (source: PythonSource, region: Syntax, fn: Syntax): boolean =>
  [...walk(region)].some((node) => node.type === 'global_statement') || updatesShared(source, region, fn);

/** Something shared is given a value that was worked out from the one it had, or is written when it was seen to be free. */
export function updatesShared(source: PythonSource, region: Syntax, fn: Syntax): boolean {
  const isShared = sharedIn(source, fn, region === fn);
  for (const { node, value, holder } of writesIn(source, region, isShared))
    if (node.type === 'augmented_assignment' || mentions(source, value, holder) || readBefore(source, region, value, holder)) return true;
  return [...walk(region)].some(
    (node) =>
      reservedBy(source, region, node, isShared) !== null ||
      isReadOn(source, region, node, isShared) ||
      isSetForUse(source, region, node, isShared) ||
      isWalkedThrough(source, region, node, isShared),
  );
}

/** A constructor that puts what it makes where it has seen that nothing is: `if name in Plugin.all: raise …`. */
export function registers(source: PythonSource, fn: Syntax): boolean {
  const own = new Set(
    [...walk(fn)].flatMap((each) => {
      const [target] = each.type === 'assignment' ? each.children : [];
      return target?.type === 'attribute' ? [textOf(source, target)] : [];
    }),
  );
  const isShared = sharedIn(source, fn, true);
  const isKept = (node: Syntax): boolean => isShared(node) && !own.has(textOf(source, node)) && textOf(source, node) !== 'self';
  return [...walk(fn)].some((node) => reservedBy(source, fn, node, isKept) !== null);
}

/** `app.token = request.token`, and below it `handle(app)`: others have set theirs by then. */
function isSetForUse(source: PythonSource, region: Syntax, node: Syntax, isShared: (node: Syntax) => boolean): boolean {
  const [target] = node.type === 'assignment' ? node.children : [];
  const value = node.children.at(-1);
  if (target?.type !== 'attribute' || !value || !isShared(target) || isGuarded(source, node)) return false;
  const root = rootOf(target);
  const said = textOf(source, root);
  if (root.type !== 'identifier' || /^(?:self|cls)$/.test(said) || /^(?:true|false|none|integer|float|string)$/.test(value.type))
    return false;
  const held = textOf(source, target);
  // What is set up once, by whoever comes first.
  if (
    [...ancestors(source, node)].some(
      (each) => each.type === 'if_statement' && each.children[0] && mentions(source, each.children[0], held),
    )
  )
    return false;
  return [...walk(region)].some(
    (each) => each.start >= node.end && each.type === 'identifier' && textOf(source, each) === said && !isTargetRoot(source, each),
  );
}

/** `app` of `app.token = …`. */
function isTargetRoot(source: PythonSource, name: Syntax): boolean {
  let child = name;
  let parent = source.parentOf(name);
  if (parent?.type !== 'attribute' || parent.children[0] !== name)
    return parent?.type === 'keyword_argument' || parent?.children[1] === name;
  while (parent?.type === 'attribute' && parent.children[0] === child) [child, parent] = [parent, source.parentOf(parent)];
  return parent?.type === 'assignment' && parent.children[0] === child;
}

/** `for name in self.workers:`, where others add and remove workers: going through fails when that happens meanwhile. */
function isWalkedThrough(source: PythonSource, region: Syntax, node: Syntax, isShared: (node: Syntax) => boolean): boolean {
  if (node.type !== 'for_statement' && node.type !== 'for_in_clause') return false;
  const [, over] = node.children;
  const call = over?.type === 'call' && over.children[0]?.type === 'attribute' ? over.children[0] : null;
  const [object, method] = call?.children ?? [];
  const holder = call && object && method && /^(?:items|keys|values)$/.test(textOf(source, method)) ? object : over;
  if (!holder || !/^(?:identifier|attribute)$/.test(holder.type) || !isShared(holder) || isGuarded(source, node)) return false;
  const said = textOf(source, holder).replace(/[^\w\s]/g, '\\$&');
  const elsewhere = source.text.slice(0, region.start) + source.text.slice(region.end);
  const grows = `(?:\\[[^\\]\\n]*\\]\\s*=(?!=)|\\.(?:pop|popitem|add|discard|clear|update|setdefault)\\()`;
  return (
    new RegExp(`(?<![\\w.])(?:del\\s+${said}\\[|${said}${grows})`).test(elsewhere) &&
    !new RegExp(`(?<![\\w.])${said}\\s*(?::[^=\\n]*)?=\\s*(?:\\[|list\\(|deque\\()`).test(source.text)
  );
}

/** `history.append(text)`, and below it `len(history)`: others have added to it by then. */
function isReadOn(source: PythonSource, region: Syntax, node: Syntax, isShared: (node: Syntax) => boolean): boolean {
  const holder = node.type === 'call' ? writtenIn(source, node) : null;
  if (
    holder?.type !== 'identifier' ||
    /\.(?:setdefault|update)\(/.test(textOf(source, node)) ||
    !isShared(holder) ||
    isModule(source, holder)
  )
    return false;
  if (isGuarded(source, node)) return false;
  const said = textOf(source, holder);
  // A session of a database has `add` as well.
  if (
    !new RegExp(
      `^${said}\\s*(?::[^=\\n]*)?=\\s*(?:[[{]|(?:collections\\.)?(?:list|set|dict|deque|defaultdict|OrderedDict|Counter)\\()`,
      'm',
    ).test(source.text)
  )
    return false;
  return [...walk(region)].some((each) => each.start >= node.end && each.type === holder.type && textOf(source, each) === said);
}

/**
 * What happens to what is shared when something between two steps is awaited: `lost`, an update that others make
 * meanwhile; `taken`, what was seen to be free, and all requests see it; `perhaps`, when one alone may see it. null when
 * nothing does, or something is awaited between the two already.
 */
export function interleaved(source: PythonSource, node: Syntax): 'lost' | 'taken' | 'perhaps' | null {
  const fn = [...ancestors(source, node)].find((each) => each.type === 'function_definition');
  if (!fn) return null;
  const isShared = sharedIn(source, fn);
  const waits = [...walk(fn)].filter((each) => each.type === 'await' || each.tokens.includes('async'));
  const isNew = (from: number, to: number): boolean =>
    from <= node.start && node.end <= to && !waits.some((each) => from <= each.start && each.start < to && each !== fn);
  for (const { node: write, value, holder } of writesIn(source, fn, isShared)) {
    const read = readBefore(source, fn, value, holder);
    if (read && isNew(read.end, write.end) && node.end <= write.start) return 'lost';
  }
  let found: 'taken' | 'perhaps' | null = null;
  for (const test of walk(fn)) {
    const write = reservedBy(source, fn, test, isShared);
    if (!write || !isNew(test.children[0]?.end ?? test.end, write.end)) continue;
    if (found !== 'taken') found = isEverybodys(source, fn, writtenIn(source, write) ?? write) ? 'taken' : 'perhaps';
  }
  return found;
}

/** No variable of the function and nothing that it is given: it is the module's, or that of a function around it. */
function isEverybodys(source: PythonSource, fn: Syntax, holder: Syntax): boolean {
  const root = textOf(source, rootOf(holder));
  const parameters = fn.children.find((each) => each.type === 'parameters');
  return ![...(parameters ? walk(parameters) : [])].some((each) => each.type === 'identifier' && textOf(source, each) === root);
}

/** What a whole function is given was made for it; what it is a method of was not. */
function sharedIn(source: PythonSource, fn: Syntax, isWhole = false): (node: Syntax) => boolean {
  const own = new Set(
    occurrences(source, fn)
      .filter((each) => each.binds)
      .map((each) => each.name),
  );
  const parameters = isWhole ? fn.children.find((each) => each.type === 'parameters') : undefined;
  for (const each of parameters ? walk(parameters) : [])
    if (each.type === 'identifier' && !/^(?:self|cls)$/.test(textOf(source, each))) own.add(textOf(source, each));
  for (const node of walk(fn)) if (node.type === 'global_statement') for (const name of node.children) own.delete(textOf(source, name));
  return (node) => !own.has(textOf(source, rootOf(node)));
}

interface Write {
  readonly node: Syntax;
  readonly value: Syntax;
  readonly holder: string;
}

function* writesIn(source: PythonSource, region: Syntax, isShared: (node: Syntax) => boolean): Iterable<Write> {
  for (const node of walk(region)) {
    if (node.type !== 'assignment' && node.type !== 'augmented_assignment') continue;
    const [target] = node.children;
    const value = node.children.at(-1);
    if (!target || !value || target === value || !/^(?:identifier|attribute|subscript)$/.test(target.type)) continue;
    if (isShared(target) && !isGuarded(source, node)) yield { node, value, holder: holderOf(source, target) };
  }
}

/** What `self.n = …` or `seen[key] = …` changes, as it is written. */
const holderOf = (source: PythonSource, target: Syntax): string =>
  textOf(source, target.type === 'subscript' ? (target.children[0] ?? target) : target);

/** Where a variable that the value is worked out from was last given what the holder held. */
function readBefore(source: PythonSource, region: Syntax, value: Syntax, holder: string): Syntax | null {
  const last = new Map<string, Syntax>();
  for (const each of walk(region)) {
    const [target] = each.type === 'assignment' && each.end <= value.start ? each.children : [];
    if (target?.type === 'identifier') last.set(textOf(source, target), each);
  }
  for (const each of walk(value)) {
    const given = each.type === 'identifier' ? last.get(textOf(source, each)) : undefined;
    const from = given?.children.at(-1);
    if (given && from && mentions(source, from, holder)) return given;
  }
  return null;
}

const mentions = (source: PythonSource, node: Syntax, said: string): boolean =>
  [...walk(node)].some((each) => /^(?:identifier|attribute|subscript)$/.test(each.type) && textOf(source, each) === said);

const ADDS = /^(?:add|append|extend|insert|update|setdefault|pop|remove|discard)$/;

/**
 * The write of `users[name] = …` below `if name in users: raise …`, or below `try: other = users[name]; raise …`: two may
 * both find the name free. What is returned from the holder itself (a cache) may be worked out twice.
 */
function reservedBy(source: PythonSource, region: Syntax, test: Syntax, isShared: (node: Syntax) => boolean): Syntax | null {
  const isTry = test.type === 'try_statement';
  if (!isTry && test.type !== 'if_statement') return null;
  const block = test.children[isTry ? 0 : 1];
  const condition = isTry ? block?.children[0] : test.children[0];
  const last = block?.type === 'block' ? block.children.at(-1) : undefined;
  if (!condition || !block || !last) return null;
  const leaves = (isTry ? /^raise_statement$/ : /^(?:return|raise|continue|break)_statement$/).test(last.type);
  if (isTry && (!leaves || condition === last)) return null;
  for (const node of walk(region)) {
    const isInside = !isTry && block.start <= node.start && node.end <= block.end;
    if (node.start < condition.end || !(isInside || leaves)) continue;
    const holder = writtenIn(source, node);
    if (!holder || !isShared(holder) || isModule(source, holder) || isGuarded(source, node)) continue;
    const said = textOf(source, holder);
    if (!mentions(source, condition, said)) continue;
    if (isInside ? !isWorkedOut(source, node) : isTry || !mentions(source, block, said)) return node;
  }
  return null;
}

/** `os` of `os.remove(path)`. */
const isModule = (source: PythonSource, holder: Syntax): boolean =>
  topImports(source).some(({ name, local }) => name === '' && local === textOf(source, holder));

/** `kept[key] = value`: what is kept is worked out again at the worst. */
function isWorkedOut(source: PythonSource, write: Syntax): boolean {
  if (write.type === 'call') return /\b(?:setdefault|update)\(/.test(textOf(source, write));
  const value = write.children.at(-1);
  return write.type === 'assignment' && value !== undefined && !/^(?:true|false)$/.test(value.type);
}

function writtenIn(source: PythonSource, node: Syntax): Syntax | null {
  const [target] = node.children;
  if (node.type === 'assignment' && target?.type === 'subscript') return target.children[0] ?? null;
  if (node.type === 'assignment' && target?.type === 'attribute') return target;
  if (node.type === 'augmented_assignment' && target) return target.type === 'subscript' ? (target.children[0] ?? null) : target;
  // A plain name is shared where the function says `global`.
  if (node.type === 'assignment' && target?.type === 'identifier') return target;
  if (node.type !== 'call' || target?.type !== 'attribute') return null;
  const [object, method] = target.children;
  return object && method && ADDS.test(textOf(source, method)) ? object : null;
}

/** Within `with lock:`. */
export const isGuarded = (source: PythonSource, node: Syntax): boolean =>
  [...ancestors(source, node)].some(
    (each) => each.type === 'with_statement' && each.children[0] !== undefined && /lock|mutex/i.test(textOf(source, each.children[0])),
  );

function rootOf(node: Syntax): Syntax {
  let root = node;
  while ((root.type === 'attribute' || root.type === 'subscript' || root.type === 'call') && root.children[0]) root = root.children[0];
  return root;
}
