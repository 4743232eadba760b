import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chapter } from '../../../src/core/review/chapters.ts';
import { actionOf, arrowsOf } from '../../../src/renderer/review/model/keys.ts';
import { readPlace, writePlace } from '../../../src/renderer/review/model/address.ts';
import { marksOf, nextIn } from '../../../src/renderer/review/model/marks.ts';
import {
  horizon,
  reduce,
  startPlayer,
  type Player,
  type PlayerAction,
  type Track,
} from '../../../src/renderer/review/model/player.ts';

function chapter(seq: number, kind: Chapter['kind'], turn = false): Chapter {
  return { seq, kind, turn, subject: '', note: '' };
}

const track: Track = {
  count: 12,
  axis: { at: Float64Array.from({ length: 13 }, (_, n) => n * 1000), lengthMs: 13_000, idle: [] },
  chapters: [
    chapter(2, 'start', true),
    chapter(5, 'go'),
    chapter(8, 'phase', true),
    chapter(12, 'end', true),
  ],
  stops: [2, 5, 6, 8, 12],
};

function after(actions: PlayerAction[], from: Player = startPlayer(0, 'public', false)): Player {
  return actions.reduce((player, action) => reduce(player, action, track), from);
}

const step = (by: 'fact' | 'turn' | 'chapter', direction: 1 | -1): PlayerAction => ({
  do: 'step',
  by,
  direction,
});

describe('moving along', () => {
  test('[REV10] a step by fact goes to the next moment at which this audience was told something', () => {
    expect(after([step('fact', 1), step('fact', 1)]).at).toBe(5);
    expect(after([{ do: 'seek', at: 7 }, step('fact', -1)]).at).toBe(6);
    expect(after([{ do: 'seek', at: 2 }, step('fact', -1)]).at).toBe(0);
  });

  test('[REV10] steps by turn and by chapter go to their neighbours and stop at the ends', () => {
    expect(after([step('turn', 1), step('turn', 1)]).at).toBe(8);
    expect(after([step('chapter', 1), step('chapter', 1)]).at).toBe(5);
    expect(after([{ do: 'end' }, step('turn', -1)]).at).toBe(8);
    expect(after([{ do: 'end' }, step('chapter', 1)]).at).toBe(12);
  });

  test('[REV10] playing follows the squeezed axis at the chosen speed and stops at the end', () => {
    const playing = after([
      { do: 'speed', speed: 4 },
      { do: 'toggle' },
      { do: 'tick', elapsedMs: 500 },
    ]);
    expect(playing).toMatchObject({ at: 2, playing: true });
    const over = reduce(playing, { do: 'tick', elapsedMs: 60_000 }, track);
    expect(over).toMatchObject({ at: 12, playing: false });
    expect(reduce(over, { do: 'toggle' }, track)).toMatchObject({ at: 0, playing: true });
  });

  test('[REV10] whatever is pressed, the moment stays within the record', () => {
    const action = fc.oneof(
      fc.constantFrom<PlayerAction>(
        { do: 'home' },
        { do: 'end' },
        { do: 'toggle' },
        { do: 'reveal' },
      ),
      fc.constantFrom<PlayerAction>(step('fact', 1), step('turn', -1), step('chapter', 1)),
      fc.integer({ min: -50, max: 50 }).map((at): PlayerAction => ({ do: 'seek', at })),
      fc
        .integer({ min: -5e3, max: 5e4 })
        .map((positionMs): PlayerAction => ({ do: 'scrub', positionMs })),
      fc
        .integer({ min: 0, max: 9e3 })
        .map((elapsedMs): PlayerAction => ({ do: 'tick', elapsedMs })),
      fc.boolean().map((on): PlayerAction => ({ do: 'spoilerSafe', on })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const { at, seen } = after(actions);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(track.count);
        expect(seen).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  test('[ROOM23, REV11] revealing everything is undone by the same key, back to the eyes of before', () => {
    const asTeam = after([{ do: 'viewAs', audience: 'team:us' }, { do: 'reveal' }]);
    expect(asTeam.audience).toBe('control');
    expect(reduce(asTeam, { do: 'reveal' }, track).audience).toBe('team:us');
    expect(after([{ do: 'reveal' }], startPlayer(3, 'control', false)).audience).toBe('public');
  });

  test('[REV9] spoiler-safe, neither End nor dragging passes the furthest point seen, and going on does', () => {
    const safe = after([
      { do: 'seek', at: 5 },
      { do: 'spoilerSafe', on: true },
    ]);
    expect(horizon(safe, track)).toBe(5);
    expect(after([{ do: 'end' }], safe).at).toBe(5);
    expect(after([{ do: 'scrub', positionMs: 12_000 }], safe).at).toBe(5);
    const on = after([step('fact', 1)], safe);
    expect([on.at, horizon(on, track)]).toEqual([6, 6]);
    expect(after([{ do: 'home' }, { do: 'end' }], on).at).toBe(6);
  });
});

describe('keys', () => {
  const press = (key: string, over: Partial<KeyboardEvent> = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...over,
  });

  test('[REV12] arrows step by fact, with Shift by turn, up and down by chapter', () => {
    expect(actionOf(press('ArrowRight'), false, true)).toEqual(step('fact', 1));
    expect(actionOf(press('ArrowLeft', { shiftKey: true }), false, true)).toEqual(step('turn', -1));
    expect(actionOf(press('ArrowDown'), false, true)).toEqual(step('chapter', 1));
    expect(actionOf(press('4'), false, true)).toEqual({ do: 'speed', speed: 8 });
    expect(actionOf(press(' '), false, true)).toEqual({ do: 'toggle' });
  });

  test('[REV12] time runs with the reading direction', () => {
    expect(actionOf(press('ArrowLeft'), true, true)).toEqual(step('fact', 1));
  });

  test('[REV12, ROOM27] buttons and help name the arrow that does it', () => {
    for (const rtl of [false, true]) {
      const { back, on } = arrowsOf(rtl);
      expect(actionOf(press(back), rtl, true)).toEqual(step('fact', -1));
      expect(actionOf(press(on), rtl, true)).toEqual(step('fact', 1));
    }
  });

  test('[REV12] single keys can be switched off; keys with Ctrl are never taken', () => {
    expect(actionOf(press('v'), false, false)).toBeNull();
    expect(actionOf(press(' '), false, false)).toBeNull();
    expect(actionOf(press('ArrowRight'), false, false)).toEqual(step('fact', 1));
    expect(actionOf(press('1', { ctrlKey: true }), false, true)).toBeNull();
  });
});

describe('the address', () => {
  test('[REV13] a place written into the address is read back, and a credential is told from it', () => {
    expect(readPlace(writePlace(57, 'team:us'))).toEqual({ seq: 57, as: 'team:us', token: null });
    expect(readPlace('#abcdefghijklmnop&seq=3')).toEqual({
      seq: 3,
      as: null,
      token: 'abcdefghijklmnop',
    });
    expect(readPlace('#seq=-1&as=team:<b>')).toEqual({ seq: null, as: null, token: null });
    expect(readPlace('')).toEqual({ seq: null, as: null, token: null });
    expect(readPlace('#abcdefghijklmnop&fork=1')).toMatchObject({ fork: true, seq: null });
  });
});

describe('marks', () => {
  test('[REV5] chapters too close to be hit apart are one mark that leads through them in turn', () => {
    const marks = marksOf(track.chapters, (seq) => seq / 12, 0.3);
    expect(marks.map((mark) => mark.chapters.length)).toEqual([2, 1, 1]);
    for (let at = 1; at < marks.length; at += 1) {
      expect(marks[at]!.share - marks[at - 1]!.share).toBeGreaterThanOrEqual(0.3);
    }
    expect(nextIn(marks[0]!, 0).seq).toBe(2);
    expect(nextIn(marks[0]!, 2).seq).toBe(5);
    expect(nextIn(marks[0]!, 5).seq).toBe(2);
  });
});
