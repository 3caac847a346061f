/** Facts of Python files. */
export { extractPython } from './extract.js';
export { initPython, type WasmLocations } from './parser.js';
