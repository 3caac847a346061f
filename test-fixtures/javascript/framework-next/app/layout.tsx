import { readFileSync } from 'node:fs';

const font = readFileSync('fonts/inter.ttf'); // ok: module top level

export default function Layout({ children }: { children: unknown }) {
  return <html data-font={font.length}>{children}</html>; // ok: in memory
}
