import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { Arg, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { existsSync, readFileSync, rmSync } from 'node:fs';

@Resolver()
export class RecipeResolver {
  @Query(() => String)
  recipe(@Arg('id') id: string): string {
    return readFileSync(id, 'utf8'); // expect no-blocking-call: fs.readFileSync
  }
  @Mutation(() => Boolean)
  async drop(@Arg('id') id: string): Promise<boolean> {
    rmSync(id); // expect no-blocking-call: fs.rmSync
    return true;
  }
  @FieldResolver()
  exists(): boolean {
    return existsSync('recipe'); // expect no-blocking-call: fs.existsSync
  }
  private helper(): boolean {
    return existsSync('helper'); // ok: no caller
  }
}

const yoga = createYoga({
  schema: createSchema({
    typeDefs: readFileSync('schema.graphql', 'utf8'), // ok: module top level
    resolvers: { Query: { ping: () => 'pong', disk: () => existsSync('disk') } }, // expect no-blocking-call: fs.existsSync
  }),
});
createServer(yoga).listen(4000);
