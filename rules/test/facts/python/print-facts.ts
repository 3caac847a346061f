import type {
  ClassFacts,
  Expr,
  FileFacts,
  FunctionFacts,
  MemberFacts,
  ObjectProp,
  ParamFacts,
  Pattern,
  Stmt,
  TypeExpr,
} from '../../../src/facts/facts.js';

/**
 * Draws facts as short text. A variable is `name` when the module owns it and `name@2` when function 2 does; `~name` is a
 * name the file does not bind. Functions and classes are drawn where they stand, after `#` and their number.
 */
export function printFacts(facts: FileFacts): string {
  return lines(facts, facts.functions[0]?.body ?? []).join('\n');
}

function lines(facts: FileFacts, body: readonly Stmt[], indent = ''): string[] {
  return body.flatMap((stmt) => statement(facts, stmt)).map((line) => indent + line);
}

function statement(facts: FileFacts, stmt: Stmt): string[] {
  const e = (expr: Expr) => printExpr(facts, expr);
  const p = (pattern: Pattern) => printPattern(facts, pattern);
  const t = (type: TypeExpr) => printType(facts, type);
  const block = (body: readonly Stmt[]) => lines(facts, body, '  ');
  const section = (head: string, body: readonly Stmt[]) => (body.length === 0 ? [] : [head, ...block(body)]);
  switch (stmt.kind) {
    case 'expr':
      return [e(stmt.value)];
    case 'assign':
      return [`${p(stmt.target)}${stmt.type ? `: ${t(stmt.type)}` : ''} ${stmt.op ?? ''}= ${e(stmt.value)}`];
    case 'declare':
      return [`${p(stmt.target)}: ${t(stmt.type)}`];
    case 'return':
    case 'throw':
      return [stmt.value === null ? stmt.kind : `${stmt.kind} ${e(stmt.value)}`];
    case 'jump':
      return [stmt.how];
    case 'if':
      return [`if ${e(stmt.test)}`, ...block(stmt.then), ...section('else', stmt.else)];
    case 'loop': {
      const head =
        stmt.form === 'while'
          ? `while ${stmt.test ? e(stmt.test) : '?'}`
          : `for ${stmt.target ? p(stmt.target) : '?'} in ${stmt.iterable ? e(stmt.iterable) : '?'}`;
      return [`${stmt.async ? 'async ' : ''}${head}`, ...block(stmt.body), ...section('else', stmt.else)];
    }
    case 'try':
      return [
        'try',
        ...block(stmt.body),
        ...stmt.handlers.flatMap((handler) => [
          `except [${handler.types.map(e).join(', ')}]${handler.target ? ` as ${p(handler.target)}` : ''}`,
          ...block(handler.body),
        ]),
        ...section('else', stmt.else),
        ...section('finally', stmt.finally),
      ];
    case 'with':
      return [
        `${stmt.async ? 'async ' : ''}with ${stmt.items.map((item) => e(item.value) + (item.target ? ` as ${p(item.target)}` : '')).join(', ')}`,
        ...block(stmt.body),
      ];
    case 'switch':
      return [
        `switch ${e(stmt.value)}`,
        ...stmt.cases.flatMap((each) => [`  case ${each.tests.map(e).join(', ') || 'default'}`, ...lines(facts, each.body, '    ')]),
      ];
    case 'def':
      return [`${p(stmt.target)} = ${printFunction(facts, stmt.fn).join('\n')}`].flatMap((text) => text.split('\n'));
    case 'class':
      return printClass(facts, stmt.cls);
    case 'alias':
      return [`type ${p(stmt.target)} = ${t(stmt.type)}`];
    case 'import': {
      const names = stmt.names.map((name) => `${name.imported}${name.target ? ` as ${p(name.target)}` : ''}`).join(', ');
      return [
        `import${stmt.typeOnly ? ' type' : ''} '${'.'.repeat(stmt.level)}${stmt.specifier}' (${names})${stmt.bindsRoot ? ' root' : ''}`,
      ];
    }
    case 'delete':
      return [`delete ${e(stmt.target)}`];
    case 'assert':
      return [`assert ${e(stmt.test)}`];
    case 'export':
    case 'reexport':
      return [`${stmt.kind}?`];
    default:
      return [unreachable(stmt)];
  }
}

function printFunction(facts: FileFacts, index: number): string[] {
  const fn = facts.functions[index];
  if (fn === undefined) return [`#${index}?`];
  const flags = [fn.async && 'async', fn.generator && 'generator', fn.awaits && 'awaits', fn.abstract && 'abstract'].filter(Boolean);
  const returns = fn.returnType ? ` -> ${printType(facts, fn.returnType)}` : '';
  const decorators = fn.decorators.map((each) => `@${printExpr(facts, each)} `).join('');
  const head = `${decorators}${[fn.kind, ...flags].join(' ')} ${fn.name}#${index}(${fn.params.map((param) => printParam(facts, param)).join(', ')})${returns}`;
  return [head, ...lines(facts, fn.body, '  ')];
}

function printParam(facts: FileFacts, param: ParamFacts): string {
  const star = param.rest === undefined ? '' : param.rest === 'positional' ? '*' : '**';
  const only = param.only === undefined ? '' : `${param.only}-only `;
  const type = param.type ? `: ${printType(facts, param.type)}` : '';
  return `${only}${star}${printPattern(facts, param.target)}${type}${param.default ? ` = ${printExpr(facts, param.default)}` : ''}`;
}

function printClass(facts: FileFacts, index: number): string[] {
  const cls: ClassFacts | undefined = facts.classes[index];
  if (cls === undefined) return [`class #${index}?`];
  const bases = cls.bases.map((base, at) => printExpr(facts, base) + typeArgs(facts, cls.baseTypes[at] ?? []));
  const params = cls.typeParams.map((param) => param.name + (param.constraint ? `: ${printType(facts, param.constraint)}` : ''));
  const decorators = cls.decorators.map((each) => `@${printExpr(facts, each)} `).join('');
  const body: FunctionFacts | undefined = facts.functions[cls.staticsInit];
  return [
    `${decorators}${cls.abstract ? 'abstract ' : ''}class ${cls.name}#${cls.staticsInit}${params.length > 0 ? `<${params.join(', ')}>` : ''}(${bases.join(', ')})`,
    ...cls.members.flatMap((member) => printMember(facts, member)).map((line) => `  ${line}`),
    ...lines(facts, body?.body ?? [], '  | '),
  ];
}

function printMember(facts: FileFacts, member: MemberFacts): string[] {
  const flags = [member.abstract && 'abstract', member.classMethod ? 'classmethod' : member.static && 'static']
    .filter(Boolean)
    .map((flag) => `${String(flag)} `);
  const head = `${flags.join('')}.${member.name}`;
  if (member.fn < 0)
    return [
      `${head}${member.type ? `: ${printType(facts, member.type)}` : ''}${member.value ? ` = ${printExpr(facts, member.value)}` : ''}`,
    ];
  const [first = '', ...rest] = printFunction(facts, member.fn);
  return [`${head} ${first}`, ...rest];
}

function printPattern(facts: FileFacts, pattern: Pattern): string {
  const p = (each: Pattern) => printPattern(facts, each);
  switch (pattern.kind) {
    case 'var':
      return variable(pattern.fn, pattern.name);
    case 'member':
      return `${printExpr(facts, pattern.object)}.${pattern.name}`;
    case 'index':
      return `${printExpr(facts, pattern.object)}[${printExpr(facts, pattern.key)}]`;
    case 'list': {
      const items = pattern.items.map((item) => (item === null ? '' : p(item)));
      if (pattern.rest) items.splice(pattern.restIndex ?? items.length, 0, `*${p(pattern.rest)}`);
      return `[${items.join(', ')}]`;
    }
    case 'object':
      return `{${[...pattern.props.map((prop) => `${prop.key ?? '?'}: ${p(prop.target)}`), ...(pattern.rest ? [`**${p(pattern.rest)}`] : [])].join(', ')}}`;
    case 'default':
      return `${p(pattern.target)} = ${printExpr(facts, pattern.value)}`;
    case 'module-exports':
    case 'ignored':
      return `<${pattern.kind}>`;
    default:
      return unreachable(pattern);
  }
}

function variable(fn: number, name: string): string {
  return fn === 0 ? name : `${name}@${fn}`;
}

function printExpr(facts: FileFacts, expr: Expr): string {
  const e = (each: Expr) => printExpr(facts, each);
  const all = (each: readonly Expr[]) => each.map(e).join(', ');
  const prop = (each: ObjectProp) =>
    each.kind === 'spread' ? `**${e(each.value)}` : `${each.key ?? `[${each.computed ? e(each.computed) : '?'}]`}: ${e(each.value)}`;
  switch (expr.kind) {
    case 'var':
      return variable(expr.fn, expr.name);
    case 'global':
      return `~${expr.name}`;
    case 'super':
      return `super<${expr.cls}, ${expr.fn}>`;
    case 'literal':
      return JSON.stringify(expr.value);
    case 'constant':
    case 'meta':
      return `<${expr.kind === 'meta' ? `meta ${expr.name}` : expr.type}>`;
    case 'template':
      return `\`${expr.texts.map((text, index) => text + (expr.values[index] ? `\${${e(expr.values[index])}}` : '')).join('')}\``;
    case 'member':
      return `${e(expr.object)}.${expr.name}`;
    case 'index':
      return `${e(expr.object)}[${e(expr.key)}]`;
    case 'slice':
      return `${e(expr.object)}[${expr.parts.map((part) => (part ? e(part) : '')).join(':')}]`;
    case 'call':
      return `${e(expr.callee)}(${expr.args.map((arg) => `${arg.spread === undefined ? '' : arg.spread === 'keyword' ? '**' : '*'}${arg.name === undefined ? '' : `${arg.name}=`}${e(arg.value)}`).join(', ')})`;
    case 'await':
      return `await ${e(expr.value)}`;
    case 'yield':
      return `(yield${expr.delegate ? ' from' : ''}${expr.value ? ` ${e(expr.value)}` : ''})`;
    case 'function':
      return `{${printFunction(facts, expr.fn)
        .map((line) => line.trim())
        .join(' ')}}`;
    case 'list':
      return `${expr.form === 'list' ? '' : expr.form}[${all(expr.items)}]`;
    case 'object':
      return `{${expr.props.map(prop).join(', ')}}`;
    case 'conditional':
      return `(${e(expr.test)} ? ${e(expr.then)} : ${e(expr.else)})`;
    case 'logical':
    case 'binary':
      return `(${e(expr.left)} ${expr.op} ${e(expr.right)})`;
    case 'unary':
      return `${expr.op}${e(expr.value)}`;
    case 'assign':
      return `(${printPattern(facts, expr.target)} ${expr.op ?? ''}= ${e(expr.value)})`;
    case 'spread':
      return `*${e(expr.value)}`;
    case 'comprehension': {
      const clauses = expr.clauses.map(
        (clause) =>
          `${clause.async ? ' async' : ''} for ${printPattern(facts, clause.target)} in ${e(clause.iterable)}${clause.tests.map((test) => ` if ${e(test)}`).join('')}`,
      );
      return `${expr.form}<${expr.key ? `${e(expr.key)}: ` : ''}${e(expr.element)}${clauses.join('')}>`;
    }
    case 'other':
      return `other(${all(expr.parts)})`;
    default: // JavaScript only
      return `${expr.kind}?`;
  }
}

function printType(facts: FileFacts, type: TypeExpr): string {
  switch (type.kind) {
    case 'ref': {
      const metadata = type.metadata ? ` with ${type.metadata.map((each) => printExpr(facts, each)).join(', ')}` : '';
      return printExpr(facts, type.name) + typeArgs(facts, type.args) + metadata;
    }
    case 'union':
      return type.types.map((each) => printType(facts, each)).join(' | ');
    case 'tuple':
      return `(${type.items.map((each) => printType(facts, each)).join(', ')})`;
    case 'function':
      return `() => ${type.returns ? printType(facts, type.returns) : '?'}`;
    case 'literal':
      return JSON.stringify(type.value);
    default:
      return type.kind;
  }
}

function typeArgs(facts: FileFacts, args: readonly TypeExpr[]): string {
  return args.length === 0 ? '' : `<${args.map((arg) => printType(facts, arg)).join(', ')}>`;
}

function unreachable(value: never): string {
  return `?${JSON.stringify(value)}`;
}
