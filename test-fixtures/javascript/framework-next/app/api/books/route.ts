import { after, NextResponse } from 'next/server';
import { appendFileSync, readdirSync } from 'node:fs';

const helper = () => readdirSync('books');

export function GET() {
  after(() => appendFileSync('reads.log', '')); // expect no-blocking-call: fs.appendFileSync
  return NextResponse.json(helper()); // expect no-blocking-call: helper > fs.readdirSync
}
export const POST = async (request: Request) => NextResponse.json(await request.json()); // ok: awaited
