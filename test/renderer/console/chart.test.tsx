// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { busyView, scenario } from './fixture.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

kitPage();

/** The first picture of the chart loads much. */
const patient = { timeout: 30_000 };

const end = scenario.phases.find((phase) => phase.kind === 'end')!;

/** The busy view, whose first exit that is possible leads where the test wants it. */
function leadingTo(to: string, part: Partial<ControlView> = {}): ControlView {
  const view = busyView();
  const exits = view.exits.map((exit) => (exit.possible ? { ...exit, to } : exit));
  return { ...view, exits, ...part };
}

async function exitsOf(view: ControlView) {
  const link = open(view);
  fireEvent.keyDown(document.body, { key: '2' });
  return {
    link,
    exits: await screen.findByRole('region', { name: 'Ways out of this phase' }, patient),
  };
}
const take = {
  type: 'phase.take',
  data: { exit: 'toTalks', expectTotalTurn: 3 },
};

test('[ROOM4, CON33] an exit that ends the exercise is asked for', async () => {
  const { link, exits } = await exitsOf(leadingTo(end.id));
  press('Take it: Talks without a culprit', exits);
  const dialog = await screen.findByRole('dialog', {}, patient);
  expect(dialog.textContent).toContain(`End the exercise with “${end.title}”?`);
  expect(link.sent).toEqual([]);
  press('Take it and end', dialog);
  await waitFor(() => expect(link.sent).toEqual([take]));
});

test('[CON33] an exit into another phase is taken at once', async () => {
  const { link, exits } = await exitsOf(busyView());
  press('Take it: Talks without a culprit', exits);
  expect(link.sent).toEqual([take]);
});

test('[CON34] open votes and texts that all agreed to stand above the exits', async () => {
  const view = busyView();
  const { exits } = await exitsOf({
    ...view,
    boards: view.boards.map((board) => ({
      ...board,
      texts: board.texts.map((text) => ({
        ...text,
        answers: board.parties.map((team) => ({ team, answer: 'agree' as const })),
      })),
    })),
  });
  const loose = within(exits).getByRole('list', { name: 'Not settled yet' });
  const open = view.votes.find((vote) => vote.status === 'open')!;
  expect(loose.textContent).toContain(`Still open: the vote “${open.title}”`);
  expect(loose.textContent).toContain('Agreed by all, not in force: a text of “');
});

test('[CON34] with nothing open no line stands above the exits', async () => {
  const { exits } = await exitsOf(leadingTo('talks', { votes: [], boards: [] }));
  expect(within(exits).queryByRole('list', { name: 'Not settled yet' })).toBeNull();
});

test('[CON34] an exit that is not possible is gone by override, with a reason', async () => {
  const { link, exits } = await exitsOf(busyView());
  const blame = scenario.phases.find((phase) => phase.id === 'blame')!;
  press(`Go here by override …: ${blame.title}`, exits);
  const dialog = await screen.findByRole('dialog', {}, patient);
  type(/^Reason/, 'Time is short');
  press('Override', dialog);
  const data = { phase: 'blame', step: null, reason: 'Time is short' };
  await waitFor(() => expect(link.sent).toEqual([{ type: 'phase.override', data }]));
});
