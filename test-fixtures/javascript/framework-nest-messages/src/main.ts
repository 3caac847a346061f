import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Jobs, Thumbnails } from './jobs';
import { ChatGateway, Messages } from './gateways';
import { BookResolver, StoreHandler } from './resolvers';

@Module({ controllers: [Messages], providers: [Jobs, Thumbnails, ChatGateway, BookResolver, StoreHandler] })
class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule); // ok: bootstrap
  await app.listen(3000); // ok: bootstrap
}
bootstrap(); // ok: bootstrap
