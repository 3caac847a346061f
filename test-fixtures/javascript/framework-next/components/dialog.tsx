'use client';

import { marked } from 'marked';
import DOMPurify from 'isomorphic-dompurify';
import { useState } from 'react';
import { download } from './download';

/** Drawn once on the server, closed. */
export function Dialog({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (!open) return <button onClick={() => setOpen(true)}>open</button>;
  const html = DOMPurify.sanitize(marked.parse(text)); // ok: in the browser
  return <p onClick={() => download(html)} dangerouslySetInnerHTML={{ __html: html }} />;
}
