// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView, emptyView, presence } from './fixture.ts';

const advised = (view: ControlView, kind: ControlView['nextAction']['kind'], subject = '') => ({
  ...view,
  nextAction: { kind, subject, count: 1 },
});
const focus = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

describe('led by the Next card', () => {
  kitPage();

  test('[CON42, ROOM14] N opens the move that waits and stands at its ruling', () => {
    const view = busyView();
    const move = view.moves.find((each) => each.status === 'locked')!;
    open(advised(view, 'rule', move.id));
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(document.querySelector(`article[aria-label="${move.text.title}"]`)).toBeTruthy();
    expect(focus()).toMatch(/^Another way/);
  });

  test('[CON42, ROOM14] N stands at whoever waits to be let in; Enter does it', () => {
    const view = busyView();
    expect(view.seats.some((seat) => seat.status === 'waiting')).toBe(true);
    open(advised(view, 'admit'));
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(focus()).toMatch(/^Let (all )?in/);
  });

  test('[CON42, ROOM14] a part that loads later takes the focus when it is there, not after another key', async () => {
    const view = busyView();
    const exits = view.exits.map((exit) => ({ ...exit, possible: true }));
    open(advised({ ...view, exits }, 'leave', exits[0]!.id));
    fireEvent.keyDown(document.body, { key: 'n' });
    await vi.waitFor(() => expect(focus()).toMatch(/^Take/), { timeout: 15_000 });
  });

  test('[CON42] the step that is shown is ended by its key, and no other', () => {
    const link = open(busyView());
    fireEvent.keyDown(document.body, { key: 'e' });
    const { totalTurn, step } = busyView().situation;
    const data = { expectTotalTurn: totalTurn, expectStep: step };
    expect(link.sent).toEqual([{ type: 'step.next', data }]);
  });

  test('[CON11] in the argue step the card opens a move to the room, and closes it again', () => {
    const view = busyView();
    const link = open(advised(view, 'argue', 'm1'));
    fireEvent.click(screen.getByRole('button', { name: 'Open to argument' }));
    expect(link.sent).toEqual([{ type: 'argument.open', data: { move: 'm1' } }]);
    link.set({ ...link.getState() });
    expect(emptyView().nextAction.kind).not.toBe('argue');
  });
});

describe('one thing to press', () => {
  kitPage();
  const go = () => screen.getByRole('button', { name: /^GO/ });

  test('[CON43, ROOM1] GO stands out where it is what is asked for, and steps back where something else is', () => {
    const view = busyView();
    const link = open(advised(view, 'release', view.standby ?? ''));
    expect(go().dataset['asked']).toBe('true');
    fireEvent.click(go(), { detail: 1 });
    expect(link.sent).toMatchObject([{ type: 'inject.go' }]);
  });

  test('[CON43] where the card asks for something else, GO is not filled and still releases', () => {
    const link = open(advised(busyView(), 'nextStep', 'plan'));
    expect(go().dataset['asked']).toBeUndefined();
    fireEvent.click(go(), { detail: 1 });
    expect(link.sent).toMatchObject([{ type: 'inject.go' }]);
  });

  test('[CON44] an exit with turns left offers the next turn beside it, and says what would be left behind', () => {
    const view = busyView();
    const exits = view.exits.map((exit) => ({ ...exit, possible: true }));
    const link = open(advised({ ...view, exits }, 'leave', exits[0]!.id));
    const card = screen.getByRole('region', { name: 'Next' });
    fireEvent.click(
      [...card.querySelectorAll('button')].find((b) => b.textContent === 'Next turn')!,
    );
    expect(link.sent).toMatchObject([{ type: 'turn.next' }]);
  });

  test('[CON44] while teams plan, the moves can be locked from the card; its key waits', () => {
    const link = open(advised(busyView(), 'wait'));
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(link.sent).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Lock now' }));
    expect(link.sent).toMatchObject([{ type: 'step.next' }]);
  });

  test('[CON45] before the start the card says what is still missing; the start stays one press away', () => {
    const view = emptyView();
    const link = open(advised(view, 'start'), { presence: { ...presence(view), displays: 0 } });
    const card = screen.getByRole('region', { name: 'Next' });
    expect(card.textContent).toContain('No team has a seat yet. No display is connected yet.');
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(link.sent).toMatchObject([{ type: 'exercise.start' }]);
  });

  test('[CON45] where only a few teams are empty they are named, and a full room is simply started', () => {
    const busy = busyView();
    const situation = emptyView().situation;
    const seats = busy.seats.filter((seat) => seat.team !== 'south');
    open(advised({ ...busy, situation, seats }, 'start'));
    const card = () => screen.getByRole('region', { name: 'Next' }).textContent;
    expect(card()).toContain('Nobody yet in Southern Republic.');
    expect(card()).not.toContain('display');
    cleanup();
    open(advised({ ...busy, situation }, 'start'));
    expect(card()).toContain('Start the exercise');
  });
});
