// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { busyView, scenario } from './fixture.ts';
import type { FixtureLink } from './fixture-link.ts';
import { rulingView } from './fixture-ruling.ts';
import { open, openSheet, press, ruling } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

kitPage();

function nextTurn(link: FixtureLink, view: ControlView): void {
  const { situation } = view;
  const next = { ...view, situation: { ...situation, totalTurn: situation.totalTurn + 1 } };
  act(() => link.set({ views: { control: { n: view.n + 1, view: next } } }));
}

test('[CON35] a new turn goes back to the list', () => {
  const view = busyView();
  const link = open(view);
  openSheet(view, 'm5');
  expect(screen.queryByText('No move is open')).toBeNull();
  nextTurn(link, view);
  expect(screen.getByText('No move is open')).toBeTruthy();
});

test('[CON35] what is typed and not sent keeps its move open', () => {
  const view = busyView();
  const link = open(view);
  openSheet(view, 'm5');
  fireEvent.change(screen.getByLabelText(/Text for everybody/), { target: { value: 'The notes' } });
  nextTurn(link, view);
  expect(screen.queryByText('No move is open')).toBeNull();
});

test('[CON35] a reason that is being written keeps its move open', () => {
  const view = rulingView();
  const link = open(view);
  openSheet(view, 'm7');
  press('Bring into the open');
  const form = document.querySelector('article form textarea')!;
  fireEvent.change(form, { target: { value: 'Because' } });
  nextTurn(link, view);
  expect(screen.queryByText('No move is open')).toBeNull();
});

test('[CON36] after the end nothing is on standby and no cue is offered for release', () => {
  const view = busyView();
  open({ ...view, situation: { ...view.situation, status: 'ended' } });
  const card = screen.getByRole('region', { name: 'Standby' });
  expect(card.textContent).toContain('nothing is left to release');
  expect(card.textContent).not.toContain('B03');
  fireEvent.click(document.querySelector('[data-cue="B03"]')!);
  expect(screen.queryByRole('button', { name: /^Release/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
});

test('[CON37] the text of a result that stays closed is named by its team', () => {
  const view = rulingView();
  open(view);
  openSheet(view, 'm7');
  const move = view.moves.find(({ id }) => id === 'm7')!;
  const team = scenario.teams.find(({ id }) => id === move.team)!;
  expect(screen.getByLabelText(`Text of the result, for ${team.name}`)).toBeTruthy();
  expect(ruling().textContent).not.toContain('Text for everybody');
});

test('[CON37] notes for control are formatted text', async () => {
  const view = busyView();
  const notes = 'A *direct report* of the harbour.';
  const injects = scenario.injects.map((row) => ({ ...row, controllerNotes: notes }));
  open(view, { scenario: { ...scenario, injects } });
  const card = screen.getByRole('region', { name: 'Standby' });
  // The parser is a chunk of its own and may be long in coming.
  const said = () => expect(card.querySelector('em')?.textContent).toBe('direct report');
  await waitFor(said, { timeout: 10_000 });
}, 15_000);

test('[CON37] two percentages differ by points', () => {
  const view = busyView();
  const indicators = scenario.indicators.map((row) =>
    row.id === 'tension' || row.id === 'feltTension' ? { ...row, unit: '%' } : row,
  );
  open(view, { scenario: { ...scenario, indicators } });
  fireEvent.keyDown(document.body, { key: '3' });
  expect(document.body.textContent).toContain('What is believed: +14 points');
});
