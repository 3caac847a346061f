import { extractJavaScript } from '../../../src/facts/javascript/index.ts';
import { printFacts } from './print-facts.ts';
import fs from 'fs';
const path=process.argv[2];
const text=fs.readFileSync(path,'utf8');
const f=extractJavaScript(text,path);
console.log(printFacts(f)); console.log(f.moduleKind,JSON.stringify(f.specifiers),JSON.stringify(f.ignores),f.directives,f.syntaxErrors);
