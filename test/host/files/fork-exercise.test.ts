import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/evolve.ts';
import type { Audience } from '../../../src/core/ids.ts';
import { project } from '../../../src/core/view/project.ts';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { forkExercise, type Fork } from '../../../src/host/files/fork-exercise.ts';
import { LogError } from '../../../src/host/log/log.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { vetFile } from '../../../src/host/log/vet.ts';
import { worldOf } from '../../../src/host/session/open-session.ts';
import { admit, openDesk, planning, submitFor } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { newSigningKey } from '../support/keys.ts';
import { tempFolder } from '../support/temp.ts';

const wallMs = 1_900_000_900_000;

/** An exercise that was played for a while, sealed, and ended. */
async function played(): Promise<{ file: string; submittedAt: number; endedAt: number }> {
  const file = join(tempFolder(), 'parent.whitecell');
  createExerciseFile(file, harbourSeed());
  const desk = await openDesk({ log: openSqliteLog(file), signingKey: newSigningKey() });
  await planning(desk);
  await admit(desk, 'seat-a', 'ferry');
  await desk.must(submitFor('ferry', 1));
  const submittedAt = desk.session.state().seq;
  await desk.must({ type: 'exercise.end', data: { reason: 'Enough for today.' } });
  const endedAt = desk.session.state().seq;
  await desk.close();
  return { file, submittedAt, endedAt };
}

function fork(source: string, at: number, title = ''): Fork {
  const file = join(tempFolder(), 'fork.whitecell');
  const made = forkExercise({ source, at, title, mode: 'live', wallMs }, () => file);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('a fork', () => {
  test('[REV25] has the parent’s rows as they are, and then goes its own way', async () => {
    const { file, submittedAt } = await played();
    const before = readFileSync(file);
    const made = fork(file, submittedAt);
    expect(readFileSync(file).equals(before), 'the parent is as it was').toBe(true);

    const parent = openSqliteLog(file, { readOnly: true });
    const log = openSqliteLog(made.file, { readOnly: true });
    expect([...log.read(1, submittedAt)]).toEqual([...parent.read(1, submittedAt)]);
    expect(log.hashOf(submittedAt)).toBe(parent.hashOf(submittedAt));
    expect(log.meta.exercise).toBe(made.exercise);
    expect(log.meta.exercise).not.toBe(parent.meta.exercise);
    expect([...log.read(submittedAt + 1)][0]).toMatchObject({
      type: 'exercise.forked',
      data: {
        exercise: made.exercise,
        title: `${parent.meta.title} (what if)`,
        parent: {
          exercise: parent.meta.exercise,
          title: parent.meta.title,
          seq: submittedAt,
          hash: parent.hashOf(submittedAt),
        },
      },
    });
    expect(log.seals(), 'its parent was sealed, it is not').toEqual([]);
    expect(log.drafts.list()).toEqual([]);
    expect(log.hostValues.get('draw-secret')).toBeNull();
    expect(log.media.read('gate.svg')).toEqual(parent.media.read('gate.svg'));
    expect(vetFile(made.file)).toMatchObject({ ok: true, sealedCount: 0 });
    parent.close();
    log.close();
  });

  test('[REV25] says on every screen that it is not what happened', async () => {
    const { file, submittedAt } = await played();
    const log = openSqliteLog(fork(file, submittedAt).file, { readOnly: true });
    const world = worldOf(log);
    const state = fold(world, log.read());
    const before = fold(world, log.read(1, submittedAt));
    for (const audience of ['public', 'team:ferry', 'evaluators', 'control'] as Audience[]) {
      const was = project(world, before, audience);
      const is = project(world, state, audience);
      expect('situation' in was && was.situation.counterfactual).toBe(false);
      expect('situation' in is && is.situation.counterfactual, audience).toBe(true);
    }
    log.close();
  });

  test('[REV25] is played on from that moment by whoever comes, to another ending', async () => {
    const { file, submittedAt } = await played();
    const key = newSigningKey();
    const made = fork(file, submittedAt, 'If they had talked');
    const desk = await openDesk({ log: openSqliteLog(made.file), signingKey: key });
    const state = desk.session.state();
    expect(state.exercise).toMatchObject({ status: 'running', title: 'If they had talked' });
    expect(state.clock.running, 'it waits for somebody').toBe(false);
    expect(state.seats['seat-a']?.status, 'those seats were in the other exercise').toBe('left');
    await desk.must({ type: 'clock.start', data: {} });
    await admit(desk, 'seat-b', 'ferry');
    await desk.must(submitFor('ferry', 2));
    await desk.must({ type: 'exercise.end', data: { reason: 'Another way.' } });
    expect(desk.session.endSeal()).not.toBeNull();
    await desk.close();
    expect(vetFile(made.file)).toMatchObject({ ok: true });
    const again = await openDesk({ log: openSqliteLog(made.file) });
    expect(again.session.state().exercise.endedReason).toBe('Another way.');
    await again.close();

    const child = fork(made.file, submittedAt + 4);
    expect(vetFile(child.file), 'a fork of a fork').toMatchObject({ ok: true });
  });

  test('[REV25] never divides what one command did', async () => {
    const { file, endedAt } = await played();
    const log = openSqliteLog(file, { readOnly: true });
    const facts = [...log.read(1, endedAt)];
    const inside = facts.find((fact, i) => facts[i + 1]?.cause === fact.cause);
    expect(inside).toBeDefined();
    const made = fork(file, inside?.seq ?? 0);
    expect(facts[made.seq - 1]?.cause).toBe(inside?.cause);
    expect(facts[made.seq]?.cause).not.toBe(inside?.cause);
    log.close();
  });

  test('[REV25] of an exercise that is being played leaves it alone', async () => {
    const file = join(tempFolder(), 'live.whitecell');
    createExerciseFile(file, harbourSeed());
    const desk = await openDesk({ log: openSqliteLog(file) });
    await planning(desk);
    const { seq } = desk.session.state();
    const made = fork(file, seq);
    await desk.must(submitFor('ferry', 1));
    expect(desk.session.trouble()).toBeNull();
    await desk.close();
    expect(vetFile(file)).toMatchObject({ ok: true });
    expect(vetFile(made.file)).toMatchObject({ ok: true });
  });

  test('[REV25] of nothing, of the end, or of an altered record is refused, and nothing is made', async () => {
    const { file, endedAt } = await played();
    const to = join(tempFolder(), 'no.whitecell');
    const at = (seq: number) =>
      forkExercise({ source: file, at: seq, title: '', mode: 'live', wallMs }, () => to);
    expect(at(0)).toMatchObject({ ok: false, error: { code: 'fork/no-fact' } });
    expect(at(9_999)).toMatchObject({ ok: false, error: { code: 'fork/no-fact' } });
    expect(at(endedAt)).toMatchObject({ ok: false, error: { code: 'fork/ended' } });
    const altered = join(tempFolder(), 'altered.whitecell');
    copyFileSync(file, altered);
    const bytes = readFileSync(altered);
    bytes[bytes.indexOf('exercise.created') + 200]! ^= 1;
    writeFileSync(altered, bytes);
    expect(() =>
      forkExercise({ source: altered, at: 3, title: '', mode: 'live', wallMs }, () => to),
    ).toThrow(LogError);
    expect(existsSync(to)).toBe(false);
  });
});
