import { describe, expect, test, vi } from 'vitest';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { Feed } from '../../../src/renderer/review/model/feed.ts';
import { fetchSource, readSource, SourceError } from '../../../src/renderer/review/model/source.ts';
import { holdKey } from '../../../src/renderer/review/model/key.ts';
import { emptyLink, type LinkState } from '../../../src/renderer/shared/link/state.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('mini');
const run = simulate(world, { seed: 1 });
const lines = [
  {
    kind: 'head',
    path: '/x.whitecell',
    title: 'Mini',
    live: true,
  },
  { kind: 'scenario', scenario: world.scenario },
  ...run.facts.map((fact) => ({ kind: 'fact', fact })),
  {
    kind: 'verdict',
    verify: { ok: true, count: run.facts.length, head: 'ab', firstBadSeq: null, problem: '' },
  },
  { kind: 'end', count: run.facts.length },
].map((line) => JSON.stringify(line));

function troubleOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof SourceError) return error.trouble;
    throw error;
  }
  return 'none';
}

describe('the host’s answer', () => {
  test('[REV14] a whole answer is read whole', () => {
    const source = readSource(lines.join('\n'));
    expect(source).toMatchObject({ title: 'Mini', live: true, complete: true });
    expect(source.facts).toEqual(run.facts);
    expect(source.scenario).toEqual(world.scenario);
    expect(source.verification).toMatchObject({ ok: true, sealedCount: 0, seals: [] });
  });

  test('[REV14] an answer cut in the middle of a fact keeps the facts before it and says so', () => {
    const text = lines.join('\n');
    const cut = readSource(text.slice(0, text.indexOf('"seq":9,') + 20));
    expect(cut.complete).toBe(false);
    expect(cut.facts.map((fact) => fact.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('[REV14] without head or scenario there is nothing to show', () => {
    expect(troubleOf(() => readSource(''))).toBe('unreadable');
    expect(troubleOf(() => readSource(lines[0]!))).toBe('unreadable');
    expect(troubleOf(() => readSource('<html>'))).toBe('unreadable');
  });

  test('[REV14] a refusal is told by its kind, and a broken line keeps what came', async () => {
    const answers = (status: number, body: BodyInit) => () =>
      Promise.resolve(new Response(body, { status }));
    const refusal = (status: number) =>
      fetchSource('t', null, answers(status, '{"code":"x","message":"Why."}')).catch(
        (e: unknown) => e,
      );
    expect(await refusal(401)).toMatchObject({ trouble: 'notAllowed', detail: 'Why.' });
    expect(await refusal(409)).toMatchObject({ trouble: 'noExercise' });
    expect(await refusal(422)).toMatchObject({ trouble: 'unreadable' });
    const down = await fetchSource('t', null, () => Promise.reject(new Error('no'))).catch(
      (e: unknown) => e,
    );
    expect(down).toMatchObject({ trouble: 'unreachable' });
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${lines.slice(0, 4).join('\n')}\n`));
      },
      pull: (controller) => controller.error(new Error('line broke')),
    });
    const half = await fetchSource('t', null, answers(200, broken));
    const rest = half.rest ?? new Feed();
    await vi.waitUntil(() => rest.isClosed);
    expect(rest.take(0)).toHaveLength(2);
    expect(rest).toMatchObject({ isEmpty: true, complete: false, verification: null });
  });

  test('[REV14] the ticket of the address is traded for the host’s token, which outlives a refresh', async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (k: string) => kept.get(k) ?? null,
      setItem: (k: string, v: string) => void kept.set(k, v),
    };
    let state: LinkState = { ...emptyLink, status: 'connecting' };
    const listeners = new Set<() => void>();
    const link = {
      getState: () => state,
      subscribe: (f: () => void) => (listeners.add(f), () => void listeners.delete(f)),
    };
    const key = holdKey('ticket', storage);
    const token = key.token(link);
    key.renew('token');
    state = { ...state, status: 'open' };
    for (const each of listeners) each();
    expect(await token).toBe('token');
    expect(holdKey(null, storage).present).toBe('token');
    kept.clear();
    expect(await holdKey('kept-token', storage).token(link)).toBe('kept-token');
    expect(holdKey(null, storage).present).toBe('kept-token');
    await expect(
      holdKey(null, { ...storage, getItem: () => null }).token(link),
    ).rejects.toMatchObject({ trouble: 'notAllowed' });
  });
});
