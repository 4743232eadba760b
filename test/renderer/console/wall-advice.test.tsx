// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { wallAdvice } from '../../../src/renderer/console/model/wall-advice.ts';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView, scenario } from './fixture.ts';

kitPage();

const later = Date.UTC(2031, 2, 4, 11);

/** Nothing open, nothing new: every vote closed, and a picture chosen after everything that went out. */
function calm(program: Card = { kind: 'situation' }): ControlView {
  const view = busyView();
  return {
    ...view,
    votes: view.votes.map((vote) => ({ ...vote, status: 'closed' })),
    display: { ...view.display, program, since: later },
  };
}

function revealed(view: ControlView): ControlView {
  const ruled = view.moves.find((move) => move.status === 'ruled')!;
  const moves = view.moves.map((move) =>
    move === ruled
      ? {
          ...move,
          status: 'revealed' as const,
          text: { ...move.text, visibility: 'public' as const },
          ruling: { ...ruled.ruling!, openToAll: true },
        }
      : move,
  );
  return { ...view, moves };
}

const argued = (view: ControlView, ids: string[]): ControlView => ({
  ...view,
  moves: view.moves.map((move) => (ids.includes(move.id) ? { ...move, argument: 'open' } : move)),
});

function voting(view: ControlView): ControlView {
  const body = scenario.bodies.find((each) => each.seenBy === 'public')!;
  const vote = { ...view.votes[0]!, id: 'vote', body: { id: body.id, name: body.name } };
  return { ...view, votes: [{ ...vote, status: 'open', result: null }] };
}

/** The newest inject, written during play for these. */
function released(view: ControlView, to: 'public' | string[]): ControlView {
  const adHoc = {
    title: 'A tanker burns',
    body: 'Off the breakwater.',
    from: 'Port radio',
    method: 'press' as const,
    to,
    media: [],
    effects: [],
  };
  const last = view.injects.at(-1)!;
  const out = { status: 'released' as const, order: 99, releasedClockMs: 4_300_000 };
  const inject = { ...last, ...out, eventNo: 'X1', adHoc, releasedWallMs: later + 1 };
  return { ...view, injects: [...view.injects, inject] };
}

const advised = (view: ControlView) => wallAdvice(view, scenario, (n, of) => `${n}/${of}`);

describe('what belongs on the wall', () => {
  test('[CON50] nothing, where nothing is open or new', () => {
    expect(advised(calm())).toBeNull();
  });

  test('[CON50] once it has ended, how it ended, then the questions for the talk one by one, and nothing after the last', () => {
    const ended = (program: Card): ControlView => {
      const view = calm(program);
      return { ...view, situation: { ...view.situation, status: 'ended' } };
    };
    const [first, last] = scenario.hotWash;
    const one = { kind: 'text', title: '1/2', text: first! } as const;
    const two = { kind: 'text', title: '2/2', text: last! } as const;
    const end = { why: 'end', card: { kind: 'situation' } };
    expect(advised(ended({ kind: 'results', turn: 3 }))).toMatchObject(end);
    expect(advised(ended({ kind: 'text', title: 'A break', text: 'Ten minutes.' }))).toMatchObject(
      end,
    );
    expect(advised(ended({ kind: 'situation' }))).toMatchObject({ why: 'question', card: one });
    expect(advised(ended(one))?.card).toEqual(two);
    expect(advised(ended(two))).toBeNull();
  });

  test('[CON50] a recalled inject comes off before anything else', () => {
    const view = argued(calm({ kind: 'inject', eventNo: 'A04' }), ['m5']);
    expect(view.injects.find(({ eventNo }) => eventNo === 'A04')?.status).toBe('recalled');
    expect(advised(view)).toMatchObject({ why: 'recalled', card: { kind: 'situation' } });
  });

  test('[CON50] an open argument, then an open vote; neither sends away from the other', () => {
    const both = argued(voting(calm()), ['m5', 'm6']);
    expect(advised(both)).toMatchObject({
      why: 'argument',
      card: { kind: 'argument', move: 'm5' },
      name: 'Share the findings',
    });
    const shown = (card: Card) => advised({ ...both, display: { ...both.display, program: card } });
    expect(shown({ kind: 'argument', move: 'm5' })).toBeNull();
    expect(shown({ kind: 'argument', move: 'm6' })).toBeNull();
    expect(advised(voting(calm()))).toMatchObject({ why: 'vote', card: { kind: 'vote' } });
    expect(advised(voting(calm({ kind: 'vote', vote: 'vote' })))).toBeNull();
  });

  test('[CON50] the results of this turn, where there are any for everybody', () => {
    expect(advised(revealed(calm()))).toMatchObject({
      why: 'results',
      card: { kind: 'results', turn: 3 },
    });
    expect(advised(revealed(calm({ kind: 'results', turn: 3 })))).toBeNull();
    const secret = revealed(calm());
    const moves = secret.moves.map((move) => ({
      ...move,
      text: { ...move.text, visibility: 'secret' as const },
    }));
    expect(advised({ ...secret, moves })).toBeNull();
  });

  test('[CON50] the newest inject for everybody, until control has chosen a picture since', () => {
    const view = released(calm(), 'public');
    expect(advised(view)).toMatchObject({
      why: 'inject',
      card: { kind: 'inject', eventNo: 'X1' },
      name: 'A tanker burns',
    });
    expect(advised(released(calm(), ['north']))).toBeNull();
    expect(advised({ ...view, display: { ...view.display, since: later + 2 } })).toBeNull();
    const gone = view.moves.map((move) => ({ ...move, totalTurn: 2, recordedWallMs: later + 9 }));
    expect(advised({ ...view, moves: gone })).toBeNull();
  });

  test('[CON50] a text that has come into force before everybody, until control has chosen a picture since', () => {
    const board = calm().boards[0]!;
    const version = { version: 1, choice: {}, wallMs: later + 1, scenarioDate: '2031-03-04' };
    const inForce = (seenBy: 'parties' | 'public', lapsed = false): ControlView => ({
      ...calm(),
      boards: [{ ...board, seenBy, version: 1, versions: [{ ...version, lapsed }] }],
    });
    const card: Card = { kind: 'board', board: board.id };
    const view = inForce('public');
    expect(advised(view)).toMatchObject({ why: 'inForce', card, name: board.title });
    expect(advised({ ...view, display: { ...view.display, program: card } })).toBeNull();
    expect(advised({ ...view, display: { ...view.display, since: later + 2 } })).toBeNull();
    expect(advised(inForce('parties'))).toBeNull();
    expect(advised(inForce('public', true))).toBeNull();
  });

  test('[CON50] a stale picture gives way to the situation', () => {
    const view = calm({ kind: 'text', title: 'Lunch', text: 'At noon.' });
    const stale = { ...view, display: { ...view.display, stale: 'turn' as const } };
    expect(advised(stale)).toMatchObject({ why: 'stale', card: { kind: 'situation' } });
  });

  test('[CON50] silent while held or stopped and before the start', () => {
    const view = argued(calm(), ['m5']);
    const parts = [{ held: true }, { stopped: true }, { status: 'lobby' as const }];
    for (const part of parts)
      expect(advised({ ...view, situation: { ...view.situation, ...part } })).toBeNull();
  });
});

describe('on the console', () => {
  const take = (card: Card) => ({
    type: 'display.take',
    data: { card, expect: { kind: 'situation' } },
  });

  test('[CON50] the line on the Next card shows it with one press or one key', () => {
    const link = open(argued(calm(), ['m5']));
    const next = within(screen.getByRole('region', { name: 'Next' }));
    expect(next.getByText(/For the wall/).textContent).toContain('Share the findings');
    fireEvent.click(next.getByRole('button', { name: 'Show' }));
    fireEvent.keyDown(document.body, { key: 'f', code: 'KeyF' });
    const card: Card = { kind: 'argument', move: 'm5' };
    expect(link.sent).toEqual([take(card), take(card)]);
  });

  test('[CON50] where nothing is advised the key says so and sends nothing', () => {
    const link = open(calm());
    fireEvent.keyDown(document.body, { key: 'f', code: 'KeyF' });
    expect(screen.getByText('Nothing new for the wall just now.')).toBeTruthy();
    expect(link.sent).toEqual([]);
  });

  test('[CON51] while held the caption names the hold card, and no button starts the clock', () => {
    const view = calm();
    const clock = { ...view.situation.clock, running: false };
    open({ ...view, situation: { ...view.situation, held: true, clock } });
    const program = within(document.querySelector<HTMLElement>('section[data-kind="program"]')!);
    expect(program.getByRole('heading').textContent).toContain('Hold card');
    expect(program.queryByText(/On the wall since/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Start clock/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /End hold/ }).length).toBeGreaterThan(0);
  });
});
