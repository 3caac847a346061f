import { MiddlewareConsumer, Module, NestModule } from '@nestjs/common';
import { existsSync } from 'fs';
import { BooksController } from './books.controller';
import { BooksService } from './books.service';
import { DiskStorage } from './disk.storage';
import { AuditMiddleware } from './audit.middleware';
import { STORAGE } from './tokens';

@Module({
  controllers: [BooksController],
  providers: [
    BooksService,
    { provide: STORAGE, useClass: DiskStorage },
    { provide: 'MODE', useFactory: () => (existsSync('.dev') ? 'dev' : 'live') }, // ok: once, at start
  ],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AuditMiddleware).forRoutes('*'); // ok: at start
  }
}
