// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ControlMove } from '../../../src/core/view/schema-move.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { blankMove, finished, formFor } from '../../../src/renderer/console/model/move-form.ts';
import { changesBetween } from '../../../src/renderer/console/model/move-versions.ts';
import { quotable } from '../../../src/renderer/console/model/quotable.ts';
import { canEdit, canExpose, canReturn } from '../../../src/renderer/console/model/review.ts';
import { open, openSheet, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { draw, ruledScenario, rulingView } from './fixture-ruling.ts';

kitPage();
const south = formFor(ruledScenario, 'south', 'outage');

function planning(more: Parameters<typeof rulingView>[0] = {}): ControlView {
  const view = rulingView({
    m6: { status: 'submitted', argument: 'none', points: [] },
    ...more,
  });
  return { ...view, situation: { ...view.situation, step: 'plan', entryOpen: true } };
}

describe('a move on its sheet', () => {
  test('[CON30] every part that the form asked for stands there by its name', () => {
    open(rulingView());
    const { textContent: text } = openSheet(rulingView(), 'm6');
    for (const said of [
      'AssumptionsThe line to the north is still up.',
      'InstrumentInformation',
      'ConfidenceModerate',
      'ScopeSignal only',
      'Parliament agreesYes',
      'PortsOld harbour',
    ])
      expect(text).toContain(said);
    const secret = openSheet(rulingView(), 'm7').textContent;
    expect(secret).toContain('Comes out when: A ship of ours is seen inside the breakwater');
  });

  test('[CON30] earlier versions are folded, with what each one changed', () => {
    open(rulingView());
    const sheet = openSheet(rulingView(), 'm6');
    const history = sheet.querySelector('details')!;
    expect(history.open).toBe(false);
    expect(history.textContent).toContain('Earlier versions (2)');
    const [latest, before] = [...history.querySelectorAll('li')].map((line) => line.textContent);
    expect(latest).toContain('ScopeNo force Signal only');
    expect(latest).not.toContain('Open a channel');
    expect(before).toContain('entered by control');
    expect(before).toContain('Open a channel');
  });

  test('[CON30] a version names what it changed and nothing else', () => {
    const { text } = rulingView().moves[6]!;
    expect(changesBetween(text, text)).toEqual([]);
    const then = { ...text, title: 'Other', fields: { ...text.fields, ships: 3 } };
    expect(changesBetween(text, then)).toEqual([{ part: 'title' }, { field: 'ships' }]);
  });

  test('[CON30] it is given back with a question, taken as it stands, and brought into the open', async () => {
    const view = rulingView({ m7: { argument: 'none', points: [], review: noClaim } });
    const link = open(view);
    openSheet(view, 'm7');
    press('Give back with a question');
    type('What do you ask Eastern Compact?', 'Which ship?');
    press('Give back');
    await waitFor(() => expect(link.sent).toHaveLength(1));
    press('Bring into the open');
    press('Bring into the open', screen.getByLabelText(/How did it come out/).closest('form')!);
    await waitFor(() => expect(link.sent).toHaveLength(2));
    const asked = openSheet(view, 'm12');
    expect(asked.textContent).toContain('Which ship, and from which port?');
    press('Take as it stands');
    expect(link.sent).toEqual([
      { type: 'move.return', data: { move: 'm7', question: 'Which ship?' } },
      { type: 'move.expose', data: { move: 'm7', reason: '' } },
      { type: 'move.accept', data: { move: 'm12' } },
    ]);
  });

  test('[CON30] what others have argued about, or odds were shown for, is not given back', () => {
    const view = rulingView();
    const move = (part: Partial<ControlMove>) => ({ ...view.moves[5]!, ...part });
    expect(canReturn(move({}), view)).toBe(true);
    expect(canReturn(move({ argument: 'closed' }), view)).toBe(false);
    expect(canReturn(move({ draws: [draw('d100', 40)] }), view)).toBe(false);
    expect(canReturn(move({ status: 'ruled' }), view)).toBe(false);
    expect(canReturn(move({ totalTurn: 2 }), view)).toBe(false);
    expect(canExpose(move({}), view)).toBe(false);
    expect(canEdit(move({ status: 'returned' }), view)).toBe(true);
    expect(canEdit(move({ status: 'submitted' }), view)).toBe(false);
    expect(canEdit(move({ status: 'submitted' }), planning())).toBe(true);
  });
});

const noClaim = { claimedBy: null, ruledBy: '', state: 'none', signedBy: '', note: '' } as const;

describe('control writes for a team', () => {
  test('[CON30] the team’s own form is there, what it asks for is named, and it goes out whole', async () => {
    const link = open(planning());
    press('Enter a move for Southern Republic');
    const form = screen.getByRole('form', { name: 'Enter a move for Southern Republic' });
    press('Submit for Southern Republic');
    expect(within(form).getByRole('alert').textContent).toBe(
      'Still to fill in: Title, Action, Intended effect, Reasons, Scope',
    );
    type(/^Title/, 'Wait');
    type(/^Action/, 'We wait.');
    type(/^Intended effect/, 'Time');
    type(/^Reasons/, 'Cheap\n\nQuiet');
    type(/^Scope/, 'No force');
    type(/^Parliament agrees/, 'false');
    press('Submit for Southern Republic');
    await waitFor(() => expect(link.sent).toHaveLength(1));
    expect(link.sent[0]).toMatchObject({
      type: 'move.submit',
      data: {
        team: 'south',
        text: {
          option: null,
          title: 'Wait',
          reasons: ['Cheap', 'Quiet'],
          visibility: 'public',
          fields: { scope: 'No force', agreed: false },
        },
      },
    });
  });

  test('[CON13] what was typed for a team is there again after leaving', () => {
    open(planning());
    press('Enter a move for Southern Republic');
    type(/^Title/, 'Wait');
    press('Cancel', screen.getByRole('form', { name: /Southern Republic/ }));
    press('Enter a move for Southern Republic');
    expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('Wait');
  });

  test('[CON30] a move is changed over the version that was seen', async () => {
    const link = open(planning());
    openSheet(planning(), 'm6');
    press('Write for Southern Republic');
    fireEvent.change(screen.getByLabelText(/^Title/), { target: { value: 'Close it twice' } });
    press('Hand in for Southern Republic');
    await waitFor(() => expect(link.sent).toHaveLength(1));
    expect(link.sent[0]).toMatchObject({
      type: 'move.edit',
      data: { move: 'm6', expectVersion: 3, text: { title: 'Close it twice' } },
    });
  });

  test('[CON30] a secret move says what brings it out; a form that allows one kind begins with it', () => {
    const text = { ...blankMove(south), title: 'T', action: 'A', effect: 'E', reasons: ['R'] };
    const asked = { ...text, visibility: 'secret' as const, fields: { scope: 'Wider' } };
    expect(finished(south, asked).gaps).toEqual(['trigger']);
    expect(finished(south, { ...asked, trigger: 'A leak' }).gaps).toEqual([]);
    expect(blankMove({ ...south, visibility: ['team'] }).visibility).toBe('team');
  });
});

test('[CON22] statements to quote: red lines first, then the newest, none that was taken down unless chosen', () => {
  const { statements } = rulingView();
  const ids = (chosen: string[]) =>
    quotable(ruledScenario, statements, chosen, 'red line').map(({ statement }) => statement.id);
  expect(ids([])).toEqual(['s1', 's2']);
  expect(ids(['s3'])).toEqual(['s1', 's3', 's2']);
});
