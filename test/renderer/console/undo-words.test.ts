// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { restoreSchema } from '../../../src/core/fact.ts';
import {
  undoConsequence,
  undoName,
  undoRefusal,
} from '../../../src/renderer/console/over/undo-words.ts';
import { busyView, scenario } from './fixture.ts';

const view = busyView();
const consequence = (code: string, subject = '') =>
  undoConsequence({ code, subject }, view, scenario);

describe('taking back, in words', () => {
  test('[CON15] each kind of earlier value has a sentence', () => {
    for (const { shape } of restoreSchema.options) {
      const code = shape.kind.value;
      expect(consequence(code, 'x'), code).not.toBe(code);
    }
  });

  test('[CON15] texts and effects that wait are called by name', () => {
    expect(consequence('adopted', 'harbourAccord')).toContain(
      '“The harbour accord” is on the table',
    );
    expect(consequence('lapsed', 'harbourAccord')).toContain('is in force again');
    expect(consequence('delayed', 'trust')).toBe('The delayed effect on Public trust waits again.');
    expect(consequence('delayed')).toBe('An effect that was to come later is no longer waiting.');
    expect(undoName('text.adopted', 'harbourAccord', view, scenario)).toBe(
      'Brought a text of “The harbour accord” into force',
    );
  });

  test('[CON15] why it is refused, also where odds were drawn, a ruling signed, or talks have gone on', () => {
    for (const code of ['undo/drawn', 'undo/signed', 'undo/board-since'])
      expect(undoRefusal(code)).not.toContain(code);
    expect(undoRefusal('undo/other')).toContain('undo/other');
  });
});
