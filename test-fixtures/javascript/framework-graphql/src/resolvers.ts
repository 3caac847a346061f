import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const all = () => readdirSync('books');

export const resolvers = {
  Query: {
    books: () => all(), // expect no-blocking-call: all > fs.readdirSync
    book: async (_: unknown, { id }: { id: string }) => JSON.parse(readFileSync(id, 'utf8')), // expect no-blocking-call: fs.readFileSync
    size: (_: unknown, { id }: { id: string }, { sizes }: { sizes: { load(id: string): Promise<number> } }) => sizes.load(id), // ok: a promise
  },
  Mutation: {
    save(_: unknown, { id }: { id: string }) {
      writeFileSync(id, ''); // expect no-blocking-call: fs.writeFileSync
      return true;
    },
  },
  Book: {
    title: (book: { title: string }) => book.title, // ok: a property
    cover: (book: { id: string }) => readFileSync(`${book.id}.png`, 'base64'), // expect no-blocking-call: fs.readFileSync
  },
};
