import { describe, expect, test } from 'vitest';
import type { Fact } from '../src/core/fact.ts';
import { checkHistory, type Operation } from './history.ts';

function bookmark(seq: number, cause: string, text = `text of ${cause}`): Fact {
  const actor = { kind: 'control', name: 'Ada' } as const;
  return { seq, wallMs: 1, clockMs: 0, actor, cause, type: 'bookmark.set', data: { text } };
}

function operation(id: string, outcome: Operation['outcome'], client = 'a', sends = 1): Operation {
  return { client, id, makes: 'bookmark.set', marker: `text of ${id}`, outcome, sends };
}

const good: Operation[] = [
  operation('c1', 'ok'),
  operation('c2', 'fail'),
  operation('c3', 'info'),
  operation('c4', 'info'),
  operation('d1', 'ok', 'b'),
];
const facts: Fact[] = [bookmark(1, 'c1'), bookmark(2, 'd1'), bookmark(3, 'c4')];

describe('the history checker', () => {
  test('[KILL1] is content with a good history', () => {
    expect(checkHistory(good, facts)).toEqual([]);
  });

  const planted: readonly (readonly [string, Operation[], Fact[]])[] = [
    ['lost', good, [bookmark(1, 'd1'), bookmark(2, 'c4')]],
    ['doubled', good, [...facts, bookmark(4, 'c1')]],
    ['doubled', good, [...facts, bookmark(4, 'c4')]],
    ['refused and yet recorded', good, [...facts, bookmark(4, 'c2')]],
    ['altered', good, [bookmark(1, 'c1', 'something else'), ...facts.slice(1)]],
    ['phantom', good, [...facts, bookmark(4, 'zz')]],
    ['out of order', good, [bookmark(1, 'c4'), bookmark(2, 'c1'), bookmark(3, 'd1')]],
    ['stands at place', good, [bookmark(1, 'c1'), bookmark(2, 'd1'), bookmark(4, 'c4')]],
  ];
  test.each(planted)('[KILL1] sees what is %s', (name, operations, recorded) => {
    expect(checkHistory(operations, recorded).join('\n')).toContain(name);
  });

  test('[KILL1] lets a repeated operation stand at any of its places', () => {
    const repeated = [operation('c1', 'ok', 'a', 2), operation('c2', 'ok')];
    expect(checkHistory(repeated, [bookmark(1, 'c2'), bookmark(2, 'c1')])).toEqual([]);
  });
});
