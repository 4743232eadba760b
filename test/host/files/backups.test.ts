import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Backups } from '../../../src/host/files/backups.ts';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { HomeFolder } from '../../../src/host/home.ts';
import { startHost } from '../../../src/host/host.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { openDesk, planning, submitFor, type Desk } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { settled } from '../support/sim-clock.ts';
import { tempFolder } from '../support/temp.ts';
import { onTestFinished } from 'vitest';

async function played(): Promise<{
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
    folder: () => home.backupFolder(),
    prepare: (into) => home.readyForBackups(into),
    changed: () => {},
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => backups.stop());
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

test('[BACK4] the host keeps copies of what is played and of no rehearsal, to the last fact', async () => {
  for (const mode of ['live', 'rehearsal'] as const) {
    const folder = tempFolder();
    const file = path.join(folder, 'morning.whitecell');
    createExerciseFile(file, harbourSeed({ mode }));
    const home = path.join(folder, 'home');
    const host = await startHost({
      ...{ home, file, controlPort: 0, lanPort: 0, lanHost: '127.0.0.1', version: 'test' },
      ...{ rendererDir: folder, scenariosDir: folder },
    });
    const session = host.session()!;
    const said = await session.submit({
      ...{ id: 'start-the-exercise', actor: { kind: 'control', name: 'Ada' } },
      ...{ type: 'exercise.start', data: {} },
    });
    expect(said.ok).toBe(true);
    const { seq } = session.state();
    const name = `morning ${harbourSeed()
      .exercise.replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 6)} backup.whitecell`;
    await host.close();
    const copy = path.join(home, 'Backups', name);
    if (mode === 'live') expect(factsIn(copy).length).toBeGreaterThanOrEqual(seq);
    else expect(existsSync(copy)).toBe(false);
  }
});
