/**
 * The catalog's claims about Node and about packages, run.
 *
 * Each file in `libraries` is an ordinary program: its functions are analyzed, and then called. What the analysis reports has to hold
 * the loop up, what it does not report has to leave the loop free, and what the catalog names as alternative has to be among the latter.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Finding } from '../../src/engine.js';
import { openSession } from '../../src/engine.js';
import type { Session } from '../../src/session.js';
import { type Claim, runClaims } from './claims.js';
import { claimsEnvironment } from './environment.js';
import { modelNamed } from './models.js';

const libraries = readdirSync(fileURLToPath(new URL('libraries', import.meta.url))).sort();

/** `heavy` means over about a millisecond; a third of that leaves room for faster machines than the one costs were measured on. */
const HEAVY_MS = 0.3;

/** They read and write in C++, where Node neither warns nor traces. */
const UNTRACED = new Set([
  'fs.opendirSync',
  'fs-extra.removeSync',
  'rimraf.rimrafSync',
  'process.loadEnvFile',
  'process.report.writeReport',
  'v8.writeHeapSnapshot',
  'conf:Conf.get',
]);

/** Looks at one inode, or unpacks one piece of a stream: neither is what is claimed of asynchronous functions. */
const METADATA = /^\n +at (?:(?:access|exists|f?stat|lstat|readlink|realpath)Sync|processChunkSync) /;

/** The findings in the function of each claim: `group kind api` -> findings. */
function findingsByClaim(session: Session, file: string, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  const source = ts.createSourceFile(file, session.text(file) ?? '', ts.ScriptTarget.Latest);
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !initializer || !ts.isObjectLiteralExpression(initializer)) continue;
      for (const property of initializer.properties) {
        const key = property.name && (ts.isStringLiteral(property.name) || ts.isIdentifier(property.name)) ? property.name.text : '';
        const inside = findings.filter(({ place }) => place.file === file && place.at >= property.pos && place.at < property.end);
        found.set(`${name.text} ${key}`, inside);
      }
    }
  }
  return found;
}

const keyOf = ({ group, kind, api }: Claim): string => [group, kind, api].filter((part) => part !== '').join(' ');

/** What is wrong with a claim; empty when it holds. */
function complaints(claim: Claim, findings: readonly Finding[]): readonly string[] {
  if (claim.error !== undefined) return [claim.error];
  const wrong: string[] = [];
  const said = findings.map(({ kind, primitive }) => `${kind} ${primitive.api}`);
  if (claim.group === 'free' || claim.group === 'quiet') {
    if (said.length > 0) wrong.push(`is reported: ${said.join(', ')}`);
  } else if (!said.includes(`${claim.kind} ${claim.api}`)) wrong.push(`is not reported as that, but: ${said.join(', ') || 'not at all'}`);

  if (claim.group === 'free') {
    if (!claim.free) wrong.push(`holds the loop up: it turned ${claim.turns} times`);
    wrong.push(...claim.warnings.filter((stack) => !METADATA.test(stack)).map((stack) => `works on files on the loop:${stack}`));
  }
  if (claim.group === 'blocking') {
    if (claim.free && !claim.atOnce) wrong.push(`leaves the loop free: it turned ${claim.turns} times`);
    const touchesFiles = claim.kind === 'file' || claim.kind === 'fsmeta';
    if (touchesFiles && claim.traced === 0 && claim.warnings.length === 0 && !UNTRACED.has(claim.api)) wrong.push('touches no file');
  }
  const heavy = findings.some(({ rule, stall }) => rule === 'no-cpu-bound-call' && stall.class === 'heavy');
  if ((heavy || claim.group === 'sliced') && claim.longestMs < HEAVY_MS) wrong.push(`keeps the loop for ${claim.longestMs} ms only`);
  return wrong;
}

describe('claims of the catalog, run', function () {
  this.timeout(300_000);
  const claims = new Map<string, readonly Claim[]>();
  let environment: Awaited<ReturnType<typeof claimsEnvironment>>;
  let session: Session;

  before(async function () {
    try {
      environment = await claimsEnvironment();
    } catch (error) {
      const [why = ''] = /^npm error .*|.*/m.exec(error instanceof Error ? error.message : String(error)) ?? [];
      console.log(`      the packages could not be installed, so the claims are not run: ${why}`);
      this.skip();
    }
    session = await openSession(environment.folder, { cache: false });
  });

  for (const file of libraries)
    it(file, async () => {
      const path = `libraries/${file}`;
      const found = findingsByClaim(session, path, session.report().findings);
      const run = await runClaims(environment.node, environment.folder, path);
      claims.set(file, run);
      assert.notEqual(run.length, 0);
      assert.deepEqual(
        run.flatMap((claim) => complaints(claim, found.get(keyOf(claim)) ?? []).map((complaint) => `${keyOf(claim)} ${complaint}`)),
        [],
      );
    });

  it('offers no alternative that was not seen to leave the loop free', () => {
    const all = [...claims.values()].flat();
    const free = new Set(all.filter(({ group }) => group === 'free').map(({ api }) => api));
    const unseen = all
      .filter(({ group }) => group === 'blocking' || group === 'sliced')
      .map(({ api }) => ({ api, instead: modelNamed(api)?.alternative?.symbol.replace('#', '.') }))
      .filter(({ instead }) => instead !== undefined && !free.has(instead));
    assert.deepEqual(
      unseen.map(({ api, instead }) => `${api}: ${String(instead)}`),
      [],
    );
  });
});
