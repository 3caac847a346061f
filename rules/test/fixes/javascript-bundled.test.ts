/** A package that another one of the repository bundles: a pool would not find its files there. */

import { strict as assert } from 'node:assert';
import { openSession } from '../../src/open-session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const PASSWORDS = `import bcrypt from 'bcryptjs';

export async function check(password: string, hash: string) {
  await bcrypt.compare(password, 'dummy');
  return await bcrypt.compare(password, hash);
}
`;

async function poolsIn(user: object): Promise<readonly { readonly text: string; readonly title: string }[]> {
  const root = temporaryProject({
    'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
    'packages/passwords/package.json': JSON.stringify({
      name: '@app/passwords',
      type: 'module',
      dependencies: { bcryptjs: '3', tsx: '4' },
    }),
    'packages/passwords/index.ts': PASSWORDS,
    'packages/web/package.json': JSON.stringify(user),
    'packages/web/app.ts': `import { check } from '@app/passwords';\n\nexport const GET = async () => Response.json(await check('a', 'b'));\n`,
  });
  const session = await openSession(root, { cache: false });
  return session
    .report()
    .findings.flatMap((finding) =>
      session
        .fixes(finding)
        .flatMap(({ kind, title, edits }) => (kind === 'worker-pool' ? [{ title, text: edits.map(({ text }) => text).join('') }] : [])),
    );
}

describe('a worker pool in a package that others of the repository use', () => {
  after(removeTemporaryProjects);
  it('is offered where nobody bundles it; what is not used needs no type', async () => {
    const [first, second] = await poolsIn({ name: 'web', dependencies: { '@app/passwords': '*' } });
    assert.match(first?.text ?? '', /pool\.run\(/);
    assert.doesNotMatch(first?.text ?? '', / as Promise/);
    assert.match(second?.text ?? '', / as Promise<boolean>/);
  });
  it('is not where Next.js does, and says so where another bundler does', async () => {
    assert.deepEqual(await poolsIn({ name: 'web', dependencies: { '@app/passwords': '*', next: '15' } }), []);
    const [offered] = await poolsIn({ name: 'web', dependencies: { '@app/passwords': '*' }, devDependencies: { esbuild: '0.25' } });
    assert.match(offered?.title ?? '', /tell esbuild/);
    const [elsewhere] = await poolsIn({ name: 'web', dependencies: { next: '15' } });
    assert.ok(elsewhere);
  });
});
