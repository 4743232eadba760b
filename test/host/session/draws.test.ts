import { describe, expect, test } from 'vitest';
import { commitmentTo, recompute } from '../../../src/core/adjudicate/draw.ts';
import { must } from '../../../src/core/result.ts';
import { findMove } from '../../../src/core/state.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { openDesk, planning, submitFor, type Desk } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';

/** The odds of a locked move stand, and nothing has been drawn. */
async function oddsShown(desk: Desk): Promise<string> {
  await planning(desk);
  await desk.must(submitFor('ferry', 1));
  await desk.must({ type: 'step.next', data: { expectTotalTurn: 1, expectStep: 'plan' } });
  const move = must(Object.keys(desk.session.state().turns[1]?.moves ?? {})[0], 'a move');
  const odds = { move, method: 'd100', likelihood: 60, source: 'software' } as const;
  await desk.must({ type: 'odds.show', data: odds });
  return move;
}

const drawOf = (desk: Desk, move: string) =>
  must(findMove(desk.session.state(), move)?.draws.at(-1), 'the draw');

describe('[RUL2] the secret of draws', () => {
  test('[RUL2] odds that stood before a restart are drawn from the seed that they promised', async () => {
    const log = new MemoryLog(harbourSeed());
    const before = await openDesk({ log });
    const move = await oddsShown(before);
    const { commitment } = drawOf(before, move);
    const after = await openDesk({ log });
    await after.must({ type: 'draw.make', data: { move, dice: null } });
    const draw = drawOf(after, move);
    expect(commitmentTo(draw.made?.seed ?? '')).toBe(commitment);
    expect(recompute(draw)).toMatchObject({ seedFits: true, diceFit: true, outcomeFits: true });
  });

  test('[RUL2] nothing in the record tells the seed before the draw', async () => {
    const log = new MemoryLog(harbourSeed());
    const desk = await openDesk({ log });
    const move = await oddsShown(desk);
    const record = JSON.stringify([...log.read()]);
    await desk.must({ type: 'draw.make', data: { move, dice: null } });
    const { seed } = must(drawOf(desk, move).made, 'what was drawn');
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(record).not.toContain(seed);
  });

  test('[RUL2] another host has another secret: the odds are shown anew there, not drawn from a guess', async () => {
    const log = new MemoryLog(harbourSeed());
    const move = await oddsShown(await openDesk({ log }));
    log.hostValues.set('draw-secret', 'ff'.repeat(32));
    const elsewhere = await openDesk({ log });
    const answer = await elsewhere.ask({ type: 'draw.make', data: { move, dice: null } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'draw/seed-lost' } });
    const odds = { move, method: 'd100', likelihood: 60, source: 'software' } as const;
    await elsewhere.must({ type: 'odds.show', data: odds });
    await elsewhere.must({ type: 'draw.make', data: { move, dice: null } });
    expect(recompute(drawOf(elsewhere, move))?.seedFits).toBe(true);
  });
});
