import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readFileSync } from 'fs';
import { AppModule } from './app.module';
import { ErrorFilter } from './error.filter';

async function bootstrap(): Promise<void> {
  const key = readFileSync('key.pem'); // ok: bootstrap
  const app = await NestFactory.create(AppModule, { httpsOptions: { key } });
  app.useGlobalFilters(new ErrorFilter());
  await app.listen(3000);
}
void bootstrap();
