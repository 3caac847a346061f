/** Schemas in code: the fields of a type can be a function that runs when the schema is made. */
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { objectType, queryField } from 'nexus';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';

const Shelf = new GraphQLObjectType({
  name: 'Shelf',
  fields: () => {
    const description = readFileSync('shelf.md', 'utf8'); // ok: when the schema is made
    return {
      label: { type: GraphQLString, description, resolve: () => readFileSync('label', 'utf8') }, // expect no-blocking-call: fs.readFileSync
      room: { type: GraphQLString, resolve: () => 'attic' }, // ok: a constant
    };
  },
});
export const shelves = new GraphQLSchema({ query: Shelf });

export const Author = objectType({
  name: 'Author',
  definition(t) {
    existsSync('authors'); // ok: when the schema is made
    t.string('name'); // ok: a property
    t.list.string('works', { resolve: (author) => [String(statSync(author.name).size)] }); // expect no-blocking-call: fs.statSync
  },
});
export const authorCount = queryField('authorCount', {
  type: 'Int',
  resolve: () => lstatSync('authors').size, // expect no-blocking-call: fs.lstatSync
});
