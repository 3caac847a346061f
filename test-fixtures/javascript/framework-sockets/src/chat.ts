import { appendFileSync } from 'node:fs';

export function onChat(message: string): void {
  appendFileSync('chat.log', message); // expect no-blocking-call: fs.appendFileSync
}
export const offChat = (message: string): void => appendFileSync('chat.log', message); // ok: not registered
