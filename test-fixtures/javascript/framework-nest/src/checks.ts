import { CallHandler, CanActivate, ExecutionContext, Injectable, NestInterceptor, OnApplicationShutdown, PipeTransform } from '@nestjs/common';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'fs';
import { Observable, tap } from 'rxjs';

@Injectable()
export class KeyGuard implements CanActivate, OnApplicationShutdown {
  private readonly keys = readFileSync('keys.txt', 'utf8'); // ok: made at start

  canActivate(context: ExecutionContext): boolean {
    return this.keys.includes(readFileSync('extra.txt', 'utf8')); // expect no-blocking-call: fs.readFileSync
  }
  onApplicationShutdown(): void {
    rmSync('keys.lock'); // ok: at shutdown
  }
}

@Injectable()
export class AccessLog implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(tap(() => appendFileSync('access.log', ''))); // expect no-blocking-call: fs.appendFileSync
  }
  flush(): void {
    rmSync('access.log'); // ok: no caller
  }
}

@Injectable()
export class ExistingPipe implements PipeTransform<string> {
  transform(name: string): string {
    if (!existsSync(name)) throw new Error(name); // expect no-blocking-call: fs.existsSync
    return name; // ok: text
  }
}
