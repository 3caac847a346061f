import fs from 'node:fs';

export default function Layout({ children }: { children: unknown }) {
  return <html data-version={fs.readFileSync('version', 'utf8')}>{children}</html>; // ok: rendered while building
}
