import { Injectable, NestMiddleware } from '@nestjs/common';
import { appendFileSync } from 'fs';
import { NextFunction, Request, Response } from 'express';

@Injectable()
export class AuditMiddleware implements NestMiddleware {
  use(req: Request, _res: Response, next: NextFunction): void {
    appendFileSync('audit.log', req.url); // expect no-blocking-call: fs.appendFileSync
    next();
  }
}
