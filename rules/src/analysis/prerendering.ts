/** Files whose functions a framework runs while it builds the application. */

import type { Callback, Prerendered, RequestUse } from '../catalog/model.js';
import { moduleMember } from './imports.js';
import type { Frame } from './frame.js';
import type { ModuleNode } from './program.js';
import type { Solver } from './solver.js';

export const BUILDS: Omit<Callback, 'arg'> = { runs: 'cli' };

export function isPrerendered(s: Solver, top: Frame, module: ModuleNode, rule: Prerendered): boolean {
  const said = saidIn(s, top, module, rule) ?? saidAbove(s, top, module, rule);
  if (said === 'partly' || said === null) return rule.unless !== undefined && !usesRequest(s, top, module, rule.unless);
  return said;
}

type Said = boolean | 'partly' | null;

/** What its constants decide; null where it has none of them. */
function saidIn(s: Solver, top: Frame, module: ModuleNode, rule: Prerendered): Said {
  let said: Said = null;
  for (const [name, values] of Object.entries(rule.decides)) {
    const [given] = moduleMember(s, top, s.values.module(module), name);
    if (!given) continue;
    if ((given.kind !== 'string' && given.kind !== 'boolean') || !values.includes(given.value)) return false;
    if (name === rule.alone) return true;
    said = 'partly';
  }
  return said;
}

/** What the nearest file says that speaks for a folder. */
function saidAbove(s: Solver, top: Frame, { file }: ModuleNode, rule: Prerendered): Said {
  const folders = file.path.split('/').slice(0, -1);
  for (; rule.saidIn && folders.length > 0; folders.pop())
    for (const name of rule.saidIn)
      for (const extension of ['ts', 'js']) {
        const path = `${folders.join('/')}/${name}.${extension}`;
        const module = s.index.files.has(path) && path !== file.path ? s.module(path) : null;
        const said = module && s.moduleFrame(module) ? saidIn(s, top, module, rule) : null;
        if (said !== null) return said;
      }
  return null;
}

function usesRequest(s: Solver, top: Frame, module: ModuleNode, use: RequestUse): boolean {
  const { path, package: home } = module.file;
  if (path.includes(use.dynamicPath) || use.givenRequest.some((name) => takesArguments(s, top, module, name))) return true;
  for (const file of s.index.files.values())
    if (
      file.package === home &&
      file.role !== 'test' &&
      file.facts.specifiers.some(({ text, typeOnly }) => !typeOnly && isAmong(text, use))
    )
      return true;
  return false;
}

const isAmong = (specifier: string, { dynamicImports }: RequestUse): boolean =>
  dynamicImports.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** A page gets the request's parameters, a layout only what it wraps. */
function takesArguments(s: Solver, top: Frame, module: ModuleNode, name: string): boolean {
  return moduleMember(s, top, s.values.module(module), name).some((value) => {
    const [param] = value.kind === 'function' ? value.fn.facts.params : [];
    if (!param) return false;
    const target = param.target.kind === 'default' ? param.target.target : param.target;
    return !(target.kind === 'object' && target.rest === null && target.props.every(({ key }) => key === 'children' || key === 'id'));
  });
}
