/** Files whose functions a framework runs while it builds the application. */

import type { Callback, Prerendered } from '../catalog/model.js';
import { moduleMember } from './imports.js';
import type { Frame } from './frame.js';
import type { ModuleNode } from './program.js';
import type { Solver } from './solver.js';

export const BUILDS: Omit<Callback, 'arg'> = { runs: 'cli' };

export function isPrerendered(s: Solver, top: Frame, module: ModuleNode, rule: Prerendered): boolean {
  const { path, package: home } = module.file;
  for (const [name, values] of Object.entries(rule.decides)) {
    const [given] = moduleMember(s, top, s.values.module(module), name);
    if (given?.kind === 'string' || given?.kind === 'boolean') {
      if (!values.includes(given.value)) return false;
      if (name === 'dynamic') return true;
    } else if (given) return false;
  }
  if (path.includes(rule.dynamicPath) || rule.givenRequest.some((name) => takesArguments(s, top, module, name))) return false;
  for (const file of s.index.files.values())
    if (
      file.package === home &&
      file.role !== 'test' &&
      file.facts.specifiers.some(({ text, typeOnly }) => !typeOnly && isAmong(text, rule))
    )
      return false;
  return true;
}

const isAmong = (specifier: string, { dynamicImports }: Prerendered): boolean =>
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
