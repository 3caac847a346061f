import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { readFileSync, statSync } from 'node:fs';
import { resolvers } from './resolvers.js';

const typeDefs = readFileSync('schema.graphql', 'utf8'); // ok: module top level
const sizes = new DataLoader(async (ids: readonly string[]) => ids.map((id) => statSync(id).size)); // expect no-blocking-call: fs.statSync

const server = new ApolloServer({
  typeDefs,
  resolvers,
  formatError: (error) => error, // ok: nothing blocks
});

await startStandaloneServer(server, {
  context: async ({ req }) => ({ user: readFileSync(`sessions/${req.headers.session}`), sizes }), // expect no-blocking-call: fs.readFileSync
  listen: { port: 4000 },
});
