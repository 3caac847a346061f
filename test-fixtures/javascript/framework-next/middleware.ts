import { NextResponse, type NextRequest } from 'next/server';
import { existsSync } from 'node:fs';

export function middleware(request: NextRequest) {
  if (existsSync('maintenance')) return NextResponse.redirect(new URL('/off', request.url)); // expect no-blocking-call: fs.existsSync
  return NextResponse.next(); // ok: nothing blocks
}
export const config = { matcher: '/books/:path*' };
