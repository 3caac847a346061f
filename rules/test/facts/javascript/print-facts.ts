/** Draws facts as short text, so that tests read as specifications. */
import type {
  ClassFacts,
  Expr,
  FileFacts,
  FunctionFacts,
  ObjectProp,
  ParamFacts,
  Pattern,
  Stmt,
  TypeExpr,
} from '../../../src/facts/facts.js';

/** The module's body, then each class and function on a line of its own (bodies indented). */
export function printFacts(facts: FileFacts): string {
  const lines = printBody(facts.functions[0]?.body ?? [], '');
  for (const cls of facts.classes) lines.push(...printClass(cls));
  for (const fn of facts.functions.slice(1)) lines.push(printFunction(fn), ...printBody(fn.body, '  '));
  return lines.join('\n');
}

function printFunction(fn: FunctionFacts): string {
  const words = [
    `fn#${fn.index}`,
    fn.cls >= 0 ? `of class#${fn.cls}` : '',
    fn.abstract ? 'abstract' : '',
    ...fn.decorators.map((each) => `@${printExpr(each)}`),
    fn.async ? 'async' : '',
    fn.kind + (fn.generator ? '*' : ''),
    `${fn.name}(${fn.params.map(printParam).join(', ')})${fn.returnType === undefined ? '' : `: ${printType(fn.returnType)}`}`,
    fn.parent > 0 ? `in fn#${fn.parent}` : '',
    fn.awaits ? 'awaits' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function printParam(param: ParamFacts): string {
  const decorators = (param.decorators ?? []).map((each) => `@${printExpr(each)} `).join('');
  const property = param.property === true ? 'property ' : '';
  const type = param.type === undefined ? '' : `: ${printType(param.type)}`;
  const initial = param.default === undefined ? '' : ` = ${printExpr(param.default)}`;
  return `${decorators}${property}${param.rest === undefined ? '' : '...'}${printPattern(param.target)}${type}${initial}`;
}

function printClass(cls: ClassFacts): string[] {
  const bases = cls.bases.map((base, i) => printExpr(base) + printTypeArgs(cls.baseTypes[i] ?? [])).join(', ');
  const typeParams = cls.typeParams.map(
    (each) => each.name + (each.constraint === undefined ? '' : ` extends ${printType(each.constraint)}`),
  );
  const words = [
    `class#${cls.index}`,
    ...cls.decorators.map((each) => `@${printExpr(each)}`),
    cls.abstract ? 'abstract' : '',
    cls.kind,
    cls.name + (typeParams.length === 0 ? '' : `<${typeParams.join(', ')}>`),
    bases === '' ? '' : `extends ${bases}`,
    cls.implements.length === 0 ? '' : `implements ${cls.implements.map(printType).join(', ')}`,
    cls.fieldsInit < 0 ? '' : `fields=fn#${cls.fieldsInit}`,
    cls.staticsInit < 0 ? '' : `statics=fn#${cls.staticsInit}`,
  ];
  return [
    words.filter((word) => word !== '').join(' '),
    ...cls.members.map((member) => {
      const head = [
        ...member.decorators.map((each) => `@${printExpr(each)}`),
        member.abstract === true ? 'abstract' : '',
        member.static ? 'static' : '',
        member.kind,
        member.name + (member.optional === true ? '?' : '') + (member.type === undefined ? '' : `: ${printType(member.type)}`),
        member.value === undefined ? '' : `= ${printExpr(member.value)}`,
        member.fn < 0 ? '' : `fn#${member.fn}`,
      ];
      return `  ${head.filter((word) => word !== '').join(' ')}`;
    }),
  ];
}

function printBody(body: readonly Stmt[], indent: string): string[] {
  return body.flatMap((statement) => printStmt(statement).map((line) => indent + line));
}

function nest(head: string, body: readonly Stmt[]): string[] {
  return body.length === 0 ? [head] : [head, ...printBody(body, '  ')];
}

function printStmt(stmt: Stmt): string[] {
  switch (stmt.kind) {
    case 'expr':
      return [printExpr(stmt.value)];
    case 'assign':
      return [
        `${printPattern(stmt.target)}${stmt.type === undefined ? '' : `: ${printType(stmt.type)}`} ${stmt.op ?? ''}= ${printExpr(stmt.value)}`,
      ];
    case 'declare':
      return [`${printPattern(stmt.target)}: ${printType(stmt.type)}`];
    case 'return':
    case 'throw':
      return [stmt.value === null ? stmt.kind : `${stmt.kind} ${printExpr(stmt.value)}`];
    case 'jump':
      return [stmt.how];
    case 'if':
      return [...nest(`if ${printExpr(stmt.test)}`, stmt.then), ...(stmt.else.length === 0 ? [] : nest('else', stmt.else))];
    case 'loop': {
      const parts = [
        ...stmt.init.flatMap(printStmt),
        stmt.target === undefined ? '' : printPattern(stmt.target),
        stmt.iterable === undefined ? '' : `over ${printExpr(stmt.iterable)}`,
        stmt.test === undefined ? '' : `while ${printExpr(stmt.test)}`,
        stmt.update === undefined ? '' : `then ${printExpr(stmt.update)}`,
      ].filter((part) => part !== '');
      return nest(`loop ${stmt.async ? 'async ' : ''}${stmt.form} ${parts.join(' ')}`.trimEnd(), stmt.body);
    }
    case 'try':
      return [
        ...nest('try', stmt.body),
        ...stmt.handlers.flatMap((each) => nest(`catch${each.target === undefined ? '' : ` ${printPattern(each.target)}`}`, each.body)),
        ...(stmt.finally.length === 0 ? [] : nest('finally', stmt.finally)),
      ];
    case 'with': {
      const items = stmt.items.map(
        (each) => `${each.target === undefined ? '' : `${printPattern(each.target)} = `}${printExpr(each.value)}`,
      );
      return nest(`with ${stmt.async ? 'async ' : ''}${items.join(', ')}`, stmt.body);
    }
    case 'switch':
      return [
        `switch ${printExpr(stmt.value)}`,
        ...stmt.cases.flatMap((each) =>
          nest(each.tests.length === 0 ? 'default' : `case ${each.tests.map(printExpr).join(', ')}`, each.body),
        ),
      ];
    case 'def':
      return [`def ${printPattern(stmt.target)} fn#${stmt.fn}`];
    case 'class':
      return [`class ${printPattern(stmt.target)} class#${stmt.cls}`];
    case 'alias':
      return [`type ${printPattern(stmt.target)} = ${printType(stmt.type)}`];
    case 'import': {
      const names = stmt.names.map((each) => `${each.imported} as ${each.target === null ? '*' : printPattern(each.target)}`);
      return [`import${stmt.typeOnly === true ? ' type' : ''} {${names.join(', ')}} from ${JSON.stringify(stmt.specifier)}`];
    }
    case 'export':
      return [`export ${stmt.name} = ${printExpr(stmt.value)}`];
    case 'reexport': {
      const names = stmt.names === null ? '*' : `{${stmt.names.map((each) => `${each.imported} as ${each.exported}`).join(', ')}}`;
      const namespace = stmt.namespace === undefined ? '' : ` as ${stmt.namespace}`;
      return [`export${stmt.typeOnly === true ? ' type' : ''} ${names}${namespace} from ${JSON.stringify(stmt.specifier)}`];
    }
    case 'delete':
      return [`delete ${printExpr(stmt.target)}`];
    case 'assert':
      return [`assert ${printExpr(stmt.test)}`];
    default: {
      const unreachable: never = stmt;
      return unreachable;
    }
  }
}

/** Variables of the module are plain names, those of function 2 are `name@2`. */
function printVariable(fn: number, name: string): string {
  return fn === 0 ? name : `${name}@${fn}`;
}

function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'var':
      return printVariable(pattern.fn, pattern.name);
    case 'member':
      return `${printExpr(pattern.object)}.${pattern.name}`;
    case 'index':
      return `${printExpr(pattern.object)}[${printExpr(pattern.key)}]`;
    case 'list':
      return `[${[...pattern.items.map((each) => (each === null ? '' : printPattern(each))), ...(pattern.rest === null ? [] : [`...${printPattern(pattern.rest)}`])].join(', ')}]`;
    case 'object':
      return `{${[...pattern.props.map((each) => `${each.key ?? '[?]'}: ${printPattern(each.target)}`), ...(pattern.rest === null ? [] : [`...${printPattern(pattern.rest)}`])].join(', ')}}`;
    case 'default':
      return `${printPattern(pattern.target)} = ${printExpr(pattern.value)}`;
    case 'module-exports':
      return 'module.exports';
    case 'ignored':
      return '_';
    default: {
      const unreachable: never = pattern;
      return unreachable;
    }
  }
}

function printProp(prop: ObjectProp): string {
  if (prop.kind === 'spread') return `...${printExpr(prop.value)}`;
  const key = prop.key ?? `[${prop.computed === undefined ? '?' : printExpr(prop.computed)}]`;
  return `${prop.kind === 'value' ? '' : `${prop.kind} `}${key}: ${printExpr(prop.value)}`;
}

function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'var':
      return printVariable(expr.fn, expr.name);
    case 'global':
      return `:${expr.name}`;
    case 'this':
      return `this@${expr.fn}`;
    case 'super':
      return `super@${expr.fn}/class#${expr.cls}`;
    case 'literal':
      return JSON.stringify(expr.value);
    case 'constant':
      return `<${expr.type}>`;
    case 'template':
      return `\`${expr.texts.map((text, i) => text + (expr.values[i] === undefined ? '' : `\${${printExpr(expr.values[i])}}`)).join('')}\``;
    case 'regex':
      return `/${expr.pattern}/${expr.flags}`;
    case 'member':
      return `${printExpr(expr.object)}${expr.optional === true ? '?' : ''}.${expr.name}`;
    case 'index':
      return `${printExpr(expr.object)}[${printExpr(expr.key)}]`;
    case 'slice':
      return `${printExpr(expr.object)}[:]`;
    case 'call': {
      const args = expr.args.map((each) => `${each.spread === undefined ? '' : '...'}${printExpr(each.value)}`).join(', ');
      const head = `${expr.isNew === true ? 'new ' : ''}${printExpr(expr.callee)}${expr.optional === true ? '?.' : ''}`;
      return `${head}${printTypeArgs(expr.typeArgs ?? [])}${expr.tagged === true ? ' tag' : ''}(${args})`;
    }
    case 'await':
      return `await ${printExpr(expr.value)}`;
    case 'yield':
      return `yield${expr.delegate ? '*' : ''}${expr.value === null ? '' : ` ${printExpr(expr.value)}`}`;
    case 'function':
      return `fn#${expr.fn}`;
    case 'class':
      return `class#${expr.cls}`;
    case 'list':
      return `[${expr.items.map(printExpr).join(', ')}]`;
    case 'object':
      return `{${expr.props.map(printProp).join(', ')}}`;
    case 'conditional':
      return `(${printExpr(expr.test)} ? ${printExpr(expr.then)} : ${printExpr(expr.else)})`;
    case 'logical':
    case 'binary':
      return `(${printExpr(expr.left)} ${expr.op} ${printExpr(expr.right)})`;
    case 'unary':
      return `${expr.op} ${printExpr(expr.value)}`;
    case 'assign':
      return `(${printPattern(expr.target)} ${expr.op ?? ''}= ${printExpr(expr.value)})`;
    case 'sequence':
      return `(${expr.items.map(printExpr).join(', ')})`;
    case 'spread':
      return `...${printExpr(expr.value)}`;
    case 'import':
      return `${expr.form === 'require' ? 'require' : 'import'}!(${printExpr(expr.specifier)})`;
    case 'exports':
      return 'exports!';
    case 'meta':
      return `meta.${expr.name}`;
    case 'comprehension':
      return `[${printExpr(expr.element)} for …]`;
    case 'jsx': {
      const props = expr.props
        .map((each) => ` ${each.kind === 'spread' ? printProp(each) : `${each.key}=${printExpr(each.value)}`}`)
        .join('');
      return `<${printExpr(expr.tag)}${props}>${expr.children.map(printExpr).join('; ')}</>`;
    }
    case 'typed':
      return `(${printExpr(expr.value)} ${expr.form} ${printType(expr.type)})`;
    case 'other':
      return `other(${expr.parts.map(printExpr).join(', ')})`;
    default: {
      const unreachable: never = expr;
      return unreachable;
    }
  }
}

function printTypeArgs(types: readonly TypeExpr[]): string {
  return types.length === 0 ? '' : `<${types.map(printType).join(', ')}>`;
}

function printType(type: TypeExpr): string {
  switch (type.kind) {
    case 'ref':
      return printExpr(type.name) + printTypeArgs(type.args);
    case 'union':
      return `(${type.types.map(printType).join(' | ')})`;
    case 'intersection':
      return `(${type.types.map(printType).join(' & ')})`;
    case 'array':
      return `${printType(type.element)}[]`;
    case 'tuple':
      return `[${type.items.map(printType).join(', ')}]`;
    case 'function':
      return `() => ${type.returns === null ? '?' : printType(type.returns)}`;
    case 'object':
      return `{${type.members.map((each) => `${each.name}${each.optional === true ? '?' : ''}: ${printType(each.type)}`).join('; ')}}`;
    case 'literal':
      return JSON.stringify(type.value);
    case 'typeof':
      return `typeof ${printExpr(type.value)}`;
    case 'indexed':
      return `${printType(type.object)}[${JSON.stringify(type.key)}]`;
    case 'import':
      return `import(${JSON.stringify(type.specifier)})${type.name === null ? '' : `.${type.name}`}${printTypeArgs(type.args)}`;
    case 'unknown':
      return '?';
    default: {
      const unreachable: never = type;
      return unreachable;
    }
  }
}
