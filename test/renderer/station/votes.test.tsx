// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { VoteView } from '../../../src/core/view/schema-negotiate.ts';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { majorityWords } from '../../../src/renderer/shared/majority.ts';
import {
  board,
  cancelledVote,
  secretResult,
  secretVote,
  textVote,
  vetoedVote,
  vote,
} from '../fixtures-negotiate.ts';
import { situation } from '../fixtures.ts';
import { button, desk, isPressed, press, show } from './desk.tsx';

afterEach(cleanup);

function atVotes(votes: VoteView[], part: Parameters<typeof desk>[0] = {}) {
  const link = desk({ votes, ...part });
  press(/^Talks/);
  press(/^Votes/);
  return link;
}

/** The ballot of one member. */
function ballot(name: string): HTMLElement {
  return screen.getByRole('heading', { level: 4, name }).closest('section')!;
}

function cast(choice: 'yes' | 'no' | 'abstain' | null): VoteView {
  const members = vote.members.map((member) =>
    member.id === 'north' ? { ...member, choice, voted: choice !== null } : member,
  );
  return { ...vote, members };
}

test('[STN13] a vote shows its rule and its deadline in words, and counts in the tab until it is cast', () => {
  const link = desk({ votes: [vote] });
  expect(button(/^Talks/).textContent).toContain('1 waits for your team');
  press(/^Talks/);
  expect(screen.getByText('It passes with: 9 of 15 in favour; a veto defeats it.')).toBeTruthy();
  expect(screen.getByText('Northern delta and Upper Valley have a veto.')).toBeTruthy();
  expect(screen.getAllByRole('timer').map((each) => each.textContent)).toContainEqual(
    expect.stringMatching(/^3:(20|19)/),
  );
  const all = vote.members.map((member) =>
    member.mine ? { ...member, voted: true, choice: 'yes' as const } : member,
  );
  show(link, 42, { votes: [{ ...vote, members: all }] });
  expect(button(/^Talks/).textContent).not.toContain('waits');
});

test('[STN13] every member of one’s own has a ballot; it counts when the host has it, and can be changed', async () => {
  const link = atVotes([vote]);
  const north = ballot('Northern delta');
  expect(within(north).getByText('has a veto')).toBeTruthy();
  fireEvent.click(within(north).getByRole('button', { name: 'No (veto)' }));
  expect(link.commands).toMatchObject([
    { type: 'ballot.cast', data: { vote: 'v1', member: 'north', choice: 'no' } },
  ]);
  expect(isPressed('No', north)).toBe(false);
  expect(within(north).getByText('Recording …')).toBeTruthy();
  await act(async () => link.answer());
  show(link, 42, { votes: [cast('no')] });
  expect(isPressed('No', north)).toBe(true);
  expect(north.textContent).toContain('Recorded: No. You can change it until the vote closes.');
  fireEvent.click(within(north).getByRole('button', { name: 'Yes' }));
  expect(link.commands.at(-1)).toMatchObject({ data: { member: 'north', choice: 'yes' } });
  // The others' stand for themselves.
  expect(isPressed('Abstain', ballot('Southern delta and the islands off its coast'))).toBe(true);
  expect(ballot('The Press Club').textContent).toContain('in place of The Press');
});

test('[STN13] a proxy is given to one team and taken back', () => {
  const link = atVotes([vote]);
  const north = ballot('Northern delta');
  fireEvent.click(within(north).getByRole('button', { name: 'Let another team vote for it' }));
  expect(north.textContent).toContain('sees how it voted, until you take it back');
  fireEvent.click(within(north).getByRole('button', { name: 'Let them' }));
  expect(within(north).getByText('Choose a team.')).toBeTruthy();
  fireEvent.click(within(north).getByRole('radio', { name: 'Development Bank' }));
  fireEvent.click(within(north).getByRole('button', { name: 'Let them' }));
  expect(link.commands).toMatchObject([
    { type: 'proxy.give', data: { vote: 'v1', member: 'north', to: 'bank' } },
  ]);
  const south = ballot('Southern delta and the islands off its coast');
  expect(within(south).getByText('Development Bank may vote for it.')).toBeTruthy();
  fireEvent.click(within(south).getByRole('button', { name: 'Take it back' }));
  expect(link.commands.at(-1)).toMatchObject({ data: { member: 'south', to: null } });
  // Who votes by proxy hands nothing on.
  expect(within(ballot('The Press Club')).queryByText('Let another team vote for it')).toBeNull();
});

test('[STN13] who has voted is seen and never how; a secret ballot says so', () => {
  atVotes([secretVote]);
  expect(screen.getByText(/Secret ballot: nobody but control ever learns/)).toBeTruthy();
  expect(screen.getByText('Until control closes it')).toBeTruthy();
  const who = screen.getByText('3 of 6 have voted').closest('details')!;
  const upper = within(who).getByText('Upper Valley').closest('li')!;
  expect(upper.textContent).toBe('Upper Valleyhas voted');
  expect(who.textContent).not.toMatch(/\b(Yes|No|Abstain)\b/);
});

test('[STN13] a result has its outcome, its count, who vetoed, and the roll call of an open ballot alone', () => {
  atVotes([vetoedVote]);
  expect(screen.getByText('Vetoed')).toBeTruthy();
  expect(screen.getByText('Veto: Northern delta.')).toBeTruthy();
  expect(screen.getByText('Yes 13 · No 1 · Abstained 0 · Not voted 1')).toBeTruthy();
  const roll = screen.getByText('How each voted').closest('details')!;
  expect(roll.textContent).toContain('Lake districts');
  expect(screen.queryByRole('button', { name: 'Yes' })).toBeNull();
  cleanup();
  atVotes([secretResult]);
  expect(screen.getByText('Passed')).toBeTruthy();
  expect(screen.queryByText('How each voted')).toBeNull();
  cleanup();
  atVotes([cancelledVote]);
  expect(screen.getByText('Control called this vote off.')).toBeTruthy();
});

test('[STN13] a vote on a text shows the text; one that closes while it is read stays in its place', () => {
  const link = atVotes([textVote], { boards: [board] });
  expect(screen.getByText('The text that is voted on')).toBeTruthy();
  expect(screen.getByText('Instead of “Three seasons”')).toBeTruthy();
  const card = screen.getByText('The text that is voted on').closest('article')!;
  const closed = { ...vetoedVote, id: textVote.id };
  show(link, 42, { boards: [board], votes: [closed] });
  expect(document.body.contains(card)).toBe(true);
  expect(within(card).getByText('Vetoed')).toBeTruthy();
});

test('[STN13] on hold, and for those who have no vote, nothing can be cast', () => {
  const link = atVotes([vote], { situation: situation({ held: true, entryOpen: false }) });
  expect(ballot('Northern delta').textContent).toContain('On hold');
  fireEvent.click(within(ballot('Northern delta')).getByRole('button', { name: 'Yes' }));
  expect(link.commands).toEqual([]);
  cleanup();
  atVotes([{ ...vote, members: vote.members.map((member) => ({ ...member, mine: false })) }]);
  expect(screen.getByText('Your team has no vote here.')).toBeTruthy();
});

test('[STN13] every rule that a body can have is put into words', () => {
  const words = (passes: VoteView['passes'], veto = false) =>
    majorityWords(
      { passes, members: vote.members.map((member) => ({ ...member, veto })) },
      sharedText.text,
    );
  expect(words({ yes: 9, of: 'members' })).toBe('9 of 15 in favour');
  expect(words({ share: 'simple', of: 'members' })).toBe('more than half of all 15 in favour');
  expect(words({ share: 'twoThirds', of: 'cast' })).toBe('two thirds of those who vote yes or no');
  expect(words({ share: 'all', of: 'cast' }, true)).toMatch(/a veto defeats it$/);
});

test('[STN13] what comes to the vote is told to a screen reader wherever somebody is', () => {
  const link = desk({ votes: [] });
  show(link, 42, { votes: [vote] });
  const said = screen.getAllByRole('status').map((each) => each.textContent);
  expect(said).toContain('New vote: Shall the Commission read the gauges itself?');
});
