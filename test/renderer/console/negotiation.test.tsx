// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import {
  answersTo,
  changesOf,
  effectsOfText,
  textOrder,
  untouched,
  waitingTexts,
  wayOf,
} from '../../../src/renderer/console/model/boards.ts';
import { outlook } from '../../../src/renderer/console/model/foreseen.ts';
import { viewAfterTake } from '../../../src/renderer/console/model/preview.ts';
import { busyView, scenario } from './fixture.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

const view = busyView();
const accord = view.boards.find((board) => board.id === 'harbourAccord')!;
const port = view.boards.find((board) => board.id === 'portRules')!;
const corridor = view.boards.find((board) => board.id === 'corridor')!;
const text = (no: number) => accord.texts.find((each) => each.no === no)!;

describe('what a text would bring', () => {
  const foreseen = (no: number) =>
    outlook(scenario, view, effectsOfText(scenario, accord, text(no).choice));

  test('[CON26] each indicator from where it stands to where it would stand, effects added up', () => {
    const { now, later } = foreseen(3);
    expect(now.map(({ indicator, from, to }) => [indicator.id, from, to])).toEqual([
      ['power', 52, 60],
      ['trust', 48, 54],
      ['verification', 45, 63],
      ['tension', 64, 51],
    ]);
    expect(later).toMatchObject([{ change: { by: -2 }, after: { turns: 1 }, when: '' }]);
  });

  test('[CON26] a wording that is in force already sets nothing off again', () => {
    const { now } = foreseen(4);
    expect(now.some(({ indicator }) => indicator.id === 'trust')).toBe(false);
  });

  test('[CON26] what an expression decides is not guessed, and a condition is told as one', () => {
    const { now, later } = foreseen(4);
    expect(now.find(({ indicator }) => indicator.id === 'tension')).toMatchObject({
      to: null,
      expression: 'indicator.tension * 1.1',
    });
    expect(later).toMatchObject([{ change: { by: 4 }, when: 'indicator.blamed' }]);
  });

  test('[CON26] values stay in their range', () => {
    const low = {
      ...view,
      indicators: view.indicators.map((row) => (row.id === 'tension' ? { ...row, value: 4 } : row)),
    };
    const { now } = outlook(scenario, low, effectsOfText(scenario, accord, text(3).choice));
    expect(now.find(({ indicator }) => indicator.id === 'tension')?.to).toBe(0);
  });

  test('[CON26] clause by clause: new, changed, as in force; and what is left as it is or unsettled', () => {
    expect(changesOf(accord, text(3).choice).map(({ clause, kind }) => [clause.id, kind])).toEqual([
      ['lightsFirst', 'changed'],
      ['inquiry', 'new'],
      ['silence', 'new'],
    ]);
    expect(changesOf(accord, text(4).choice)[0]?.kind).toBe('same');
    const rest = untouched(accord, { silence: 'quiet' });
    expect(rest.standing.map((clause) => clause.id)).toEqual(['lightsFirst']);
    expect(rest.unsettled.map((clause) => clause.id)).toEqual(['inquiry', 'costs']);
  });
});

describe('how a text may come into force', () => {
  test('[CON26] by its rule: consent once all agree, otherwise against it; control; a vote', () => {
    expect(wayOf(accord, text(3))).toBe('consent');
    expect(wayOf(accord, text(4))).toBe('override');
    expect(wayOf(corridor, text(4))).toBe('control');
    expect(wayOf(port, port.texts[0]!)).toBe('vote');
    expect(answersTo(accord, text(4))).toEqual({
      agree: ['east'],
      refuse: ['south'],
      missing: ['north', 'harbour'],
    });
  });

  test('[CON26] agreed texts are first and counted; not one that is being voted on, nor after the end', () => {
    expect(textOrder(accord).map((each) => each.no)).toEqual([3, 4]);
    expect(waitingTexts(view).map((each) => each.text.id)).toEqual(['t3']);
    const voting: ControlView = {
      ...view,
      votes: view.votes.map((vote) => ({
        ...vote,
        about: { board: 'harbourAccord', text: 't3' },
      })),
    };
    expect(waitingTexts(voting)).toEqual([]);
    const ended = { ...view, situation: { ...view.situation, status: 'ended' as const } };
    expect(waitingTexts(ended)).toEqual([]);
  });
});

describe('negotiation on the screen', () => {
  kitPage();
  const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
  const card = (no: number) => screen.getByRole('article', { name: `Text ${no}` });

  test('[CON26] 8 shows it, the badge counts, and what it sets off stands above the press', async () => {
    const link = open(view);
    const tab = screen.getByRole('tab', { name: /Negotiation/ });
    expect(tab.textContent).toContain('1 agreed text waits for you');
    key('8');
    const sets = within(card(3)).getByRole('group', { name: 'What it sets off' });
    expect(sets.textContent).toContain('Power supply52 % → 60 %');
    press('Bring into force', card(3));
    const data = { board: 'harbourAccord', text: 't3', reason: '' };
    await waitFor(() => expect(link.sent).toEqual([{ type: 'text.adopt', data }]));
  });

  test('[CON26] against the rule only with a reason, and who is missing stands in the question', async () => {
    const link = open(view);
    key('8');
    expect(within(card(4)).queryByRole('button', { name: 'Bring into force' })).toBeNull();
    press('Bring into force all the same …', card(4));
    const label = /Not agreed by Southern Republic, Northern Union and Harbour Authority/;
    press('Bring into force', card(4));
    expect(link.sent).toEqual([]);
    type(label, 'The hour is late');
    press('Bring into force', card(4));
    const data = { board: 'harbourAccord', text: 't4', reason: 'The hour is late' };
    await waitFor(() => expect(link.sent).toEqual([{ type: 'text.adopt', data }]));
  });

  test('[CON26] a text that a body decides on is put to its vote', async () => {
    const link = open(view);
    key('8');
    press(/^Rules of the port/);
    press('Call the vote');
    press('Open the vote');
    await waitFor(() =>
      expect(link.sent).toEqual([
        {
          type: 'vote.call',
          data: {
            subject: { kind: 'text', board: 'portRules', text: 't1' },
            ballot: 'open',
            minutes: 4,
          },
        },
      ]),
    );
  });

  test('[CON26] marks of every party are told, private ones as such; control enters one for a party', async () => {
    const link = open(view);
    key('8');
    fireEvent.click(
      screen.getByRole('button', { name: /^Southern Republic: Red line, in private\. Enter/ }),
    );
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Could live with, openly' }));
    await waitFor(() =>
      expect(link.sent).toEqual([
        {
          type: 'position.take',
          data: {
            board: 'harbourAccord',
            clause: 'inquiry',
            option: 'joint',
            team: 'south',
            mark: 'couldLive',
            open: true,
          },
        },
      ]),
    );
  });

  test('[CON26] a text of a party is tabled as chosen, and stays typed when the host says no', async () => {
    const link = open(view);
    key('8');
    link.answer = () =>
      Promise.resolve({
        ok: false,
        id: 'x',
        rejection: { code: 'board/closed', message: 'no', detail: null },
      });
    press('Table a text');
    const form = screen.getByRole('form', { name: 'Table a text' });
    fireEvent.change(within(form).getByLabelText('Who pays'), { target: { value: 'culprit' } });
    fireEvent.change(within(form).getByLabelText('For'), { target: { value: 'east' } });
    expect(form.textContent).toContain('Northern reserve4.5 months → 3.0 months');
    press('Table it', form);
    const data = {
      board: 'harbourAccord',
      by: { kind: 'team', team: 'east' },
      choice: { costs: 'culprit' },
      note: '',
    };
    await waitFor(() => expect(link.sent).toEqual([{ type: 'text.table', data }]));
    expect(await screen.findByText('This negotiation is closed now.')).toBeTruthy();
    expect(within(form).getByLabelText<HTMLSelectElement>('Who pays').value).toBe('culprit');
  });

  test('[CON26] a public negotiation goes to the preview, without what was marked in private', () => {
    const link = open(view);
    key('8');
    press('To preview');
    expect(link.sent).toEqual([
      { type: 'display.preview', data: { card: { kind: 'board', board: 'harbourAccord' } } },
    ]);
    const shown = viewAfterTake(scenario, view, { kind: 'situation' });
    expect(shown.boards.map((board) => board.id)).toEqual(['harbourAccord', 'portRules']);
    expect(JSON.stringify(shown.boards)).not.toContain('"open":false}');
    expect(shown.votes.find((vote) => vote.status === 'open')?.members[0]?.choice).toBeNull();
  });

  test('[CON26] after the end everything can be read and nothing pressed', () => {
    open({ ...view, situation: { ...view.situation, status: 'ended' } });
    key('8');
    expect(card(3)).toBeTruthy();
    for (const name of [/^Bring into force/, /^Table a text/, /Enter a mark/, /^Take off/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
