import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/host/log/digest.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { admit, openDesk, planning, submitFor } from '../support/desk.ts';
import { harbourSeed, moveText } from '../support/harbour.ts';
import { settled } from '../support/sim-clock.ts';

const key = { seat: 's1', team: 'ferry', slot: 'new' };

describe('drafts', () => {
  test('[RUN13] survive a restart and are replaced at every keystroke', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    desk.session.drafts.save(key, { title: 'T' });
    await desk.clock.pass(10);
    const saved = desk.session.drafts.save(key, { title: 'To', action: 'w' });
    expect(saved).toEqual({ ok: true, value: { savedWallMs: desk.clock.wallMs() } });
    const again = await openDesk({ log });
    expect(again.session.drafts.list('ferry')).toMatchObject([
      { ...key, text: { title: 'To', action: 'w' } },
    ]);
    expect(again.session.drafts.list('port')).toEqual([]);
    again.session.drafts.save(key, null);
    expect(log.drafts.list()).toEqual([]);
  });

  test('[RUN13] are handed in at the bell of planning, whole enough ones of admitted seats only', async () => {
    const desk = await openDesk();
    await admit(desk, 's1', 'ferry');
    await admit(desk, 's2', 'port');
    await planning(desk);
    desk.session.drafts.save(key, { action: 'Drop the anchor and wait for the tide\nsecond line' });
    desk.session.drafts.save({ ...key, seat: 's2', team: 'port' }, { title: '  ' });
    desk.session.drafts.save({ ...key, seat: 'ghost', team: 'port' }, moveText(7));
    await desk.clock.pass(10 * 60_000);
    await settled();
    const handedIn = [...desk.log.read()].filter((fact) => fact.type === 'move.submitted');
    expect(handedIn).toMatchObject([
      {
        data: {
          team: 'ferry',
          seat: 's1',
          atBell: true,
          text: { title: 'Drop the anchor and wait for the tide' },
        },
      },
    ]);
    expect(desk.session.drafts.list('ferry')).toEqual([]);
    expect(desk.log.drafts.list('ferry')).toEqual([]);
    expect(desk.session.drafts.list('port')).toHaveLength(2);
  });

  test('[RUN13] are forgotten with the move they became, in the same write', async () => {
    const desk = await openDesk();
    const ferry = await admit(desk, 's1', 'ferry');
    await planning(desk);
    desk.session.drafts.save(key, moveText(1));
    const forgotten: number[] = [];
    const append = desk.log.append.bind(desk.log);
    desk.log.append = (batch, forget) => {
      forgotten.push(forget?.length ?? 0);
      append(batch, forget);
    };
    expect((await desk.ask(submitFor('ferry', 1), ferry)).ok).toBe(true);
    expect(forgotten).toEqual([1]);
    expect(desk.session.drafts.list()).toEqual([]);
    const move = Object.keys(desk.session.state().turns[1]!.moves)[0]!;
    expect(desk.session.drafts.save({ ...key, slot: move }, { title: 'Better' }).ok).toBe(true);
    const edit = {
      type: 'move.edit',
      data: { move, expectVersion: 1, text: moveText(2) },
    } as const;
    expect((await desk.ask(edit, ferry)).ok).toBe(true);
    expect(desk.session.drafts.list()).toEqual([]);
  });

  test('[RUN13] are kept for known teams and their own moves only, up to a size, until the end', async () => {
    const desk = await openDesk();
    const { drafts } = desk.session;
    await planning(desk);
    await desk.must(submitFor('port', 1));
    const move = Object.keys(desk.session.state().turns[1]!.moves)[0]!;
    expect(drafts.save({ ...key, team: 'nobody' }, {})).toMatchObject({
      error: { code: 'draft/team' },
    });
    expect(drafts.save({ ...key, slot: move }, {})).toMatchObject({
      error: { code: 'draft/slot' },
    });
    expect(drafts.save(key, { action: 'x'.repeat(40_000) })).toMatchObject({
      error: { code: 'draft/too-long' },
    });
    expect(drafts.save(key, { title: 'kept' }).ok).toBe(true);
    await desk.must({ type: 'exercise.end', data: { reason: 'time' } });
    expect(drafts.list()).toEqual([]);
    expect(desk.log.drafts.list()).toEqual([]);
    expect(drafts.save(key, { title: 'late' })).toMatchObject({ error: { code: 'draft/ended' } });
  });
});

describe('seat tokens', () => {
  test('[RUN14] bring a seat back after a restart until it is removed; only a digest is kept', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    const token = desk.session.tokens.issue('s1');
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(desk.session.tokens.issue('s1')).not.toBe(token);
    expect(log.tokens.seatOf(token)).toBeNull();
    expect(log.tokens.seatOf(sha256(token))).toBe('s1');
    const again = await openDesk({ log });
    expect(again.session.tokens.seatOf(token)).toBe('s1');
    again.session.tokens.revoke('s1');
    expect(again.session.tokens.seatOf(token)).toBeNull();
    expect(again.session.tokens.seatOf('made-up-token-of-some-length')).toBeNull();
  });
});
