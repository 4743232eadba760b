// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/renderer/shared/link/link.ts';
import { choose, open, openSheet, press, ruling, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { draw, ruledScenario, ruling as made, rulingView } from './fixture-ruling.ts';
import type { FixtureLink } from './fixture-link.ts';

kitPage();
const types = (link: FixtureLink) => link.sent.map((each) => each.type);
const alerts = () => within(ruling()).getByRole('alert').textContent;
const claim = { type: 'ruling.claim', data: { move: 'm5', over: false } };
const plainAdvice = { net: 0, netLikelihood: 58.3, table: null };

describe('ways of ruling', () => {
  test('[CON22] the way that lies near stands there with its reason; another one shows only what it needs', () => {
    open(rulingView());
    openSheet(rulingView(), 'm5');
    const picker = screen.getByRole('group', { name: 'Way of ruling' });
    expect(picker.textContent).toContain('Rigid');
    expect(picker.textContent).toContain('The scenario has a table for this move.');
    expect(screen.queryByRole('radio', { name: 'Success' })).toBeNull();
    press('Another way');
    const umpired = screen.getByRole<HTMLInputElement>('radio', { name: /^Umpired/ });
    expect(umpired.disabled).toBe(true);
    expect(umpired.closest('label')?.textContent).toContain('It has not been opened to argument.');
    choose(/^Consensus/);
    expect(screen.getByRole('group', { name: 'Which teams agreed?' })).toBeTruthy();
    expect(screen.queryByText('Show the odds')).toBeNull();
    choose(/^Automatic/);
    expect(screen.queryByRole('group', { name: 'Which teams agreed?' })).toBeNull();
    expect(ruling().textContent).toContain('Nobody has spoken against it: it succeeds.');
  });

  test('[CON22] everything that is missing is said at once, and nothing is sent', () => {
    const view = rulingView({ m5: { advice: plainAdvice } });
    const link = open(view);
    openSheet(view, 'm5');
    press('Another way');
    choose(/^Consensus/);
    press(/^Rule/);
    expect(alerts()).toBe('Say which teams agreed.Choose an outcome first.');
    press('All of them');
    expect(alerts()).toBe('Choose an outcome first.');
    choose('Failure, but');
    expect(alerts()).toContain('One of the changes has no value.');
    press('Drop the change of Tension');
    expect(alerts()).toMatch(/^Say what the “but” is/);
    type(/Text for everybody|Text of the result/, 'But the harbour saw it.');
    expect(alerts()).toBe('');
    press(/^Rule/);
    const sent = { mode: 'consensus', outcome: 'failureBut', likelihood: null, signOff: false };
    expect(link.sent.at(-1)).toMatchObject({ type: 'move.rule', data: { ruling: sent } });
    expect(types(link)).toEqual(['ruling.claim', 'move.rule']);
  });

  test('[CON22] what argument, room and table say is there, with words of the scenario’s scale', () => {
    const scenario = {
      ...ruledScenario,
      settings: { ...ruledScenario.settings, likelihoodScale: 'phia' as const },
    };
    open(rulingView(), { scenario });
    openSheet(rulingView(), 'm6');
    const advice = screen.getByRole('region', { name: 'To go by' });
    expect(advice.textContent).toContain('net +1; two dice 72%, likely');
    expect(advice.textContent).toContain('65%, likely (5 estimates, 30% to 80%)');
    press('The room: Take 65%');
    expect(ruling().textContent).toContain('65%');
  });

  test('[CON22] a hidden move stays closed, and where the scenario asks for it a second one signs', () => {
    const settings = { ...ruledScenario.settings, signOff: 'required' as const };
    open(rulingView({ m7: { review: { ...rulingView().moves[5]!.review } } }), {
      scenario: { ...ruledScenario, settings },
    });
    openSheet(rulingView(), 'm7');
    const toAll = screen.getByLabelText<HTMLInputElement>(/^Open to all/);
    expect([toAll.disabled, toAll.checked]).toEqual([true, false]);
    expect(ruling().textContent).toContain('Bring it into the open first.');
    const second = screen.getByLabelText<HTMLInputElement>(/^Ask a second/);
    expect([second.disabled, second.checked]).toEqual([true, true]);
  });

  test('[CON13] a refusal stands beside the button, and what was typed stays', async () => {
    const view = rulingView({ m5: { advice: plainAdvice } });
    const link = open(view);
    const rejection = {
      code: 'effect/bad-condition',
      message: '',
      detail: { why: 'unknown name: tensoin' },
    };
    openSheet(view, 'm5');
    choose('Success');
    type(/Text for everybody/, 'It works');
    link.answer = (): Promise<Answer> => Promise.resolve({ ok: false, id: 'x', rejection });
    fireEvent.keyDown(screen.getByLabelText(/Text for everybody/), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(alerts()).toContain('unknown name: tensoin'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Text for everybody/).value).toBe('It works');
  });

  test('[WHEEL19] a ruling says whose it replaces; who was overtaken keeps their words, and goes on knowingly', async () => {
    const view = rulingView({ m5: { advice: plainAdvice } });
    const link = open(view);
    openSheet(view, 'm5');
    choose('Success');
    type(/Text for everybody/, 'It works');
    const review = {
      claimedBy: null,
      ruledBy: 'Ben',
      state: 'none',
      signedBy: '',
      note: '',
    } as const;
    const since = rulingView({ m5: { status: 'ruled', ruling: made(), review } });
    act(() => link.set({ views: { control: { n: since.n, view: since } } }));
    expect(ruling().textContent).toContain('Ben has ruled on “');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Text for everybody/).value).toBe('It works');
    link.answer = (): Promise<Answer> =>
      Promise.resolve({
        ok: false,
        id: 'x',
        rejection: { code: 'ruling/moved-on', message: '', detail: null },
      });
    press(/^Rule/, ruling());
    expect(link.sent.at(-1)).toMatchObject({ type: 'move.rule', data: { expectBy: '' } });
    await waitFor(() => expect(alerts()).toContain('What you typed is kept.'));
    press('Go on with mine');
    expect(ruling().textContent).not.toContain('Ben has ruled on');
    press(/^Rule/, ruling());
    expect(link.sent.at(-1)).toMatchObject({ type: 'move.rule', data: { expectBy: 'Ben' } });
  });
});

test('[CON74] an own idea says that it changes nothing as it stands, and a press adds what it may change', () => {
  const { text } = rulingView().moves.find(({ id }) => id === 'm5')!;
  const view = rulingView({ m5: { advice: plainAdvice, text: { ...text, option: null } } });
  const link = open(view);
  openSheet(view, 'm5');
  choose('Success');
  expect(within(ruling()).getByRole('note').textContent).toContain('No change is attached.');
  const [likely] = within(screen.getByRole('group', { name: 'What it may change' })).getAllByRole(
    'button',
  );
  const name = likely!.textContent;
  fireEvent.click(likely!);
  expect(within(ruling()).queryByRole('note')).toBeNull();
  const amount = screen.getByRole('textbox', { name: `Value for ${name}` });
  expect(document.activeElement).toBe(amount);
  fireEvent.change(amount, { target: { value: '5' } });
  press(/^Rule/, ruling());
  expect(link.sent.at(-1)).toMatchObject({ data: { ruling: { effects: [{ by: 5 }] } } });
});

describe('odds and draws', () => {
  test('[CON23] the odds are shown first, with the table’s percentage, and only then drawn', () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm5');
    expect(ruling().textContent).toContain('The table gives the odds.');
    press('Show the odds');
    const odds = { move: 'm5', method: 'd100', likelihood: 52, source: 'software' };
    expect(link.sent).toEqual([claim, { type: 'odds.show', data: odds }]);
    expect(screen.queryByRole('button', { name: 'Draw' })).toBeNull();
  });

  test('[ROOM19, CON23, CON73] shown odds carry their seal, folded away; the draw is one press, and no outcome can be chosen before', () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm8');
    expect(ruling().textContent).toContain(draw('2d6', 72.2).commitment);
    const seal = within(ruling()).getByText(draw('2d6', 72.2).commitment).closest('details');
    expect(seal?.open).toBe(false);
    expect(seal?.querySelector('summary')?.textContent).toMatch(/^Sealed before the draw/);
    expect(screen.queryByRole('radio', { name: 'Success' })).toBeNull();
    press('Draw');
    expect(link.sent).toEqual([{ type: 'draw.make', data: { move: 'm8', dice: null } }]);
  });

  test('[CON23] odds of other dice, or other odds, are shown anew as long as nothing is drawn', async () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm8');
    press('Other odds');
    press('Show the odds');
    const show = () => within(ruling()).getByText<HTMLButtonElement>('Show the odds');
    await waitFor(() => expect(show().disabled).toBe(false));
    press('Another way');
    choose(/^Percentage/);
    expect(screen.queryByRole('button', { name: 'Draw' })).toBeNull();
    press('Show the odds');
    expect(link.sent.map(({ data }) => data)).toMatchObject([
      { method: '2d6', likelihood: null },
      { method: 'd100', likelihood: 72 },
    ]);
  });

  test('[CON23] dice thrown in the room are held against what such dice can show', () => {
    const view = rulingView({ m8: { draws: [draw('2d6', 72.2, { source: 'physical' })] } });
    const link = open(view);
    openSheet(view, 'm8');
    type('Die 1', '7');
    type('Die 2', '3');
    expect(ruling().textContent).toContain('From 1 to 6.');
    press('Enter the throw');
    expect(link.sent).toEqual([]);
    type('Die 1', '5');
    press('Enter the throw');
    expect(link.sent).toEqual([{ type: 'draw.make', data: { move: 'm8', dice: [5, 3] } }]);
  });

  test('[CON23] the drawn outcome stands chosen; another one asks for the reason and sends both', () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm9');
    const drawn = screen.getByRole<HTMLInputElement>('radio', { name: /drawn/ });
    expect(drawn.checked).toBe(true);
    choose('Critical failure');
    press(/^Rule/);
    expect(alerts()).toBe('Say why you decide otherwise.');
    type(/^Why not “Success”/, 'The mast was down');
    press(/^Rule/);
    expect(link.sent.at(-1)).toMatchObject({
      type: 'move.rule',
      data: {
        ruling: {
          mode: 'percentage',
          outcome: 'criticalFailure',
          likelihood: 40,
          override: { of: 'success', reason: 'The mast was down' },
        },
      },
    });
  });

  test('[CON23] what was drawn can be worked out again on this screen', async () => {
    open(rulingView());
    openSheet(rulingView(), 'm9');
    press('Check the draw');
    await waitFor(() => expect(ruling().textContent).toContain('The draw is genuine'));
  });
});

describe('whose move it is', () => {
  test('[CON24] looking claims nothing; the first key does, once', () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm5');
    expect(link.sent).toEqual([]);
    type(/Text for everybody/, 'I');
    type(/Text for everybody/, 'It');
    expect(link.sent).toEqual([claim]);
  });

  test('[CON24] a move in somebody else’s hands is not ruled on; taking it over asks first', async () => {
    const view = rulingView();
    const link = open(view);
    openSheet(view, 'm7');
    expect(ruling().textContent).toContain('Ben is judging this move.');
    const save = within(ruling()).getByRole('button', { name: /^Rule/ });
    expect(save.closest('fieldset')?.disabled).toBe(true);
    fireEvent.click(save);
    expect(link.sent).toEqual([]);
    press('Take over');
    const dialog = await screen.findByRole('dialog', { name: 'Take this move over from Ben?' });
    expect(link.sent).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(link.sent).toEqual([{ type: 'ruling.claim', data: { move: 'm7', over: true } }]);
  });

  test('[CON24, CON73] who has it leaves it to others', () => {
    const link = open(rulingView());
    openSheet(rulingView(), 'm8');
    press('Leave it to others');
    expect(link.sent).toEqual([{ type: 'ruling.letGo', data: { move: 'm8' } }]);
  });

  test('[CON24] the list and the line above it say where each ruling stands', () => {
    open(rulingView());
    const row = (id: string) => document.querySelector(`[data-move="${id}"]`)?.textContent;
    expect(row('m7')).toContain('with Ben');
    expect(row('m8')).toContain('with you');
    expect(row('m10')).toContain('waits for a signature');
    expect(row('m11')).toContain('changes asked for');
    expect(row('m13')).toContain('signed');
    const line = screen.getByRole('group', { name: 'Where the rulings stand' });
    expect(line.textContent).toContain('6 to rule on1 waits for a signature1 given back');
    press('1 waits for a signature');
    expect(screen.getByRole('region', { name: 'Signature' })).toBeTruthy();
  });
});

describe('signatures', () => {
  test('[CON24] a window that nobody has said a name in signs nothing', () => {
    open(rulingView());
    openSheet(rulingView(), 'm10');
    expect(ruling().textContent).toContain('Say your name first');
    const sign = within(ruling()).getByRole('button', { name: 'Sign' });
    expect(sign.getAttribute('aria-disabled') ?? sign.hasAttribute('disabled')).toBeTruthy();
  });

  test('[CON24] somebody else’s ruling is read in full and signed', () => {
    localStorage.setItem('wc.console.name', 'Bea');
    const link = open(rulingView());
    openSheet(rulingView(), 'm10');
    const words = ruling().textContent;
    for (const said of [
      'Public trust +4',
      'Tension -6, 2 turns later',
      'The notes reach all capitals, a day late.',
      'Confidence: Moderate',
      'They arrive in time and nobody answers',
      'Northern Union has said: “No foreign ships',
    ])
      expect(words.replace('−', '-')).toContain(said);
    press('Sign');
    expect(link.sent).toEqual([{ type: 'ruling.sign', data: { move: 'm10', alone: '' } }]);
  });

  test('[CON24] changes are asked for with a note', async () => {
    const link = open(rulingView());
    openSheet(rulingView(), 'm10');
    press('Ask for changes');
    type('What should be changed?', 'Halve it');
    press('Ask for it');
    await waitFor(() =>
      expect(link.sent).toEqual([
        { type: 'ruling.return', data: { move: 'm10', note: 'Halve it' } },
      ]),
    );
  });

  test('[CON24] its author signs only alone and with a reason', async () => {
    const own = { ...rulingView().moves[10]!.review, ruledBy: 'Ana' };
    const view = rulingView({ m10: { review: own } });
    const link = open({
      ...view,
      moves: view.moves.map((move) =>
        move.id === 'm10' ? { ...rulingView().moves[10]!, review: own } : move,
      ),
    });
    openSheet(rulingView(), 'm10');
    const sign = within(ruling()).getByRole<HTMLButtonElement>('button', { name: 'Sign' });
    expect(sign.disabled).toBe(true);
    press('Sign alone …');
    type('Why can nobody else sign it?', 'I am alone tonight');
    press('Sign');
    const data = { move: 'm10', alone: 'I am alone tonight' };
    await waitFor(() => expect(link.sent).toEqual([{ type: 'ruling.sign', data }]));
  });

  test('[CON24] what was asked for stands above the editor; a signed ruling is only reopened', async () => {
    const link = open(rulingView());
    openSheet(rulingView(), 'm11');
    expect(ruling().textContent).toContain('halve the effect on trust');
    expect(within(ruling()).getByRole('button', { name: /^Rule/ })).toBeTruthy();
    openSheet(rulingView(), 'm13');
    expect(ruling().textContent).toContain('Signed by Ben');
    expect(ruling().textContent).toContain('Agreed by Northern Union, Southern Republic');
    expect(within(ruling()).queryByRole('button', { name: /^Rule|^Change/ })).toBeNull();
    press('Reopen');
    type('Why is it reopened?', 'New facts');
    press('Reopen');
    await waitFor(() =>
      expect(link.sent).toEqual([
        { type: 'ruling.reopen', data: { move: 'm13', reason: 'New facts' } },
      ]),
    );
  });
});

describe('effects that wait', () => {
  test('[CON25] each says what comes, when and because of what, and is cancelled with a reason', async () => {
    const link = open(rulingView());
    const list = screen.getByRole('list', { name: 'Still to come' });
    const lines = [...list.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines[0]).toMatch(/Public trust \+6 in turn 5 of the exercise from the ruling on “/);
    expect(lines[1]).toContain('Power supply to 70 on 1 June 2031 from inject B02');
    expect(lines[2]).toContain(
      'Attribution made to Yes once Tension is more than 80 set by control',
    );
    press('Cancel: Public trust +6');
    type('Why does it not come?', 'Taken back');
    press('Cancel it');
    await waitFor(() =>
      expect(link.sent).toEqual([
        { type: 'effect.cancel', data: { delayed: 'e1', reason: 'Taken back' } },
      ]),
    );
  });

  test('[CON25] a change of a ruling is told to come later, and goes out so', () => {
    const view = rulingView({ m9: { draws: [] } });
    const link = open(view);
    openSheet(view, 'm9');
    choose('Success');
    press('Add a change');
    press('Let the change of Verification confidence come later');
    const when = () => screen.getByRole('combobox', { name: /^When the change of/ });
    fireEvent.change(when(), { target: { value: 'when' } });
    press(/^Rule/);
    expect(alerts()).toBe('Say when the change comes.');
    type('Condition, as in the scenario’s files', 'indicator.tension > 80');
    press(/^Rule/);
    expect(link.sent.at(-1)).toMatchObject({
      data: {
        ruling: {
          effects: [
            { indicator: 'verification', by: 0, after: { when: 'indicator.tension > 80' } },
          ],
        },
      },
    });
  });
});
