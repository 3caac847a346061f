import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolvers } from './resolvers.js';

const typeDefs = readFileSync('schema.graphql', 'utf8'); // ok: module top level
const sizes = new DataLoader(async (ids: readonly string[]) => ids.map((id) => statSync(id).size)); // expect no-blocking-call: fs.statSync

const server = new ApolloServer({
  typeDefs,
  resolvers,
  plugins: [
    {
      async serverWillStart() {
        writeFileSync('started', ''); // ok: once, when the server starts
        return {
          async drainServer() {
            rmSync('started'); // ok: once, when it stops
          },
        };
      },
      async requestDidStart({ request }) {
        appendFileSync('queries.log', request.query ?? ''); // expect no-blocking-call: fs.appendFileSync
        return {
          async didEncounterErrors({ errors }) {
            appendFileSync('errors.log', String(errors.length)); // expect no-blocking-call: fs.appendFileSync
          },
        };
      },
    },
  ],
  formatError: (error) => error, // ok: nothing blocks
});

await startStandaloneServer(server, {
  context: async ({ req }) => ({ user: readFileSync(`sessions/${req.headers.session}`), sizes }), // expect no-blocking-call: fs.readFileSync
  listen: { port: 4000 },
});
