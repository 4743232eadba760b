import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/evolve.ts';
import { Fault } from '../../../src/core/result.ts';
import { project } from '../../../src/core/view/project.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import type { Commit } from '../../../src/host/session/session.ts';
import { admit, openDesk, planning, submitFor } from '../support/desk.ts';
import { control, harbourSeed, harbourWorld, moveText, morning } from '../support/harbour.ts';
import { settled } from '../support/sim-clock.ts';

describe('the queue', () => {
  test('[RUN1] records a fact before anybody is told of it', async () => {
    const desk = await openDesk();
    const order: string[] = [];
    const append = desk.log.append.bind(desk.log);
    desk.log.append = (batch, forget) => {
      append(batch, forget);
      order.push('append');
    };
    desk.session.onCommit(() => order.push('told'));
    await desk.must({ type: 'exercise.start', data: {} });
    order.push('acknowledged');
    await settled();
    expect(order).toEqual(['append', 'acknowledged', 'told']);
  });

  test('[RUN1] begins a new log with fact 1, which binds scenario and media', async () => {
    const desk = await openDesk();
    expect([...desk.log.read()]).toMatchObject([
      { seq: 1, type: 'exercise.created', data: { exercise: 'ex-harbour-0001' } },
    ]);
    expect(desk.log.verify()).toMatchObject({ ok: true, count: 1 });
  });

  test('[RUN2] commands that wait together share one append and keep their order', async () => {
    const desk = await openDesk();
    await planning(desk);
    const batches: number[] = [];
    const append = desk.log.append.bind(desk.log);
    desk.log.append = (batch, forget) => {
      batches.push(batch.length);
      append(batch, forget);
    };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => desk.ask(submitFor('ferry', i))),
    );
    expect(batches).toEqual([30]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const labels = answers.map((answer) => (answer.ok ? answer.value?.label : ''));
    const first = Number(labels[0]?.split('-')[1]);
    expect(labels).toEqual(Array.from({ length: 30 }, (_, i) => `Ferry-${first + i}`));
  });

  test('[RUN2] at most 256 commands share an append', async () => {
    const desk = await openDesk();
    const batches: number[] = [];
    const append = desk.log.append.bind(desk.log);
    desk.log.append = (batch, forget) => {
      batches.push(batch.length);
      append(batch, forget);
    };
    await Promise.all(
      Array.from({ length: 600 }, (_, i) =>
        desk.ask({ type: 'bookmark.set', data: { text: `b${i}` } }),
      ),
    );
    expect(batches).toEqual([256, 256, 88]);
  });

  test('[RUN2] a refused command in the middle of a batch changes nothing for the others', async () => {
    const desk = await openDesk();
    await planning(desk);
    const [a, b, c] = await Promise.all([
      desk.ask(submitFor('ferry', 1)),
      desk.ask(submitFor('nobody', 2)),
      desk.ask(submitFor('port', 3)),
    ]);
    expect([a?.ok, b?.ok, c?.ok]).toEqual([true, false, true]);
    expect(desk.log.verify().ok).toBe(true);
  });

  test('[RUN3] listeners get every commit once, in order, with both states and who is touched', async () => {
    const desk = await openDesk();
    const commits: Commit[] = [];
    desk.session.onCommit((commit) => commits.push(commit));
    await planning(desk);
    await desk.must(submitFor('ferry', 1));
    await settled();
    const facts = commits.flatMap((commit) => commit.facts);
    expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, i) => i + 2));
    expect(commits.every((commit) => commit.before !== commit.after)).toBe(true);
    expect([...commits.at(-1)!.touched].sort()).toEqual(['control', 'team:ferry']);
    expect(commits.at(-1)!.after).toBe(desk.session.state());
  });

  test('[RUN3] a listener that throws disturbs nobody', async () => {
    const faults: unknown[] = [];
    const desk = await openDesk({ onFault: (fault) => faults.push(fault.message) });
    let heard = 0;
    desk.session.onCommit(() => {
      throw new Error('socket code is broken');
    });
    desk.session.onCommit(() => heard++);
    await desk.must({ type: 'exercise.start', data: {} });
    await settled();
    expect(heard).toBe(1);
    expect(faults).toEqual(['socket code is broken']);
    await desk.must({ type: 'clock.pause', data: {} });
  });
});

describe('the same command twice', () => {
  test('[RUN4] has one effect and one answer, waiting, answered or long past', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    await planning(desk);
    const [one, two] = await Promise.all([
      desk.ask(submitFor('ferry', 1), control, 'same-command'),
      desk.ask(submitFor('ferry', 1), control, 'same-command'),
    ]);
    const three = await desk.ask(submitFor('ferry', 9), control, 'same-command');
    expect([two, three]).toEqual([one, one]);
    expect(one).toMatchObject({ ok: true, value: { label: expect.stringMatching(/^Ferry-\d+$/) } });
    const count = log.head().count;
    // A later edit is recorded later; the old answer stays what it was.
    const move = Object.keys(desk.session.state().turns[1]!.moves)[0]!;
    await desk.must({ type: 'move.edit', data: { move, expectVersion: 1, text: moveText(5) } });
    const again = await openDesk({ log });
    expect(await again.ask(submitFor('ferry', 1), control, 'same-command')).toEqual(one);
    expect(log.head().count).toBe(count + 1 + 1 /* paused at opening */);
  });

  test('[RUN4] finds an answer that is no longer remembered from its facts', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    await planning(desk);
    const one = await desk.ask(submitFor('port', 1), control, 'first-of-many');
    for (let i = 0; i < 17; i++) {
      await Promise.all(
        Array.from({ length: 256 }, (_, n) =>
          desk.ask({ type: 'bookmark.set', data: { text: `${i}/${n}` } }),
        ),
      );
    }
    const again = await openDesk({ log });
    expect(await again.ask(submitFor('port', 1), control, 'first-of-many')).toEqual(one);
  });

  test('[RUN4] gives nobody the answer of somebody else', async () => {
    const desk = await openDesk();
    const ferry = await admit(desk, 's1', 'ferry');
    const port = await admit(desk, 's2', 'port');
    await planning(desk);
    await desk.ask(submitFor('ferry', 1), ferry, 'guessed-id');
    const stolen = await desk.ask(submitFor('port', 1), port, 'guessed-id');
    expect(stolen).toMatchObject({ ok: false, error: { code: 'command/id-taken' } });
    const [, both] = await Promise.all([
      desk.ask(submitFor('ferry', 2), ferry, 'guessed-two'),
      desk.ask(submitFor('port', 2), port, 'guessed-two'),
    ]);
    expect(both).toMatchObject({ ok: false, error: { code: 'command/id-taken' } });
  });

  test('[RUN4] decides a refused command anew', async () => {
    const desk = await openDesk();
    const early = await desk.ask(submitFor('ferry', 1), control, 'too-early');
    expect(early.ok).toBe(false);
    await planning(desk);
    expect((await desk.ask(submitFor('ferry', 1), control, 'too-early')).ok).toBe(true);
  });
});

describe('faults', () => {
  test('[RUN5] an error in deciding writes nothing, stops the exercise and keeps its log', async () => {
    const log = new MemoryLog(harbourSeed());
    const faults: string[] = [];
    const { step } = await import('../../../src/core/step.ts');
    const desk = await openDesk({
      log,
      onFault: (fault, command) => faults.push(`${fault.message} / ${command?.type}`),
      step: (world, state, command, now, newId) => {
        if (command.type === 'bookmark.set') throw new Fault('a broken promise');
        return step(world, state, command, now, newId);
      },
    });
    await planning(desk);
    const head = log.head();
    const answers = await Promise.all([
      desk.ask(submitFor('ferry', 1)),
      desk.ask({ type: 'bookmark.set', data: { text: 'boom' } }),
      desk.ask(submitFor('port', 1)),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(
      Array.from({ length: 3 }, () => 'exercise/faulted'),
    );
    expect(log.head()).toEqual(head);
    expect(faults).toEqual(['a broken promise / bookmark.set']);
    expect(desk.session.trouble()).toMatchObject({ kind: 'faulted' });
    expect(await desk.ask(submitFor('port', 1))).toMatchObject({
      error: { code: 'exercise/faulted' },
    });
    const again = await openDesk({ log });
    await again.must(submitFor('port', 1));
  });

  test('[RUN5] a view that cannot be projected stops before the disk is touched', async () => {
    const log = new MemoryLog(harbourSeed());
    let broken = false;
    const desk = await openDesk({
      log,
      project: ((world, state, audience) => {
        if (broken && audience === 'team:ferry') throw new Error('no such field');
        return project(world, state, audience);
      }) as typeof project,
    });
    await planning(desk);
    const head = log.head();
    const stateBefore = desk.session.state();
    broken = true;
    expect(await desk.ask(submitFor('ferry', 1))).toMatchObject({
      error: { code: 'exercise/faulted' },
    });
    expect(log.head()).toEqual(head);
    expect(desk.session.state()).toBe(stateBefore);
  });
});

describe('folding', () => {
  test('[RUN6] folding twice gives the same state, and so does the running session', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    for (const body of morning()) await desk.must(body);
    const world = harbourWorld();
    const once = fold(world, log.read());
    expect(fold(world, log.read())).toEqual(once);
    expect(desk.session.state()).toEqual(once);
  });

  test('[RUN6] closing and opening again at any fact goes on as if nothing had been', async () => {
    const whole = await openDesk();
    for (const body of morning()) await whole.must(body);
    const wholeFacts = [...whole.log.read()];
    for (let stopAt = 1; stopAt <= wholeFacts.length; stopAt++) {
      const log = new MemoryLog(harbourSeed());
      log.append(wholeFacts.slice(0, stopAt));
      const desk = await openDesk({ log });
      const state = fold(harbourWorld(), log.read());
      expect(desk.session.state()).toEqual(state);
      const extra = log.head().count - stopAt;
      const wasRunning = fold(harbourWorld(), wholeFacts.slice(0, stopAt)).clock.running;
      expect(extra).toBe(wasRunning ? 1 : 0);
      expect(desk.session.state().clock.running).toBe(false);
    }
  });

  test('[RUN6] an audience’s log is the same whether it was kept or made later', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    desk.session.timeline('team:ferry', 1);
    for (const body of morning()) await desk.must(body);
    const again = await openDesk({ log });
    for (const audience of ['control', 'public', 'team:ferry', 'team:port'] as const) {
      const kept = desk.session.timeline(audience, 1000);
      expect(kept.length).toBeGreaterThan(1);
      expect(again.session.timeline(audience, 1000)).toEqual(kept);
      expect(again.session.timeline(audience, 2)).toEqual(kept.slice(-2));
    }
  });
});

describe('closing', () => {
  test('[RUN7] lets what waits finish, pauses the clock, and takes nothing more', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    await planning(desk);
    await desk.clock.pass(3000);
    const waiting = desk.ask(submitFor('ferry', 1));
    const closed = desk.close();
    expect((await waiting).ok).toBe(true);
    await closed;
    expect([...log.read()].at(-1)).toMatchObject({ type: 'clock.paused', clockMs: 3000 });
    expect(await desk.ask(submitFor('ferry', 2))).toMatchObject({
      error: { code: 'exercise/closed' },
    });
  });
});
