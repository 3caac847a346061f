import type { APIGatewayProxyEvent } from 'aws-lambda';
import { readFileSync, writeFileSync } from 'node:fs';

const template = readFileSync('template.html', 'utf8'); // ok: cold start

export const handler = async (event: APIGatewayProxyEvent) => {
  writeFileSync('/tmp/last', event.path); // expect no-blocking-call: fs.writeFileSync
  return { statusCode: 200, body: template };
};
