import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Backups, keepBackupsIn } from '../../../src/host/files/backups.ts';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { HomeFolder } from '../../../src/host/home.ts';
import { startHost } from '../../../src/host/host.ts';
import type { StartReader } from '../../../src/host/record/protocol.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { openDesk, planning, submitFor, type Desk } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { settled } from '../support/sim-clock.ts';
import { tempFolder } from '../support/temp.ts';
import { onTestFinished } from 'vitest';

async function played({
  start = () => startReader(),
  lastWithinMs = 60_000,
}: { start?: StartReader; lastWithinMs?: number } = {}): Promise<{
  desk: Desk;
  backups: Backups;
  home: HomeFolder;
  folder: string;
}> {
  const folder = tempFolder();
  const file = path.join(folder, 'morning.whitecell');
  createExerciseFile(file, harbourSeed());
  const desk = await openDesk({ log: openSqliteLog(file) });
  const home = new HomeFolder(path.join(folder, 'home'));
  const backups = new Backups({
    session: desk.session,
    clock: desk.clock,
    startReader: start,
    folder: () => home.backupFolder(),
    prepare: (into) => home.readyForBackups(into),
    changed: () => {},
    onFault: (error) => {
      throw error;
    },
    lastWithinMs,
  });
  onTestFinished(() => backups.stop(() => desk.close()));
  return { desk, backups, home, folder };
}

/** Copying goes on between other things; it is over when nothing is under way any more. */
async function copied(backups: Backups): Promise<void> {
  await settled();
  await backups.idle();
}

const factsIn = (file: string) => {
  const log = openSqliteLog(file, { readOnly: true });
  const facts = [...log.read()];
  expect(log.verify()).toMatchObject({ ok: true });
  log.close();
  return facts;
};

test('[BACK1] what is played is copied every minute, and sooner after fifty facts', async () => {
  const { desk, backups } = await played();
  expect(backups.news()).toMatchObject({ file: '', count: 0, atWallMs: null, trouble: null });
  await planning(desk);
  await desk.clock.pass(60_000);
  await copied(backups);
  const { seq } = desk.session.state();
  const first = backups.news();
  expect(first).toMatchObject({ count: seq, trouble: null });
  expect(factsIn(first.file)).toEqual([...desk.log.read()]);
  // Nobody else may read the secrets in it.
  if (process.platform !== 'win32') expect(statSync(first.file).mode & 0o077).toBe(0);
  for (let n = 0; n < 50; n += 1)
    await desk.must({ type: 'bookmark.set', data: { text: `mark ${n}` } });
  await copied(backups);
  expect(backups.news().count).toBeGreaterThanOrEqual(seq + 50);
  expect(backups.news().file).toBe(first.file);
});

test('[BACK1] without anything new, nothing is copied', async () => {
  const { desk, backups } = await played();
  await desk.clock.pass(60_000);
  await copied(backups);
  const { file } = backups.news();
  const before = statSync(file).mtimeMs;
  await desk.clock.pass(300_000);
  await copied(backups);
  expect(statSync(file).mtimeMs).toBe(before);
});

test('[BACK2] when the disk is gone, the copy is opened and the exercise goes on from its last fact', async () => {
  const { desk, backups, folder } = await played();
  await planning(desk);
  await desk.must(submitFor('ferry', 1));
  await backups.now();
  const facts = [...desk.log.read()];
  await desk.close();
  const { file } = backups.news();
  rmSync(path.join(folder, 'morning.whitecell'));
  const again = await openDesk({ log: openSqliteLog(file) });
  expect([...again.log.read()].slice(0, facts.length)).toEqual(facts);
  await again.must({ type: 'clock.start', data: {} });
  await again.must(submitFor('port', 2));
  expect(again.log.verify()).toMatchObject({ ok: true });
  await again.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[BACK3] a stick that is pulled is not written beside: it is told, the last copy stands, and it goes on when it is back', async () => {
  const { desk, backups, home, folder } = await played();
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  mkdirSync(home.folder);
  home.rememberBackupFolder(stick);
  await backups.now();
  const { file, count } = backups.news();
  expect(path.dirname(file)).toBe(stick);
  renameSync(stick, path.join(folder, 'pocket'));
  await desk.must({ type: 'exercise.start', data: {} });
  await desk.clock.pass(60_000);
  await copied(backups);
  expect(backups.news()).toMatchObject({ trouble: 'gone', file, count });
  expect(existsSync(stick)).toBe(false);
  renameSync(path.join(folder, 'pocket'), stick);
  expect(factsIn(file)).toHaveLength(count);
  await desk.clock.pass(60_000);
  await copied(backups);
  expect(backups.news().trouble).toBeNull();
  expect(factsIn(file)).toHaveLength(desk.session.state().seq);
});

test('[BACK3] where the copy cannot be put in its place, the one before stays as it was', async () => {
  const { desk, backups } = await played();
  await backups.now();
  const { file } = backups.news();
  const before = readFileSync(file);
  // A folder that bears the temporary name cannot be written as a file.
  mkdirSync(path.join(path.dirname(file), `.${path.basename(file)}.new`, 'in the way'), {
    recursive: true,
  });
  await desk.must({ type: 'exercise.start', data: {} });
  await backups.now();
  expect(backups.news().trouble).toBe('io');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('[BACK3] a folder that is chosen while a copy is under way is tried before it is accepted', async () => {
  const gate = { open: (): void => {} };
  const opened = new Promise<void>((resolve) => (gate.open = resolve));
  const held: StartReader = () => {
    const line = startReader();
    return { ...line, post: (request) => void opened.then(() => line.post(request)) };
  };
  const { backups, home, folder } = await played({ start: held });
  void backups.now();
  const answer = keepBackupsIn(path.join(folder, 'nowhere'), home, backups);
  gate.open();
  expect(await answer).toMatchObject({ ok: false, error: { code: 'log/gone' } });
  expect(backups.news().trouble).toBe('gone');
  expect(await keepBackupsIn('stick', home, backups)).toMatchObject({
    ok: false,
    error: { code: 'backup/relative' },
  });
});

async function hosted(options: { mode?: 'live' | 'rehearsal'; startReader?: StartReader } = {}) {
  const { mode = 'live', ...rest } = options;
  const folder = tempFolder();
  const file = path.join(folder, 'morning.whitecell');
  createExerciseFile(file, harbourSeed({ mode }));
  const home = path.join(folder, 'home');
  const host = await startHost({
    ...{ home, file, controlPort: 0, lanPort: 0, lanHost: '127.0.0.1', version: 'test' },
    ...{ rendererDir: folder, scenariosDir: folder, ...rest },
  });
  onTestFinished(() => host.close());
  const said = await host.session()!.submit({
    ...{ id: 'start-the-exercise', actor: { kind: 'control', name: 'Ada' } },
    ...{ type: 'exercise.start', data: {} },
  });
  expect(said.ok).toBe(true);
  const id = harbourSeed().exercise.replace(/[^A-Za-z0-9]/g, '');
  const copy = path.join(home, 'Backups', `morning ${id.slice(0, 6)} backup.whitecell`);
  return { host, file, copy };
}

test('[BACK4] the copy that closing leaves is the closed file itself, with its pause and its seal', async () => {
  const { host, file, copy } = await hosted();
  await host.close();
  expect(readFileSync(copy).equals(readFileSync(file))).toBe(true);
  expect(host.notices).toEqual([]);
  const log = openSqliteLog(copy, { readOnly: true });
  expect([...log.read()].at(-1)).toMatchObject({ type: 'clock.paused' });
  expect(log.seals()).toMatchObject([{ count: log.head().count }]);
  log.close();
});

test('[BACK4] of a rehearsal nothing is kept', async () => {
  const { host, copy } = await hosted({ mode: 'rehearsal' });
  await host.close();
  expect(existsSync(copy)).toBe(false);
});

const nothing = (): void => {};
const silent: StartReader = () => ({
  ...{ post: nothing, onMessage: nothing, onGone: nothing, kill: nothing },
});

test('[BACK4] a stick that never ends is given up: the exercise is closed', async () => {
  const { desk, backups, folder } = await played({ start: silent, lastWithinMs: 20 });
  // One that is under way is not waited for at all.
  void backups.now();
  await backups.stop(() => desk.close());
  expect(backups.news()).toMatchObject({ trouble: 'slow', file: '' });
  expect(existsSync(path.join(folder, 'morning.whitecell-wal'))).toBe(false);
});

test('[BACK4] a host that closes without its last copy says so', async () => {
  // Whoever is to copy ends; the exercise was opened by another.
  const dead: StartReader = () => {
    const line = startReader();
    const post: typeof line.post = (request) =>
      request.t === 'copy' ? line.kill() : line.post(request);
    return { ...line, post };
  };
  const { host, file } = await hosted({ startReader: dead });
  await host.close();
  expect(host.notices).toEqual([expect.stringContaining('last backup of “Harbour')]);
  expect(factsIn(file).at(-1)).toMatchObject({ type: 'clock.paused' });
});
