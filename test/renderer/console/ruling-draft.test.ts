import { describe, expect, test } from 'vitest';
import type { RulingMode } from '../../../src/core/ruling.ts';
import type { ControlMove } from '../../../src/core/view/schema-move.ts';
import {
  draftOf,
  emptyDraft,
  missing,
  rulingOf,
  settle,
  withEffects,
  withMode,
  type RulingDraft,
} from '../../../src/renderer/console/model/ruling-draft.ts';
import {
  obstacleTo,
  suggestion,
  type RulingCase,
} from '../../../src/renderer/console/model/ruling-mode.ts';
import { scenario } from './fixture.ts';
import { draw, point, ruling, rulingView } from './fixture-ruling.ts';

const option = scenario.options[0]!;
/** The locked move `m5`, with nothing said about it unless the test wants it. */
function about(part: Partial<ControlMove> = {}, prepared = false): RulingCase {
  const plain = { advice: { net: 0, netLikelihood: 58.3, table: null } };
  const view = rulingView({ m5: { ...plain, ...part } });
  return {
    move: view.moves.find((move) => move.id === 'm5')!,
    option: prepared ? option : null,
  };
}
const table = (part: { outcome?: 'failure'; likelihood?: number }) => ({
  advice: {
    net: 0,
    netLikelihood: 58.3,
    table: { title: 'T', text: 'R', outcome: null, likelihood: null, ...part },
  },
});
const crowd = { n: 3, median: 62.5, low: 30, high: 90 };
const argued: Partial<ControlMove> = { argument: 'closed', points: [point('p', 'pro', 1)] };
const drawn = draw('d100', 40, { made: true });
function draft(mode: RulingMode, part: Partial<RulingDraft> = {}, of = about()): RulingDraft {
  return { ...emptyDraft(of), mode, ...part };
}
function made(from: RulingDraft, of: RulingCase, required = false) {
  const result = rulingOf(from, of, required);
  if ('problems' in result) throw new Error(result.problems.join());
  return result.ruling;
}

describe('the way that lies near', () => {
  test.each([
    [{ draws: [draw('2d6', 58.3)] }, false, 'weighted2d6'],
    [{ draws: [draw('d100', 40)], ...table({ likelihood: 40 }) }, false, 'rigid'],
    [{ draws: [draw('d100', 45)], ...table({ likelihood: 40 }) }, false, 'percentage'],
    [{ ...table({ outcome: 'failure' as const }), crowd }, true, 'rigid'],
    [{ ...argued, crowd }, true, 'percentage'],
    [{ ...argued }, true, 'umpired'],
    [{}, true, 'semiRigid'],
    [{}, false, 'free'],
  ] as const)('[CON22] case %#: %s, prepared %s, is %s', (part, prepared, mode) => {
    const of = about(part as Partial<ControlMove>, prepared);
    expect(suggestion(of).modes[0]).toBe(mode);
    expect(emptyDraft(of).mode).toBe(mode);
  });

  test('[CON22] odds start from the table, then the room, the argument, the prepared move', () => {
    const start = (part: Partial<ControlMove>, prepared = true) =>
      emptyDraft(about(part, prepared)).likelihood;
    expect(start({ ...table({ likelihood: 48 }), crowd })).toBe(48);
    expect(start({ crowd, ...argued })).toBe(62.5);
    expect(start({ ...argued, advice: { net: 1, netLikelihood: 72.2, table: null } })).toBe(72.2);
    expect(start({})).toBe(65);
    expect(start({}, false)).toBeNull();
  });

  test.each([
    ['rigid', {}, 'noTable'],
    ['umpired', {}, 'notArgued'],
    ['automatic', { ...argued, points: [point('c', 'con', 1)] }, 'contested'],
    ['automatic', { points: [point('c', 'con', 0)] }, null],
    ['weighted2d6', { draws: [drawn] }, 'otherDice'],
    ['percentage', { draws: [drawn] }, null],
    ['rigid', { draws: [drawn], ...table({ likelihood: 40 }) }, null],
    ['rigid', { draws: [drawn], ...table({ likelihood: 45 }) }, 'otherOdds'],
  ] as const)('[CON22] %s with %j meets %s', (mode, part, obstacle) => {
    expect(obstacleTo(mode, about(part as Partial<ControlMove>).move)).toBe(obstacle);
  });
});

describe('what is missing', () => {
  test.each([
    ['free', {}, {}, ['outcome']],
    ['semiRigid', {}, { outcome: 'success' }, []],
    ['rigid', {}, { outcome: 'success' }, ['obstacle']],
    ['rigid', table({ outcome: 'failure' }), {}, []],
    ['rigid', table({ likelihood: 40 }), {}, ['draw']],
    ['percentage', {}, {}, ['draw']],
    ['percentage', { draws: [draw('d100', 40)] }, {}, ['draw']],
    ['percentage', { draws: [drawn] }, {}, []],
    ['weighted2d6', {}, {}, ['draw']],
    ['consensus', {}, {}, ['agreement', 'outcome']],
    ['consensus', {}, { agreedBy: ['north'], outcome: 'success' }, []],
    ['umpired', argued, { outcome: 'success' }, []],
    ['automatic', {}, {}, []],
  ] as const)('[CON22] %s, %j, %j lacks %j', (mode, part, more, lacks) => {
    const of = about(part as Partial<ControlMove>);
    expect(missing(draft(mode, more, of), of)).toEqual(lacks);
    expect('problems' in rulingOf(draft(mode, more, of), of, false)).toBe(lacks.length > 0);
  });

  test('[CON22] an outcome with a «but» says what it is, to those who read the result', () => {
    const text = { ...about().move.text, visibility: 'public' as const };
    const of = about({ text });
    const but = (part: Partial<RulingDraft>, at = of) =>
      missing(draft('free', { outcome: 'successBut', ...part }, at), at);
    expect(but({})).toEqual(['words']);
    expect(but({ publicText: ' ' })).toEqual(['words']);
    expect(but({ publicText: 'The crew was seen.' })).toEqual([]);
    const own = { teamTexts: { [of.move.team]: 'Your crew was seen.' } };
    expect(but(own)).toEqual(['words']);
    expect(but({ ...own, openToAll: false })).toEqual([]);
    const secret = about({ text: { ...text, visibility: 'secret' } });
    expect(but(own, secret)).toEqual([]);
  });

  test('[CON22] a change without a value or a time is named, and a dropped one is not', () => {
    const of = about({}, true);
    const failed = draft('semiRigid', { outcome: 'failure' }, of);
    expect(missing(failed, of)).toEqual(['effects']);
    const { effects } = settle(failed, of);
    const kept = effects.map((each) => ({ ...each, include: each.value !== null }));
    expect(made(withEffects(failed, 'failure', kept), of).effects).toEqual([
      { indicator: 'verification', by: -10 },
    ]);
    const late = kept.map((each) => ({ ...each, delay: { kind: 'when', when: '' } as const }));
    expect(missing(withEffects(failed, 'failure', late), of)).toEqual(['delay']);
  });
});

describe('the drawn outcome', () => {
  test('[CON23] stands by itself, and its odds are those of the draw', () => {
    const of = about({ draws: [drawn] });
    const { outcome } = drawn.made!;
    expect(made(draft('percentage', { likelihood: 90 }, of), of)).toMatchObject({
      outcome,
      likelihood: 40,
      override: null,
    });
  });

  test('[CON23] another one asks for the reason, which goes out with what was drawn', () => {
    const of = about({ draws: [drawn] });
    const other = draft('percentage', { outcome: 'criticalFailure' }, of);
    expect(missing(other, of)).toEqual(['override']);
    const ruled = made({ ...other, overrideReason: ' The mast was down. ' }, of);
    expect(ruled.override).toEqual({ of: drawn.made!.outcome, reason: 'The mast was down.' });
    expect(missing(draft('free', { outcome: 'criticalFailure' }, of), of)).toEqual(['override']);
  });

  test('[CON23] a table without odds speaks as a draw does', () => {
    const of = about(table({ outcome: 'failure' }));
    expect(made(draft('rigid', {}, of), of).outcome).toBe('failure');
    expect(missing(draft('rigid', { outcome: 'success' }, of), of)).toEqual(['override']);
    expect(missing(draft('semiRigid', { outcome: 'success' }, of), of)).toEqual([]);
  });

  test('[CON23] who changes to a way with dice hears the dice first', () => {
    const of = about();
    const judged = draft('free', { outcome: 'success' }, of);
    expect(withMode(judged, 'percentage', of.move).outcome).toBeNull();
    expect(withMode(judged, 'consensus', of.move).outcome).toBe('success');
  });
});

describe('the ruling that goes out', () => {
  test('[CON5] a ruling that stands comes back as it was, without empty texts and lines', () => {
    const of = about();
    const full = draft('free', {
      outcome: 'success',
      teamTexts: { north: 'Well done', south: '  ' },
      alternatives: ['', ' Nothing happens '],
      quotes: ['s1'],
      confidence: 'low',
      signOff: true,
    });
    const ruled = made(full, of);
    expect(ruled.teamTexts).toEqual({ north: 'Well done' });
    expect(ruled.alternatives).toEqual(['Nothing happens']);
    expect(made(draftOf(ruled, null), of)).toEqual(ruled);
    const agreed = ruling({ mode: 'consensus', agreedBy: ['north'], likelihood: null });
    expect(made(draftOf(agreed, null), of)).toEqual(agreed);
  });

  test('[CON5] proposals follow the outcome, what was edited stays with its own, and one’s own stays anyway', () => {
    const of = about({}, true);
    const success = draft('semiRigid', { outcome: 'success' }, of);
    const { effects } = settle(success, of);
    const own = { ...effects[0]!, key: 'own-1', indicator: 'power', value: 1 };
    const edited = withEffects(success, 'success', [{ ...effects[0]!, value: 9 }, own]);
    const values = (of_: RulingDraft) => settle(of_, of).effects.map(({ value }) => value);
    expect(values(edited)).toEqual([9, 1]);
    expect(values({ ...edited, outcome: 'failure' })).toEqual([-10, null, 1]);
    expect(values({ ...edited, outcome: 'success' })).toEqual([9, 1]);
    const ruled = { ...ruling({ mode: 'semiRigid', outcome: 'success' }), effects: [] };
    expect(settle(draftOf(ruled, option), of).effects).toEqual([]);
  });

  test('[CON22] what is hidden stays closed, and where the scenario says so a second adjudicator signs', () => {
    const { text } = about().move;
    const secret = about({ text: { ...text, visibility: 'secret', trigger: 'A leak' } });
    const ready = draft('free', { outcome: 'success', openToAll: true });
    expect(made(ready, secret).openToAll).toBe(false);
    expect(made(ready, about({ ...secret.move, exposed: '' })).openToAll).toBe(true);
    expect(made(ready, about(), true).signOff).toBe(true);
    expect(made(ready, about()).signOff).toBe(false);
  });
});
