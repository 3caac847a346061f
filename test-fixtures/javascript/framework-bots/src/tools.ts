import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

const server = new McpServer({ name: 'files', version: readFileSync('version', 'utf8') }); // ok: module top level
server.registerTool('read', {}, ({ path }) => ({ content: [{ type: 'text', text: readFileSync(path, 'utf8') }] })); // expect no-blocking-call: fs.readFileSync
server.registerTool('list', {}, async () => ({ content: (await readdir('.')).map((text) => ({ type: 'text', text })) })); // ok: awaited
server.registerResource('index', 'file:///index', {}, () => ({ contents: index() })); // expect no-blocking-call: index > fs.readdirSync

const index = () => readdirSync('.').map((uri) => ({ uri, text: '' }));
