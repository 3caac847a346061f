import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import fs from 'node:fs';

class Users {
  find(id: string) {
    return fs.readFileSync(`users/${id}`);
  }
  count() {
    return 3; // ok: a constant
  }
}

const typeDefs = fs.readFileSync('schema.graphql', 'utf8'); // ok: module top level
const resolvers = {
  Query: {
    user: (_: unknown, { id }: { id: string }, { users }: { users: any }) => users.find(id), // expect no-blocking-call: find > fs.readFileSync
    count: (_: unknown, __: unknown, context: any) => context.users.count(), // ok: a constant
  },
};

await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), { context: async () => ({ users: new Users() }) });
