// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  actionFor,
  clash,
  defaultKeys,
  isTyping,
  keyActions,
  readKeys,
  usesSpace,
  type Stroke,
} from '../../../src/renderer/console/model/keymap.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: key === ' ' ? 'Space' : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const free = { typing: false, singles: true };

describe('keys', () => {
  test('[CON7] single keys act, in either case, and Space is GO', () => {
    expect(actionFor(stroke('b'), defaultKeys, free)).toBe('black');
    expect(actionFor(stroke('B'), defaultKeys, free)).toBe('black');
    expect(actionFor(stroke(' '), defaultKeys, free)).toBe('go');
    expect(actionFor(stroke('?'), defaultKeys, free)).toBe('help');
  });

  test('[CON7] while typing no single key acts, and Ctrl+Z belongs to the text', () => {
    const typing = { typing: true, singles: true };
    for (const action of keyActions) {
      const key = defaultKeys[action];
      if (key.startsWith('Ctrl+')) continue;
      expect(actionFor(stroke(key === 'Space' ? ' ' : key), defaultKeys, typing)).toBeNull();
    }
    expect(actionFor(stroke('z', { ctrlKey: true }), defaultKeys, typing)).toBeNull();
    expect(actionFor(stroke('k', { ctrlKey: true }), defaultKeys, typing)).toBe('palette');
  });

  test('[ROOM14, CON7] switched off, only keys with Ctrl act', () => {
    const off = { typing: false, singles: false };
    expect(actionFor(stroke('b'), defaultKeys, off)).toBeNull();
    expect(actionFor(stroke('z', { metaKey: true }), defaultKeys, off)).toBe('undo');
  });

  test('[CON7] Alt is left to the system, and no two actions share a key', () => {
    expect(actionFor(stroke('b', { altKey: true }), defaultKeys, free)).toBeNull();
    expect(new Set(Object.values(defaultKeys)).size).toBe(keyActions.length);
    expect(clash(defaultKeys, 'take', 'B')).toBe('black');
    expect(clash(defaultKeys, 'black', 'B')).toBeNull();
  });

  test('[CON7] stored keys are taken over; damaged ones are not', () => {
    expect(readKeys({ black: 'X' }).black).toBe('X');
    expect(readKeys({ black: 7, nonsense: 'Q' })).toEqual(defaultKeys);
    expect(readKeys({ black: 'H' })).toEqual(defaultKeys);
    expect(readKeys('nothing')).toEqual(defaultKeys);
  });

  test('[CON7] fields are typing; buttons and boxes are not, but use Space themselves', () => {
    document.body.innerHTML =
      '<input id="a"><textarea id="b"></textarea><input id="c" type="checkbox"><button id="d"></button><p id="e"></p>';
    const at = (id: string) => document.getElementById(id);
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => isTyping(at(id)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['c', 'd', 'e'].map((id) => usesSpace(at(id)))).toEqual([true, true, false]);
  });
});
