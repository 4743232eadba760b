import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../src/core/limits.ts';
import type { Remark, SentRemark } from '../../../src/core/remark.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { Client } from '../../support/client.ts';
import { mountable } from '../support/mount.ts';
import { tamper } from '../support/tamper.ts';
import { tempFolder } from '../support/temp.ts';
import { openHouse, type House } from './house.ts';

type Said<K extends SentRemark['kind']> = Extract<SentRemark, { kind: K }>;

const answer = (part: Partial<Said<'hotWash'>> = {}): Said<'hotWash'> => ({
  id: 'answer-0123456789abcdef',
  kind: 'hotWash',
  anonymous: true,
  question: 'What surprised you?',
  text: 'The canary-words of a player',
  ...part,
});

const form = (part: Partial<Said<'feedback'>> = {}): Said<'feedback'> => ({
  id: 'form-0123456789abcdefgh',
  kind: 'feedback',
  anonymous: true,
  role: null,
  strengths: ['canary-strength'],
  improvements: [],
  unseen: '',
  actions: [],
  review: '',
  scores: { heard: 4 },
  objectives: {},
  more: '',
  ...part,
});

const own = { id: 'note-1', wallMs: 0, by: 'Ann', kind: 'annotation', seq: 2, text: 'Look here' };

async function ended(clock = new FakeClock()): Promise<{ house: House; ann: Client; bo: Client }> {
  const house = await openHouse({ clock });
  const ann = await house.control();
  const bo = await house.player('Bo', 'north', ann, { keepFrames: true });
  await ann.command('exercise.start', {});
  await ann.command('exercise.end', { reason: 'enough' });
  await bo.until((c) => c.note('hotWash') !== null, 'the hot wash');
  return { house, ann, bo };
}

async function opened(clock = new FakeClock()) {
  const all = await ended(clock);
  all.ann.send({ t: 'hotWash', open: true });
  await all.bo.until((c) => c.note('hotWash')?.hotWash.open === true, 'the open door');
  return { ...all, clock };
}

function asked(house: House, method: string, body?: unknown, query = ''): Promise<Response> {
  const { url, token } = house.host.control;
  return fetch(`${new URL(url).origin}/api/review/remarks${query}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function listed(house: House, query = ''): Promise<Remark[]> {
  const told = await asked(house, 'GET', undefined, query);
  return ((await told.json()) as { remarks: Remark[] }).remarks;
}

test('[NOTE1] devices may write after the end, from when control opens it until control closes it', async () => {
  const house = await openHouse();
  const ann = await house.control();
  const bo = await house.player('Bo', 'north', ann);
  ann.send({ t: 'hotWash', open: true });
  await ann.until((c) => c.refused?.code === 'remark/not-ended');
  expect(await bo.remark(answer())).toMatchObject({ code: 'remark/closed' });
  await ann.command('exercise.start', {});
  await ann.command('exercise.end', { reason: 'enough' });
  await bo.until((c) => c.note('hotWash') !== null);
  expect(bo.note('hotWash')?.hotWash).toMatchObject({ open: false, told: null });
  expect(await bo.remark(answer())).toMatchObject({ code: 'remark/closed' });
  ann.send({ t: 'hotWash', open: true });
  await bo.until((c) => c.note('hotWash')?.hotWash.open === true);
  expect((await bo.remark(answer())).ok).toBe(true);
  await ann.until((c) => c.note('hotWash')?.hotWash.told?.answers === 1, 'the count');
  ann.send({ t: 'hotWash', open: false });
  await bo.until((c) => c.note('hotWash')?.hotWash.open === false);
  expect(await bo.remark(answer({ text: 'too late' }))).toMatchObject({ code: 'remark/closed' });
  expect(await listed(house)).toMatchObject([{ text: 'The canary-words of a player' }]);
  // No player opens it, and control has no form of its own.
  bo.send({ t: 'hotWash', open: true });
  await bo.until((c) => c.note('refused')?.code === 'protocol/not-yours');
  expect(await ann.remark(form())).toMatchObject({ code: 'protocol/not-yours' });
});

test('[NOTE2] nothing in the file links an anonymous remark to a seat, a name, a team or a moment', async () => {
  const { house, bo, clock } = await opened();
  const seat = bo.welcome?.seat ?? '';
  clock.pass(limits.remarkEveryMs);
  // First with a name, then without: the earlier words must be gone, not only covered.
  expect((await bo.remark(answer({ anonymous: false, text: 'NAMED-WORDS by me' }))).ok).toBe(true);
  expect(await listed(house)).toMatchObject([{ by: 'Bo', team: 'north' }]);
  clock.pass(limits.remarkEveryMs);
  expect((await bo.remark(answer({ text: 'UNNAMED-WORDS' }))).ok).toBe(true);
  clock.pass(limits.remarkEveryMs);
  expect((await bo.remark(form())).ok).toBe(true);
  const all = await listed(house);
  expect(all).toHaveLength(2);
  for (const remark of all) {
    expect(remark).toMatchObject({ by: '', team: null });
    expect(remark.wallMs % limits.anonymousMomentMs).toBe(0);
  }
  await house.host.close();
  const bytes = readFileSync(house.file);
  expect(bytes.includes('UNNAMED-WORDS')).toBe(true);
  expect(bytes.includes('NAMED-WORDS by me')).toBe(false);
  const db = new Database(house.file, { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all();
  for (const { name } of tables) {
    const rows = db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => JSON.stringify(row));
    const ids = rows.filter((row) => row.includes('answer-0123') || row.includes('form-0123'));
    expect(ids.length).toBe(name === 'remark' ? 2 : 0);
    for (const row of ids) expect(row).not.toMatch(new RegExp(`${seat}|Bo"|north`));
  }
  // Rows lie in the order of their random ids, not in that of their coming.
  const { sql } = db
    .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'remark'`)
    .get()!;
  expect(sql).toMatch(/WITHOUT ROWID/);
  db.close();
});

test('[NOTE3] what one participant writes reaches control and nobody else', async () => {
  const { house, ann, bo, clock } = await opened();
  const wall = await house.enter(
    { role: 'display', code: house.host.lan.joinCode },
    { keepFrames: true },
  );
  const shared = await house.hotSeat();
  await ann.home({ act: 'evaluators', on: true });
  clock.pass(300);
  await ann.until((c) => c.note('evaluators')?.evaluators.on === true);
  const { code = '' } = ann.note('evaluators')?.evaluators ?? {};
  const eve = await house.enter({ role: 'evaluate', code, name: 'Eve' }, { keepFrames: true });
  expect((await eve.remark(answer({ id: 'eve-0123456789abcdef', anonymous: false }))).ok).toBe(
    true,
  );
  clock.pass(limits.remarkEveryMs);
  expect((await bo.remark(form())).ok).toBe(true);
  expect(
    (await asked(house, 'PUT', { path: null, remark: { ...own, text: 'canary-note' } })).status,
  ).toBe(200);
  clock.pass(300);
  await ann.until((c) => (c.note('hotWash')?.hotWash.told?.forms ?? 0) > 0, 'the count');
  expect(await listed(house)).toHaveLength(3);
  expect(await listed(house)).toContainEqual(expect.objectContaining({ by: 'Eve', team: null }));
  expect(wall.note('hotWash')).toBeNull();
  for (const screen of [bo, wall, eve]) expect(screen.frames.join('\n')).not.toContain('canary');
  expect(JSON.stringify(shared.notes)).not.toContain('canary');
  const facts = openSqliteLog(house.file, { readOnly: true });
  expect(JSON.stringify([...facts.read(1)])).not.toContain('canary');
  facts.close();
});

test('[NOTE4] words may be amended by whoever has their id, and only so many come so fast', async () => {
  const { house, bo, clock } = await opened();
  expect((await bo.remark(answer())).ok).toBe(true);
  expect(await bo.remark(answer({ text: 'at once' }))).toMatchObject({ code: 'remark/too-fast' });
  clock.pass(limits.remarkEveryMs);
  expect((await bo.remark(answer({ text: 'better words' }))).ok).toBe(true);
  expect(await listed(house)).toMatchObject([{ text: 'better words' }]);
  clock.pass(limits.remarkEveryMs);
  expect(await bo.remark(form({ id: answer().id }))).toMatchObject({ code: 'remark/taken' });
  for (let n = 1; n < limits.remarksPerSeatMax; n += 1) {
    clock.pass(limits.remarkEveryMs);
    expect((await bo.remark(answer({ id: `more-0123456789-${n}` }))).ok).toBe(true);
  }
  clock.pass(limits.remarkEveryMs);
  expect(await bo.remark(answer({ id: 'one-too-many-0123456' }))).toMatchObject({
    code: 'remark/full',
  });
});

test('[NOTE5] control’s addresses are guarded and strict; participants’ words are taken away and never changed', async () => {
  const { house, bo } = await opened();
  const at = `${new URL(house.host.control.url).origin}/api/review/remarks`;
  expect((await fetch(at)).status).toBe(401);
  expect((await fetch(at, { method: 'PUT' })).status).toBe(401);
  expect((await fetch(at, { method: 'DELETE' })).status).toBe(401);
  const lan = new URL(house.host.lan.url).origin;
  expect((await fetch(`${lan}/api/review/remarks`)).status).toBe(404);
  for (const remark of [
    { ...own, more: 1 },
    { ...own, text: '' },
    { ...form(), wallMs: 0, by: '' },
  ])
    expect((await asked(house, 'PUT', { path: null, remark })).status).toBe(400);
  const put = await asked(house, 'PUT', { path: null, remark: own });
  expect(put.status).toBe(200);
  const { remark: first } = (await put.json()) as { remark: Remark };
  expect(first.wallMs).toBeGreaterThan(0);
  const changed = { ...own, wallMs: 5, text: 'Look there' };
  expect((await asked(house, 'PUT', { path: null, remark: changed })).status).toBe(200);
  expect(await listed(house)).toEqual([{ ...first, text: 'Look there' }]);
  const bookmark = { id: own.id, wallMs: 0, by: '', kind: 'bookmark', seq: 1, text: '' };
  expect((await asked(house, 'PUT', { path: null, remark: bookmark })).status).toBe(409);

  expect((await bo.remark(answer())).ok).toBe(true);
  const aloud = { ...answer(), anonymous: undefined, wallMs: 0, by: '', team: null, aloud: true };
  const forged = await asked(house, 'PUT', { path: null, remark: aloud });
  expect([forged.status, ((await forged.json()) as { code: string }).code]).toEqual([
    409,
    'remark/not-own',
  ]);
  for (const id of [own.id, answer().id])
    expect((await asked(house, 'DELETE', { path: null, id })).status).toBe(200);
  expect(await listed(house)).toEqual([]);
});

test('[NOTE5, AAR14] a report is changed by its edits alone: no note has its id, none takes it away, none is put whole', async () => {
  const { house } = await opened();
  const { url, token } = house.host.control;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const edits = [{ do: 'text', key: 'summary.course', text: 'Kept' }];
  const edited = await fetch(`${new URL(url).origin}/api/review/report/edits`, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ path: null, by: 'Ann', edits }),
  });
  expect(edited.status).toBe(200);
  const kept = await listed(house);
  expect(kept).toMatchObject([{ id: 'report', kind: 'report' }]);
  const code = async (answer: Response) => ((await answer.json()) as { code: string }).code;
  const whole = await asked(house, 'PUT', { path: null, remark: { ...kept[0], texts: {} } });
  expect([whole.status, await code(whole)]).toEqual([400, 'protocol/malformed']);
  const gone = await asked(house, 'DELETE', { path: null, id: 'report' });
  expect([gone.status, await code(gone)]).toEqual([409, 'remark/taken']);
  const note = await asked(house, 'PUT', { path: null, remark: { ...own, id: 'report' } });
  expect([note.status, await code(note)]).toEqual([409, 'remark/taken']);
  expect(await listed(house)).toEqual(kept);
});

test('[NOTE5, AAR14] an annotation with the id of the report does not block the first report', async () => {
  const { house } = await opened();
  const note = await asked(house, 'PUT', { path: null, remark: { ...own, id: 'report' } });
  expect(note.status).toBe(409);
  expect(await listed(house)).toEqual([]);
});

test('[NOTE6] a closed file takes remarks under its lock and verifies as before; a foreign or altered one says why not', async () => {
  const { house, ann } = await ended();
  const file = path.join(house.folder, 'copy.whitecell');
  await ann.home({ act: 'close', keep: true });
  copyFileSync(house.file, file);
  const before = openSqliteLog(file, { readOnly: true });
  const verified = before.verify();
  before.close();
  const put = () => asked(house, 'PUT', { path: file, remark: own });
  const codeOf = async (told: Response) => ((await told.json()) as { code: string }).code;
  expect((await put()).status).toBe(200);
  expect(await listed(house, `?path=${encodeURIComponent(file)}`)).toMatchObject([
    { id: own.id, text: own.text },
  ]);
  const holder = openSqliteLog(file);
  expect(holder.verify()).toEqual(verified);
  const locked = await put();
  expect([locked.status, await codeOf(locked)]).toEqual([422, 'log/locked']);
  holder.close();

  const gone = await asked(house, 'PUT', { path: `${file}.not`, remark: own });
  expect(await codeOf(gone)).toBe('log/gone');

  tamper(file, (db) => db.exec(`UPDATE fact SET payload = replace(payload, 'Bo', 'Xo')`));
  const altered = await put();
  expect([altered.status, await codeOf(altered)]).toEqual([422, 'log/corrupt']);
  expect(await listed(house, `?path=${encodeURIComponent(file)}`)).toHaveLength(1);
});

const isRoot = process.getuid?.() === 0;

/** A folder with a copy of the file that nobody may write to: not even root, who has to have a disk for that. */
function shutCopy(file: string): string {
  const folder = tempFolder();
  const shut = path.join(folder, 'shut.whitecell');
  if (!isRoot) {
    copyFileSync(file, shut);
    chmodSync(shut, 0o444);
    return shut;
  }
  const mount = (...args: string[]) => spawnSync('mount', [...args, folder]).status;
  expect(mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs')).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  copyFileSync(file, shut);
  expect(mount('-o', 'remount,ro')).toBe(0);
  return shut;
}

test.skipIf(isRoot && !mountable)(
  '[NOTE6] what lies where nothing can be written says so, and its remarks are read (as root it needs a mount)',
  async () => {
    const { house, ann } = await ended();
    expect((await asked(house, 'PUT', { path: null, remark: own })).status).toBe(200);
    await ann.home({ act: 'close', keep: true });
    const shut = shutCopy(house.file);
    const told = await asked(house, 'PUT', { path: shut, remark: { ...own, text: 'More' } });
    expect([told.status, ((await told.json()) as { code: string }).code]).toEqual([
      422,
      'log/readOnly',
    ]);
    expect(await listed(house, `?path=${encodeURIComponent(shut)}`)).toMatchObject([
      { id: own.id, text: own.text },
    ]);
  },
);
