import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  bundleLineSchema,
  manifestSchema,
  type BundleLine,
} from '../../../src/core/export/bundle-schema.ts';
import { openPrivacy, type Privacy } from '../../../src/core/export/privacy.ts';
import { makeBundle } from '../../../src/host/export/bundle.ts';
import { sourceOf, type ExportSource } from '../../../src/host/export/source.ts';
import { isBundle, verifyBundle } from '../../../src/host/export/verify-bundle.ts';
import { sha256 } from '../../../src/host/log/digest.ts';
import { newSigningKey } from '../support/keys.ts';
import { namedLog } from './named-log.ts';

const anonymous: Privacy = { names: 'pseudonyms', texts: 'kept', times: 'wall' };
const silent: Privacy = { names: 'real', texts: 'leftOut', times: 'wall' };
const timeless: Privacy = { names: 'pseudonyms', texts: 'leftOut', times: 'fromZero' };
const privacies = [openPrivacy, anonymous, silent, timeless];

const { log, people } = namedLog();
log.seal(newSigningKey(), 1_900_000_100_000);
const source: ExportSource = sourceOf(log.verifiable());

function open(bundle: Uint8Array): { files: Record<string, Uint8Array>; lines: BundleLine[] } {
  const files = unzipSync(bundle);
  const text = strFromU8(files['facts.jsonl'] ?? new Uint8Array());
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as BundleLine);
  return { files, lines };
}

function close(files: Record<string, Uint8Array>, lines: readonly unknown[]): Uint8Array {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return zipSync({ ...files, 'facts.jsonl': strToU8(text) });
}

describe('a bundle', () => {
  test('[EXP4] has every fact, each in the shape that its schema says', () => {
    for (const privacy of privacies) {
      const { files, lines } = open(makeBundle(source, privacy));
      const manifest = manifestSchema.parse(JSON.parse(strFromU8(files['manifest.json']!)));
      expect(manifest).toMatchObject({ privacy, facts: lines.length, head: log.head().hash });
      for (const line of lines) bundleLineSchema.parse(line);
      expect(lines.map(({ seq }) => seq)).toEqual(source.rows.map(({ row }) => row.seq));
    }
    const { lines } = open(makeBundle(source, openPrivacy));
    expect(lines.map(({ data }) => data)).toEqual(source.rows.map(({ fact }) => fact.data));
  });

  test('[EXP5] proves as much as was not changed, and says how much that is', () => {
    const count = source.rows.length;
    const verdict = (privacy: Privacy) => verifyBundle(makeBundle(source, privacy));
    expect(verdict(openPrivacy)).toMatchObject({
      ok: true,
      count,
      head: log.head().hash,
      proven: { all: count, stamp: 0, place: 0 },
      sealedCount: count,
      problem: '',
    });
    const byPeople = source.rows.filter(({ fact }) =>
      ['control', 'evaluator'].includes(fact.actor.kind),
    ).length;
    const named = verdict(anonymous);
    expect(named).toMatchObject({ ok: true, count, sealedCount: count });
    expect(named.proven.place).toBe(byPeople);
    expect(named.proven.all).toBeGreaterThan(0);
    expect(named.proven.stamp).toBeGreaterThan(0);
    expect(verdict(silent)).toMatchObject({ ok: true, proven: { place: 0 } });
    expect(verdict(timeless)).toMatchObject({
      ok: true,
      proven: { all: 0, stamp: 0, place: count },
      seals: [],
    });
  });

  test('[EXP5] gives nobody the means to try a name or a text that was changed', () => {
    for (const privacy of privacies) {
      for (const line of open(makeBundle(source, privacy)).lines) {
        const row = source.rows[line.seq - 1]!;
        const { proof } = line;
        const changed = JSON.stringify(line.data) !== row.row.payload;
        if (changed) expect(proof).not.toHaveProperty('salt');
        if (JSON.stringify(line.actor) !== row.row.actor || line.wallMs !== row.row.wallMs) {
          expect(proof).not.toHaveProperty('salt');
          expect(proof).not.toHaveProperty('commitment');
        }
      }
    }
    const text = Object.values(unzipSync(makeBundle(source, anonymous)))
      .map((file) => strFromU8(file))
      .join('');
    for (const name of people) expect(text).not.toContain(name);
  });

  test('[EXP5] that was altered anywhere does not hold, and the first bad fact is named', () => {
    const bundle = makeBundle(source, openPrivacy);
    const spoil = (at: number, change: (line: BundleLine) => unknown) => {
      const { files, lines } = open(bundle);
      return verifyBundle(
        close(
          files,
          lines.map((line) => (line.seq === at ? change(line) : line)),
        ),
      );
    };
    expect(spoil(3, (line) => line)).toMatchObject({ ok: true });
    const other = { name: 'Eve', kind: 'control' };
    for (const change of [
      (line: BundleLine) => ({ ...line, clockMs: line.clockMs + 1 }),
      (line: BundleLine) => ({ ...line, actor: other }),
      (line: BundleLine) => ({ ...line, type: 'clock.started', data: {} }),
      // Less proof than the bundle promises.
      ({ proof: { prev, hash }, ...line }: BundleLine) => ({
        ...line,
        actor: other,
        proof: { of: 'place', prev, hash },
      }),
      (line: BundleLine) => ({ ...line, more: 1 }),
    ])
      expect(spoil(4, change), change.toString()).toMatchObject({ ok: false, firstBadSeq: 4 });
    const { files, lines } = open(bundle);
    expect(
      verifyBundle(
        close(
          files,
          lines.filter(({ seq }) => seq !== 5),
        ),
      ),
    ).toMatchObject({ ok: false, firstBadSeq: 5 });
    expect(verifyBundle(close(files, lines.slice(0, -1)))).toMatchObject({ ok: false });
    const scenario = strToU8(
      strFromU8(files['scenario.json']!).replace('"title":"', '"title":"New '),
    );
    expect(verifyBundle(close({ ...files, 'scenario.json': scenario }, lines))).toMatchObject({
      ok: false,
      problem: 'The scenario was changed.',
    });
  });

  test('[EXP5] that is none is refused with a sentence', () => {
    expect(isBundle(makeBundle(source, openPrivacy))).toBe(true);
    expect(isBundle(strToU8('SQLite format 3'))).toBe(false);
    for (const bytes of [
      strToU8('PK\u0003\u0004 and then nothing'),
      zipSync({ 'a.txt': strToU8('a') }),
    ])
      expect(verifyBundle(bytes)).toMatchObject({
        ok: false,
        count: 0,
        problem: expect.stringMatching(/^This is not a bundle/) as string,
      });
  });

  test('[EXP4] is the same bytes every time', () => {
    const digest = (): string => sha256(makeBundle(source, anonymous));
    expect(digest()).toBe(digest());
  });
});
