import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { appendFileSync } from 'fs';

@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    appendFileSync('errors.log', error.message); // expect no-blocking-call: fs.appendFileSync
    host.switchToHttp().getResponse().status(500).end(); // ok: nothing blocks
  }
}
