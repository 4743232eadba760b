import { expect, test } from 'vitest';
import type { ReaderLine } from '../../../src/host/record/protocol.ts';
import { SpareReader } from '../../../src/host/record/spare.ts';

function readers() {
  const started: { killed: boolean; go: () => void }[] = [];
  const start = (): ReaderLine => {
    const one = { killed: false, go: () => {} };
    started.push(one);
    return {
      post: () => {},
      onMessage: () => {},
      onGone: (listener) => (one.go = listener),
      kill: () => (one.killed = true),
    };
  };
  return { started, spare: new SpareReader(start) };
}

test('[REV43] a reader that was begun ahead takes the first question, the next gets one of its own', () => {
  const { started, spare } = readers();
  spare.expect();
  spare.expect();
  expect(started).toHaveLength(1);
  let ended = 0;
  spare.take().onGone(() => (ended += 1));
  expect(started).toHaveLength(1);
  started[0]?.go();
  expect(ended).toBe(1);
  spare.take();
  expect(started).toHaveLength(2);
});

test('[REV43] one that ended meanwhile is not asked, and one that nobody asks is ended', () => {
  const { started, spare } = readers();
  spare.expect();
  started[0]?.go();
  spare.take();
  expect(started).toHaveLength(2);
  spare.expect();
  spare.drop();
  expect(started.map(({ killed }) => killed)).toEqual([false, false, true]);
});
