import { describe, expect, test } from 'vitest';
import { checkForm, templateFor } from '../../../src/core/adjudicate/form.ts';
import type { MoveText } from '../../../src/core/move-text.ts';
import { pactWorld } from '../../support/pact.ts';
import { move, openTable } from '../../support/table.ts';

const form = templateFor(pactWorld(), 'ferry', 'calm');

function trouble(over: Partial<MoveText>): string | undefined {
  const text = { ...move('Cross'), fields: { boats: 2 }, ...over };
  const answer = checkForm(form, text);
  return answer.ok ? undefined : `${answer.error.code} ${answer.error.detail?.['field']}`;
}

describe('[FORM1] a move fills in what its form asks for', () => {
  test('[FORM1] the first template that fits team and phase is the form; others have the plain one', () => {
    expect(form?.id).toBe('ferryForm');
    expect(templateFor(pactWorld(), 'north', 'calm')).toBeNull();
  });
  test('[FORM1] what is asked for and missing, or does not fit, is named', () => {
    expect(trouble({})).toBeUndefined();
    expect(trouble({ effect: '' })).toBe('move/form-missing effect');
    expect(trouble({ reasons: [] })).toBe('move/form-missing reasons');
    expect(trouble({ fields: {} })).toBe('move/form-missing boats');
    expect(trouble({ fields: { boats: 10 } })).toBe('move/form-wrong boats');
    expect(trouble({ fields: { boats: 1.5 } })).toBe('move/form-wrong boats');
    expect(trouble({ fields: { boats: 2, shore: 'North' } })).toBe('move/form-wrong shore');
    expect(trouble({ fields: { boats: 2, loads: ['Gold'] } })).toBe('move/form-wrong loads');
    expect(trouble({ fields: { boats: 2, night: 'yes' } })).toBe('move/form-wrong night');
    expect(trouble({ fields: { boats: 2, note: 'x'.repeat(21) } })).toBe('move/form-wrong note');
    expect(trouble({ fields: { boats: 2, other: 1 } })).toBe('move/form-wrong other');
    const whole = { boats: 9, shore: 'East', loads: ['Mail'], night: true, note: 'Quietly' };
    expect(trouble({ fields: whole })).toBeUndefined();
  });
  test('[FORM1] a secret move says what brings it into the open', () => {
    expect(trouble({ visibility: 'secret' })).toBe('move/form-missing trigger');
    expect(trouble({ visibility: 'secret', trigger: 'A flare' })).toBeUndefined();
  });
});

test('[FORM2] a move that does not fit its form is refused, and at the bell it stays with its author', () => {
  const table = openTable(pactWorld());
  const seat = table.sits('f', 'ferry');
  table.goesTo('plan');
  const half = move('Cross');
  expect(table.refuses('move.submit', { team: 'ferry', text: half }, seat)).toBe(
    'move/form-missing',
  );
  const whole = { ...half, fields: { boats: 3 } };
  const drafts = [half, whole].map((text) => ({ seat: 'f', team: 'ferry', text }));
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, undefined, drafts);
  const moves = Object.values(table.state.turns[1]?.moves ?? {});
  expect(moves.map((one) => one.text.fields)).toEqual([{ boats: 3 }]);
});

test('[FORM3] earlier versions of a move stay, each with its author', () => {
  const table = openTable(pactWorld());
  const [one, two] = [table.sits('a', 'north'), table.sits('b', 'north')];
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('First') }, one);
  const { move: id } = table.last('move.submitted').data;
  table.does('move.edit', { move: id, expectVersion: 1, text: move('Second') }, two);
  table.does('move.edit', { move: id, expectVersion: 2, text: move('Third') }, one);
  const found = table.state.turns[1]?.moves[id];
  expect(found?.text.title).toBe('Third');
  expect(found?.history.map((old) => [old.version, old.seat, old.text.title])).toEqual([
    [1, 'a', 'First'],
    [2, 'b', 'Second'],
  ]);
});
