// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import {
  bulkMembers,
  effectsOfResult,
  isComplete,
  minutesFor,
  past,
  preparedOf,
  questions,
  running,
  tallyNow,
} from '../../../src/renderer/console/model/votes.ts';
import { busyView, scenario } from './fixture.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

const view = busyView();
const vote = running(view)[0]!;
type Choice = (typeof vote.members)[number]['choice'];
const cast = (choices: Readonly<Record<string, Choice>>) => ({
  ...vote,
  members: vote.members.map((member) => {
    const choice = choices[member.id] ?? member.choice;
    return { ...member, choice, voted: choice !== null };
  }),
});
const withVote = (changed: typeof vote): ControlView => ({
  ...view,
  votes: view.votes.map((each) => (each.id === changed.id ? changed : each)),
});
const all = (choice: Choice) =>
  cast(Object.fromEntries(vote.members.map((member) => [member.id, choice])));

describe('votes, counted', () => {
  test('[CON27] what closing now would give is counted by the body’s rule', () => {
    expect(tallyNow(vote)).toMatchObject({
      outcome: 'failed',
      yes: 4,
      no: 1,
      abstain: 1,
      absent: 7,
    });
    expect(tallyNow(all('yes')).outcome).toBe('passed');
    expect(tallyNow({ ...all('yes'), members: cast({}).members }).outcome).toBe('failed');
    const vetoed = all('yes');
    const members = vetoed.members.map((member) =>
      member.id === 'southSeat' ? { ...member, choice: 'no' as const } : member,
    );
    expect(tallyNow({ ...vetoed, members })).toMatchObject({
      outcome: 'vetoed',
      vetoedBy: ['southSeat'],
    });
    expect([isComplete(vote), isComplete(all('abstain'))]).toEqual([false, true]);
  });

  test('[CON27] control’s members are cast for together, and none that has voted before the others have', () => {
    const left = bulkMembers(vote);
    expect([left.again, left.members.length]).toEqual([false, 6]);
    expect(left.members.every((member) => member.team === null && !member.voted)).toBe(true);
    const again = bulkMembers(all('yes'));
    expect([again.again, again.members.length]).toEqual([true, 10]);
  });

  test('[CON27] questions that fit now come first, with what stands in the way of the others', () => {
    expect(questions(scenario, view).map(({ question, here }) => [question.id, here])).toEqual([
      ['curfew', true],
      ['thanks', true],
      ['strike', false],
    ]);
    expect(questions(scenario, view)[0]?.open?.id).toBe('v2');
  });

  test('[CON27] a result sets off what the scenario’s question or the text on the table says', () => {
    expect(preparedOf(scenario, vote)?.id).toBe('curfew');
    const effects = (outcome: 'passed' | 'failed' | 'vetoed') =>
      effectsOfResult(scenario, view, vote, outcome).map(({ effect }) => effect.by);
    expect([effects('passed'), effects('failed'), effects('vetoed')]).toEqual([[-6, -3], [3], [9]]);
    const onText = {
      ...vote,
      title: 'The harbour accord, 3',
      about: { board: 'harbourAccord', text: 't3' },
    };
    expect(effectsOfResult(scenario, view, onText, 'passed')).not.toEqual([]);
    expect(effectsOfResult(scenario, view, onText, 'failed')).toEqual([]);
    expect(effectsOfResult(scenario, view, { ...vote, text: 'Another' }, 'passed')).toEqual([]);
  });

  test('[CON27] more time counts from the deadline, not from now, and no longer than the host allows', () => {
    expect(minutesFor(180_000, 60_000, 1)).toBe(3);
    expect(minutesFor(null, 60_000, 5)).toBe(5);
    expect(minutesFor(10_000, 60_000, 5)).toBe(5);
    expect(minutesFor(999 * 60_000, 0, 5)).toBe(600);
  });

  test('[CON27] after the end nothing is open; what nobody closed is among what is over', () => {
    const ended: ControlView = { ...view, situation: { ...view.situation, status: 'ended' } };
    expect([running(view).length, past(view).length]).toEqual([1, 1]);
    expect([running(ended).length, past(ended).length]).toEqual([0, 2]);
  });
});

describe('votes on the screen', () => {
  kitPage();
  const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
  const card = () => screen.getByRole('article', { name: vote.title });

  test('[CON27] 9 shows rule, count and what closing now would give', () => {
    open(view);
    key('9');
    const said = card().textContent;
    expect(said).toContain('7 of 13 in favour; a veto defeats it');
    expect(said).toContain('If closed now:');
    expect(said).toContain('Failed');
    expect(said).toContain('3 more votes in favour needed');
    expect(said).toContain('Tension 64 → 67');
  });

  test('[CON27] what a question waits for stands under it as a list, in a page that is sound', () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    open(view);
    fireEvent.keyDown(document.body, { key: '9' });
    const needs = [...document.querySelectorAll('ol li ul')];
    expect(needs.length).toBeGreaterThan(0);
    expect(needs.filter((list) => list.closest('p') !== null)).toEqual([]);
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  test('[CON27] one press casts for all that control plays, one after the other, up to a refusal', async () => {
    const link = open(view);
    key('9');
    press('6 that control plays, not voted yet: Yes', card());
    await waitFor(() => expect(link.sent).toHaveLength(6));
    expect(link.sent.map(({ data }) => data)).toEqual(
      bulkMembers(vote).members.map(({ id }) => ({ vote: 'v2', member: id, choice: 'yes' })),
    );
    let answered = 0;
    link.answer = () => {
      answered += 1;
      return Promise.resolve({
        ok: false,
        id: 'x',
        rejection: { code: 'vote/closed', message: 'no', detail: null },
      });
    };
    press('6 that control plays, not voted yet: No', card());
    expect(await screen.findByText('This vote is over.')).toBeTruthy();
    expect(answered).toBe(1);
  });

  test('[CON27] no button moves while votes come in: what changes in height stands below the members', () => {
    const link = open(view);
    key('9');
    const before = [...card().children].map((part) => part.tagName + part.className);
    act(() => link.set({ views: { control: { n: 213, view: withVote(all('yes')) } } }));
    expect([...card().children].map((part) => part.tagName + part.className)).toEqual(before);
    const list = within(card()).getByRole('list', { name: 'Roll call' });
    const sets = within(card()).getByRole('group', { name: 'What “Passed” sets off' });
    expect(list.compareDocumentPosition(sets)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('[CON27] a question of one’s own goes to the body with its usual ballot and time', async () => {
    const link = open(view);
    key('9');
    press('Ask something else');
    type('Body', 'captains');
    type('Question', 'Do the captains sail?');
    const form = screen.getByRole('form', { name: 'Call a vote: Ask something else' });
    expect(form.textContent).toContain('Secret ballot');
    press('Open the vote', form);
    const subject = {
      kind: 'question',
      body: 'captains',
      title: 'Do the captains sail?',
      text: 'Do the captains sail?',
    };
    await waitFor(() =>
      expect(link.sent).toEqual([
        { type: 'vote.call', data: { subject, ballot: 'secret', minutes: null } },
      ]),
    );
  });

  test('[CON27] a proxy is given, the vote called off with a reason, closed, and shown to the room', async () => {
    const link = open(view);
    key('9');
    press('Proxy: Southern Republic', card());
    fireEvent.change(within(card()).getByLabelText('Proxy for Southern Republic'), {
      target: { value: 'east' },
    });
    await waitFor(() => expect(link.sent).toHaveLength(1));
    press('To preview', card());
    press('Close the vote', card());
    press('Close it now', await screen.findByRole('dialog'));
    press('Call it off …', card());
    press('Call it off', card());
    type(/Why is the vote called off/, 'Wrong text');
    press('Call it off', card());
    await waitFor(() => expect(link.sent).toHaveLength(4));
    expect(link.sent).toEqual([
      { type: 'proxy.give', data: { vote: 'v2', member: 'southSeat', to: 'east' } },
      { type: 'display.preview', data: { card: { kind: 'vote', vote: 'v2' } } },
      { type: 'vote.close', data: { vote: 'v2' } },
      { type: 'vote.cancel', data: { vote: 'v2', reason: 'Wrong text' } },
    ]);
  });

  test('[CON33] closing is asked for with the number that has not voted, and not once all have', async () => {
    const link = open(view);
    key('9');
    press('Close the vote', card());
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('7 of 13 members have not voted.');
    expect(link.sent).toEqual([]);
    press('Cancel', dialog);
    act(() => link.set({ views: { control: { n: 213, view: withVote(all('yes')) } } }));
    press('Close the vote', card());
    expect(link.sent).toEqual([{ type: 'vote.close', data: { vote: 'v2' } }]);
  });

  test('[CON27] more time is offered only where there is a time limit', () => {
    open(withVote({ ...vote, dueAtClockMs: null }));
    key('9');
    expect(card().textContent).not.toContain('+1 min');
    expect(card().textContent).toContain('until you close it');
  });

  test('[CON35] whoever calls a vote is led to it once it is there', async () => {
    const others = view.votes.filter((each) => each.id !== vote.id);
    const link = open({ ...view, votes: others });
    key('9');
    press(/^Call it.*: /);
    press('Open the vote');
    await waitFor(() => expect(link.sent).toHaveLength(1));
    act(() => link.set({ views: { control: { n: 213, view } } }));
    await waitFor(() => expect(document.activeElement).toBe(card()));
  });

  test('[CON35] a vote that somebody else has called takes the focus from nobody', () => {
    const link = open({ ...view, votes: [] });
    key('9');
    act(() => link.set({ views: { control: { n: 213, view } } }));
    expect(document.activeElement).toBe(document.body);
  });

  test('[CON11, CON27] the Next card closes a complete vote and says what that gives', () => {
    const link = open({
      ...withVote(all('yes')),
      nextAction: { kind: 'closeVote', subject: 'v2', count: 0 },
    });
    const next = screen.getByRole('region', { name: 'Next' });
    expect(next.textContent).toContain('13 for, 0 against. Closing');
    expect(next.textContent).toContain('Closing makes it: Passed. It changes');
    expect(next.textContent).toContain('Tension 64 → 58');
    press('Close the vote', next);
    expect(link.sent).toEqual([{ type: 'vote.close', data: { vote: 'v2' } }]);
  });
});
