import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandHandler, ICommandHandler } from '@nestjs/cqrs';
import { readFileSync, writeFileSync, statSync } from 'fs';

class Store {
  constructor(readonly name: string) {}
}

@Resolver('Book')
export class BookResolver {
  @Query(() => String)
  book(@Args('id') id: string): string {
    return readFileSync(id, 'utf8'); // expect no-blocking-call: fs.readFileSync
  }
  @Mutation(() => Boolean)
  async save(@Args('id') id: string): Promise<boolean> {
    writeFileSync(id, ''); // expect no-blocking-call: fs.writeFileSync
    return true;
  }
  @ResolveField()
  size(): number {
    return statSync('book').size; // expect no-blocking-call: fs.statSync
  }
  helper(): void {
    writeFileSync('x', ''); // ok: neither query nor field
  }
}

@CommandHandler(Store)
export class StoreHandler implements ICommandHandler<Store> {
  async execute(command: Store): Promise<void> {
    writeFileSync(command.name, ''); // expect no-blocking-call: fs.writeFileSync
  }
}
