import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { LogError, type Log } from '../../../src/host/log/log.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import type { Trouble } from '../../../src/host/session/session.ts';
import { openDesk, planning, submitFor } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { mountable } from '../support/mount.ts';
import { settled } from '../support/sim-clock.ts';
import { tempFolder } from '../support/temp.ts';

/** A log whose disk can be filled and freed. `late`: the batch arrives although the write fails. */
function fragile(): { log: Log; disk: { full: boolean; late: boolean; lateSeen: boolean } } {
  const log = new MemoryLog(harbourSeed());
  const disk = { full: false, late: false, lateSeen: false };
  const full = () => new LogError('full', 'The disk is full.');
  const append = log.append.bind(log);
  log.append = (batch, forget) => {
    if (disk.late) append(batch, forget);
    if (disk.full || disk.late) throw full();
    append(batch, forget);
  };
  const recover = log.recover.bind(log);
  log.recover = () => {
    if (disk.full) throw full();
    return recover();
  };
  const put = log.drafts.put.bind(log.drafts);
  log.drafts.put = (draft) => {
    if (disk.full) throw full();
    put(draft);
  };
  return { log, disk };
}

describe('a disk in trouble', () => {
  test('[RUN11] rejects everything that shared the write and acknowledges nothing', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    const head = log.head();
    const state = desk.session.state();
    disk.full = true;
    const answers = await Promise.all([
      desk.ask(submitFor('ferry', 1)),
      desk.ask(submitFor('nobody', 2)),
      desk.ask(submitFor('port', 3)),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'log/full',
      'team/unknown',
      'log/full',
    ]);
    expect(log.head()).toEqual(head);
    expect(desk.session.state()).toBe(state);
    expect(desk.session.trouble()).toEqual({ kind: 'full', message: 'The disk is full.' });
    expect(await desk.ask(submitFor('port', 4))).toMatchObject({ error: { code: 'log/full' } });
  });

  test('[RUN11] goes on by itself, paused where the trouble began, and tells both', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    await desk.clock.pass(20_000);
    const told: (Trouble | null)[] = [];
    desk.session.onTrouble((trouble) => told.push(trouble));
    disk.full = true;
    expect((await desk.ask(submitFor('ferry', 1))).ok).toBe(false);
    await desk.clock.pass(40 * 60_000);
    expect(desk.session.nowClockMs()).toBe(20_000);
    disk.full = false;
    await desk.clock.pass(1500);
    await settled();
    expect(told.map((trouble) => trouble?.kind ?? null)).toEqual(['full', null]);
    expect(desk.session.trouble()).toBeNull();
    expect(desk.session.state().clock).toMatchObject({ running: false, anchorClockMs: 20_000 });
    await desk.must(submitFor('ferry', 1));
    expect(log.verify().ok).toBe(true);
    await desk.must({ type: 'clock.start', data: {} });
    await desk.clock.pass(1000);
    expect(desk.session.nowClockMs()).toBe(21_000);
  });

  test('[RUN11] still answers what was recorded before', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    const first = await desk.ask(submitFor('ferry', 1), undefined, 'before-trouble');
    disk.full = true;
    expect((await desk.ask(submitFor('ferry', 2))).ok).toBe(false);
    expect(await desk.ask(submitFor('ferry', 1), undefined, 'before-trouble')).toEqual(first);
    desk.session.view('control');
  });

  test('[RUN11] a deadline that falls into the trouble rings after it, once', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(59_000);
    disk.full = true;
    await desk.clock.pass(5000);
    await settled();
    expect(desk.session.trouble()?.kind).toBe('full');
    disk.full = false;
    await desk.clock.pass(2000);
    await settled();
    await desk.must({ type: 'clock.start', data: {} });
    await desk.clock.pass(3000);
    const rung = [...log.read()].filter((fact) => fact.type === 'deadline.passed');
    expect(rung).toHaveLength(1);
  });

  test('[RUN11] a single failed write is tried again; one that fails twice is trouble', async () => {
    const { log } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    const append = log.append.bind(log);
    let failures = 1;
    log.append = (batch, forget) => {
      if (failures-- > 0) throw new LogError('io', 'The cable shook.');
      append(batch, forget);
    };
    await desk.must(submitFor('ferry', 1));
    expect(desk.session.trouble()).toBeNull();
    expect(desk.session.state().clock.running).toBe(true);
    failures = 2;
    expect(await desk.ask(submitFor('ferry', 2))).toMatchObject({ error: { code: 'log/io' } });
    expect(desk.session.trouble()).toMatchObject({ kind: 'io' });
    await desk.clock.pass(1500);
    await settled();
    expect(desk.session.trouble()).toBeNull();
    await desk.must(submitFor('ferry', 2));
    expect(log.verify().ok).toBe(true);
  });

  test('[RUN12] a write that failed and arrived is acknowledged once', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    disk.late = true;
    const answer = await desk.ask(submitFor('ferry', 1), undefined, 'arrives-late');
    disk.late = false;
    expect(answer).toMatchObject({ ok: true });
    expect(await desk.ask(submitFor('ferry', 1), undefined, 'arrives-late')).toEqual(answer);
    expect(log.findByCause('arrives-late')).toHaveLength(1);
    expect(desk.session.trouble()).toBeNull();
    await desk.must(submitFor('ferry', 2));
    expect(log.verify().ok).toBe(true);
  });

  test('[RUN12] facts found after the trouble are taken over and told', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    await planning(desk);
    const heard: string[] = [];
    desk.session.onCommit((commit) => heard.push(...commit.facts.map((fact) => fact.type)));
    disk.full = true;
    disk.late = true;
    const lost = await desk.ask(submitFor('ferry', 1), undefined, 'arrives-late');
    expect(lost).toMatchObject({ error: { code: 'log/full' } });
    disk.full = false;
    disk.late = false;
    await desk.clock.pass(1500);
    await settled();
    expect(heard).toContain('move.submitted');
    expect(await desk.ask(submitFor('ferry', 1), undefined, 'arrives-late')).toMatchObject({
      ok: true,
    });
    expect(log.findByCause('arrives-late')).toHaveLength(1);
    expect(desk.session.state().seq).toBe(log.head().count);
    expect(log.verify().ok).toBe(true);
  });

  test('[RUN11] a draft that the disk refused is kept and written when it can be', async () => {
    const { log, disk } = fragile();
    const desk = await openDesk({ log });
    const key = { seat: 's1', team: 'ferry', slot: 'new' };
    disk.full = true;
    expect(desk.session.drafts.save(key, { title: 'Wa' })).toMatchObject({
      error: { code: 'log/full' },
    });
    expect(desk.session.drafts.save(key, { title: 'Wait' })).toMatchObject({ ok: false });
    expect(desk.session.drafts.list('ferry')).toMatchObject([{ text: { title: 'Wait' } }]);
    const token = desk.session.tokens.issue('s1');
    expect(desk.session.tokens.seatOf(token)).toBe('s1');
    disk.full = false;
    await desk.clock.pass(1500);
    expect(desk.session.trouble()).toBeNull();
    expect(log.drafts.list()).toMatchObject([{ text: { title: 'Wait' } }]);
  });
});

describe('a disk that is really full', () => {
  test.skipIf(!mountable)(
    '[RUN11] takes no move that is not there, and goes on by itself when space returns (needs a mount)',
    async () => {
      const folder = tempFolder();
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status).toBe(0);
      try {
        const path = join(folder, 'exercise.whitecell');
        createExerciseFile(path, harbourSeed());
        const log = openSqliteLog(path);
        const desk = await openDesk({ log });
        await planning(desk);
        const acknowledged: string[] = [];
        let code = '';
        for (let i = 0; i < 3000 && code === ''; i++) {
          const id = `filling-${i}`;
          const text = `${i} ${'x'.repeat(3900)}`;
          const answer = await desk.ask({ type: 'bookmark.set', data: { text } }, undefined, id);
          if (answer.ok) acknowledged.push(id);
          else code = answer.error.code;
        }
        expect(code).toBe('log/full');
        expect(acknowledged.length).toBeGreaterThan(20);
        expect(desk.session.trouble()?.kind).toBe('full');
        await desk.clock.pass(5000);
        expect(desk.session.trouble()?.kind).toBe('full');
        desk.session.view('control');
        expect(desk.session.media.read('gate.svg')).not.toBeNull();
        expect(spawnSync('mount', ['-o', 'remount,size=8m', folder]).status).toBe(0);
        await desk.clock.pass(1500);
        await settled();
        expect(desk.session.trouble()).toBeNull();
        await desk.must(submitFor('ferry', 1));
        for (const id of acknowledged) expect(log.findByCause(id)).toHaveLength(1);
        expect(log.verify().ok).toBe(true);
        expect(desk.session.state().seq).toBe(log.head().count);
        await desk.close();
      } finally {
        spawnSync('umount', ['-l', folder]);
      }
    },
  );
});
