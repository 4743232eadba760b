// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDrawn } from '../../../src/renderer/review/parts/record/use-drawn.ts';

/* What a long record draws around a jump. The list itself needs a layout: the browser tests have it. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sight = (startIndex: number, endIndex: number) => ({
  startIndex,
  endIndex,
  overscan: 2,
  count: 100,
});
const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The list asks while it draws itself. */
function drawing(here: number) {
  const at = { here, sight: sight(0, 0) };
  const { result, rerender } = renderHook(() => useDrawn(at.here)(at.sight));
  return {
    jumpTo: (next: number) => {
      at.here = next;
    },
    rest: () =>
      act(async () => {
        await vi.runAllTimersAsync();
      }),
    drawn: (startIndex: number, endIndex: number) => {
      at.sight = sight(startIndex, endIndex);
      rerender();
      return result.current;
    },
  };
}

test('[REV49] a jump to elsewhere draws what will be in sight there, and what lies around it at rest', async () => {
  const list = drawing(11);
  list.drawn(10, 14);
  await list.rest();
  expect(list.drawn(10, 14)).toEqual(from(8, 16));
  list.jumpTo(60);
  expect(list.drawn(10, 14)).toEqual(from(58, 62));
  // The list has gone there.
  expect(list.drawn(57, 61)).toEqual(from(57, 61));
  await list.rest();
  expect(list.drawn(57, 61)).toEqual(from(55, 63));
});

test('[REV49] a step within sight keeps what lies around it', async () => {
  const list = drawing(11);
  list.drawn(10, 14);
  await list.rest();
  list.jumpTo(12);
  expect(list.drawn(10, 14)).toEqual(from(8, 16));
  await list.rest();
  expect(list.drawn(10, 14)).toEqual(from(8, 16));
});

test('[REV49] who scrolls away is not brought back, at once or later', async () => {
  const list = drawing(11);
  list.drawn(10, 14);
  await list.rest();
  expect(list.drawn(80, 84)).toEqual(from(78, 86));
  await list.rest();
  list.jumpTo(40);
  expect(list.drawn(80, 84)).toEqual(from(38, 42));
  expect(list.drawn(38, 42)).toEqual(from(38, 42));
  expect(list.drawn(90, 94)).toEqual(from(90, 94));
  await list.rest();
  expect(list.drawn(90, 94)).toEqual(from(88, 96));
});

test('[REV49] at either end nothing is asked for that is not there', async () => {
  const list = drawing(50);
  list.drawn(48, 52);
  list.jumpTo(0);
  expect(list.drawn(48, 52)).toEqual(from(0, 2));
  list.jumpTo(99);
  expect(list.drawn(0, 4)).toEqual(from(97, 99));
  list.jumpTo(-1);
  expect(list.drawn(0, 4)).toEqual(from(0, 6));
});
