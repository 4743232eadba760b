import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { forkExercise } from '../../../src/host/files/fork-exercise.ts';
import { KinCache } from '../../../src/host/files/kin-cache.ts';
import { readKin } from '../../../src/host/log/kin.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { admit, openDesk, planning, submitFor } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

const wallMs = 1_900_000_900_000;

function fork(source: string, at: number): string {
  const file = join(tempFolder(), 'fork.whitecell');
  const made = forkExercise({ source, at, title: 'Other', mode: 'rehearsal', wallMs }, () => file);
  if (!made.ok) throw new Error(made.error.code);
  return file;
}

test('[REV30] a file says whose fork it is, where it branched off and where it stands, live and closed', async () => {
  const file = join(tempFolder(), 'parent.whitecell');
  createExerciseFile(file, harbourSeed());
  expect(readKin(file)).toMatchObject({ parent: null, phase: '', ended: false });
  const desk = await openDesk({ log: openSqliteLog(file) });
  await planning(desk);
  await admit(desk, 'seat-a', 'ferry');
  await desk.must(submitFor('ferry', 1));
  const { seq, chart } = desk.session.state();
  const phase = desk.session.world.phases.get(chart?.phase ?? '')?.title;
  // While it is open and written to, as for a fork of a live exercise.
  const live = readKin(file);
  expect(live).toMatchObject({ parent: null, phase, ended: false });
  const forked = fork(file, seq);
  await desk.must({ type: 'exercise.end', data: { reason: 'Enough.' } });
  await desk.close();
  expect(readKin(file)).toMatchObject({ exercise: live?.exercise, phase, ended: true });

  const kin = readKin(forked);
  expect(kin).toMatchObject({
    title: 'Other',
    mode: 'rehearsal',
    startedWallMs: wallMs,
    parent: { exercise: live?.exercise, title: live?.title, seq, phase, turn: chart?.turn },
    ended: false,
  });
  const grandchild = readKin(fork(forked, seq + 1));
  expect(grandchild?.parent).toMatchObject({ exercise: kin?.exercise, title: 'Other' });
});

test('[REV30] what cannot be read says nothing, and stays as it is', () => {
  const folder = tempFolder();
  const foreign = join(folder, 'foreign.whitecell');
  writeFileSync(foreign, 'SQLite format 3\0 but not ours');
  const cut = join(folder, 'cut.whitecell');
  createExerciseFile(cut, harbourSeed());
  truncateSync(cut, Math.round(statSync(cut).size / 3));
  const before = [foreign, cut].map((file) => readFileSync(file));
  expect([foreign, cut, join(folder, 'none')].map(readKin)).toEqual([null, null, null]);
  expect([foreign, cut].map((file) => readFileSync(file))).toEqual(before);
});

test('[REV30] a list is read again only where a file has changed', async () => {
  const file = join(tempFolder(), 'one.whitecell');
  createExerciseFile(file, harbourSeed());
  const asked: string[] = [];
  const cache = new KinCache((paths) => {
    asked.push(...paths);
    return Promise.resolve(paths.map(readKin));
  });
  const kinNow = async () => {
    await cache.refresh([{ path: file }]);
    return cache.known([{ path: file }])[0]?.kin;
  };
  expect(cache.known([{ path: file }])).toEqual([{ path: file, kin: null }]);
  const [first, same] = await Promise.all([kinNow(), kinNow()]);
  expect(same).toBe(first);
  expect(await kinNow()).toBe(first);
  expect(asked).toEqual([file]);
  const desk = await openDesk({ log: openSqliteLog(file) });
  await planning(desk);
  expect((await kinNow())?.phase).not.toBe(first?.phase);
  await desk.close();
});
