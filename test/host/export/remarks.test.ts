import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPrivacy, type Privacy } from '../../../src/core/export/privacy.ts';
import { toldRemarkSchema, type ToldRemark } from '../../../src/core/export/remarks.ts';
import { remarkSchema, type Remark } from '../../../src/core/remark.ts';
import { makeBundle } from '../../../src/host/export/bundle.ts';
import { sourceOf, type ExportSource } from '../../../src/host/export/source.ts';
import { verifyBundle } from '../../../src/host/export/verify-bundle.ts';
import { namedLog } from './named-log.ts';

const { log, people } = namedLog();
const [ann = ''] = people;
const secret = 'CANARY-WORDS';
const wallMs = 1_900_000_000_000;
const common = { wallMs, by: ann };
const remarks: readonly Remark[] = [
  { id: 'a-1', kind: 'annotation', seq: 2, text: secret, ...common },
  { id: 'b-1', kind: 'bookmark', seq: 3, text: secret, ...common },
  {
    id: 'l-1',
    kind: 'lesson',
    sort: 'strength',
    objective: null,
    seqs: [2],
    text: secret,
    ...common,
  },
  {
    id: 'h-1',
    kind: 'hotWash',
    question: secret,
    text: secret,
    team: null,
    aloud: true,
    ...common,
  },
  {
    id: 'f-secret-id-of-a-device',
    kind: 'feedback',
    team: null,
    role: 'player',
    strengths: [secret],
    improvements: [secret],
    unseen: secret,
    actions: [{ action: secret, who: `${secret} ${ann}`, priority: 'high' }],
    review: secret,
    scores: { heard: 4 },
    more: secret,
    ...common,
  },
  {
    id: 'report',
    kind: 'report',
    final: false,
    texts: { 'overview.name': `${secret} ${ann}` },
    removed: [],
    sorts: {},
    added: [],
    ...common,
  },
].map((remark) => remarkSchema.parse(remark));
const source: ExportSource = sourceOf(log.verifiable(), remarks);

function told(bundle: Uint8Array): ToldRemark[] | null {
  const content = unzipSync(bundle)['remarks.jsonl'];
  if (content === undefined) return null;
  return strFromU8(content)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toldRemarkSchema.parse(JSON.parse(line)));
}

const anonymous: Privacy = { names: 'pseudonyms', texts: 'kept', times: 'wall' };
const scrubbed: Privacy = { names: 'pseudonyms', texts: 'leftOut', times: 'fromZero' };

test('[EXP12] a bundle has what was said afterwards only if it was asked for, word for word and without ids', () => {
  expect(told(makeBundle(source, openPrivacy))).toBeNull();
  const bundle = makeBundle(source, openPrivacy, true);
  expect(told(bundle)).toEqual(remarks.map(({ id: _, ...rest }) => rest));
  const whole = Object.values(unzipSync(bundle)).map((content) => strFromU8(content));
  expect(whole.join('')).not.toContain('f-secret-id-of-a-device');
  expect(whole.some((text) => text.includes('remark.schema.json'))).toBe(true);
  expect(verifyBundle(bundle)).toMatchObject({ ok: true, count: source.rows.length });
});

test('[EXP12] for strangers it goes along only without a word or a name, with what can be counted', () => {
  expect(told(makeBundle(source, anonymous, true))).toBeNull();
  const bundle = makeBundle(source, scrubbed, true);
  const all = told(bundle) ?? [];
  expect(all.map(({ kind }) => kind)).toEqual(
    remarks.map(({ kind }) => kind).filter((kind) => kind !== 'report'),
  );
  const text = JSON.stringify(all);
  expect(text).not.toContain(secret);
  for (const name of people) expect(text).not.toContain(name);
  expect(all.find(({ kind }) => kind === 'feedback')).toMatchObject({
    scores: { heard: 4 },
    actions: [{ priority: 'high' }],
    role: 'player',
  });
  // Whoever speaks here has the name by which the facts know them.
  const facts = strFromU8(unzipSync(bundle)['facts.jsonl'] ?? new Uint8Array());
  const [by = ''] = new Set(all.map((remark) => remark.by));
  expect(by).toMatch(/^Person \d+$/);
  expect(facts).toContain(`"name":"${by}"`);
  const first = source.rows[0]?.fact.wallMs ?? 0;
  for (const remark of all) expect(remark.wallMs).toBe(Math.max(0, wallMs - first));
  expect(verifyBundle(bundle).ok).toBe(true);
});

test('[EXP12] the check of a bundle finds remarks that were changed, added or taken out', () => {
  const files = unzipSync(makeBundle(source, openPrivacy, true));
  const changed = (content: string | null): string => {
    const { 'remarks.jsonl': old, ...others } = files;
    expect(old).toBeDefined();
    const more = content === null ? {} : { 'remarks.jsonl': strToU8(content) };
    return verifyBundle(zipSync({ ...others, ...more })).problem;
  };
  const text = strFromU8(files['remarks.jsonl'] ?? new Uint8Array());
  expect(changed(text)).toBe('');
  expect(changed(text.replace(secret, 'Other words'))).toMatch(/remarks were changed/);
  expect(changed(`${text}${text.split('\n')[0]}\n`)).toMatch(/remarks were changed/);
  expect(changed(null)).toMatch(/remarks were changed/);
  const plain = unzipSync(makeBundle(source, openPrivacy));
  expect(verifyBundle(zipSync({ ...plain, 'remarks.jsonl': strToU8(text) })).problem).toMatch(
    /of which it says nothing/,
  );
});
