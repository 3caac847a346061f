/** The engine, with a fault: it fails while a file contains FAULT, and its fixes always fail. */

import { openSession as open, type Session, type SessionOptions } from '../../../rules/src/engine.js';

export * from '../../../rules/src/engine.js';

export async function openSession(root: string, options: SessionOptions): Promise<Session> {
  const session = await open(root, options);
  const report = session.report.bind(session);
  session.report = () => {
    if (session.files().some((file) => session.text(file)?.includes('FAULT'))) throw new Error('a fault in the analysis');
    return report();
  };
  session.fixes = () => {
    throw new Error('a fault in the fixes');
  };
  return session;
}
