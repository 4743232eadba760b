import type { VoteResult } from '../../../core/fact-negotiate.ts';
import { limits } from '../../../core/limits.ts';
import { controlParty } from '../../../core/party.ts';
import type { Body, PreparedVote } from '../../../core/scenario/schema-negotiation.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { tally } from '../../../core/tally.ts';
import type { VoteView } from '../../../core/view/schema-negotiate.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { effectsOfText, type SourcedEffect } from './boards.ts';

/** What is asked of votes in many places of the console. */
export type Vote = ControlView['votes'][number];
export type Member = Vote['members'][number];

export function running(view: ControlView): Vote[] {
  return view.situation.status === 'running'
    ? view.votes.filter((vote) => vote.status === 'open')
    : [];
}

/** Those that are over, newest first; with the exercise those are over too that nobody closed. */
export function past(view: ControlView): Vote[] {
  const open = new Set(running(view));
  return view.votes.filter((vote) => !open.has(vote)).toReversed();
}

/** The scenario's questions that could be put to the vote now and have not been. */
export function callable(view: ControlView): ControlView['preparedVotes'] {
  return view.preparedVotes.filter(({ offered, called }) => offered && !called);
}

export function isComplete(vote: Vote): boolean {
  return notVoted(vote) === 0;
}

export function notVoted(vote: Vote): number {
  return vote.members.filter((member) => !member.voted).length;
}

/** The count as it stands, by the body's rule: what closing now would give. */
export function tallyNow(vote: Vote): VoteResult {
  const cast = vote.members.flatMap(({ id, choice }) =>
    choice === null
      ? []
      : [[id, { choice, by: controlParty, seat: null, proxy: false, changes: 1 }] as const],
  );
  return tally(asBody(vote), Object.fromEntries(cast));
}

/** A vote carries its body's rule and members, so that what is counted is what is shown. */
function asBody({ body, passes, ballot, members }: Vote): Body {
  return { ...body, passes, ballot, members, seenBy: 'public' };
}

/** The members that control casts for as a matter of course: no team plays them. */
function controlPlayed(vote: Vote): Member[] {
  return vote.members.filter((member) => member.team === null);
}

/**
 * Whom a press for all of control's members casts for: those that have not voted; once all have, all of them. What
 * was cast one by one is thus not overwritten by the way.
 */
export function bulkMembers(vote: Vote): { readonly members: Member[]; readonly again: boolean } {
  const own = controlPlayed(vote);
  const left = own.filter((member) => !member.voted);
  return left.length > 0 ? { members: left, again: false } : { members: own, again: true };
}

/** A body's rule and members in the shape of a vote that has not been called. */
export function ruleOf(body: Body): Pick<VoteView, 'passes' | 'members'> {
  return {
    passes: body.passes,
    members: body.members.map((member) => ({
      ...member,
      mine: true,
      voted: false,
      choice: null,
      proxy: null,
    })),
  };
}

export interface Question {
  readonly question: PreparedVote;
  readonly live: ControlView['preparedVotes'][number];
  /** Playable in the present phase. */
  readonly here: boolean;
  /** A vote on it that runs. */
  readonly open: Vote | null;
  /** The last vote on it that is over. */
  readonly last: Vote | null;
}

/** The scenario's own questions: those offered now first, then those of this phase, then the others. */
export function questions(scenario: Scenario, view: ControlView): Question[] {
  const live = new Map(view.preparedVotes.map((row) => [row.id, row]));
  const phase = view.situation.phase?.id ?? '';
  const rank = ({ live: { offered }, here }: Question) => (offered ? 0 : here ? 1 : 2);
  return scenario.votes
    .flatMap((question): Question[] => {
      const row = live.get(question.id);
      if (row === undefined) return [];
      const votes = view.votes.filter((vote) => preparedOf(scenario, vote)?.id === question.id);
      const open = votes.find((vote) => vote.status === 'open') ?? null;
      const last = votes.findLast((vote) => vote.status === 'closed') ?? null;
      return [{ question, live: row, here: question.phases.includes(phase), open, last }];
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The scenario's question that a vote is on; a view names it by its words alone. */
export function preparedOf(scenario: Scenario, vote: Vote): PreparedVote | null {
  if (vote.about !== null) return null;
  return (
    scenario.votes.find(
      ({ body, title, text }) =>
        body === vote.body.id && title === vote.title && text === vote.text,
    ) ?? null
  );
}

/** What a result would set off: the question's own effects, or those of the text that is voted on. */
export function effectsOfResult(
  scenario: Scenario,
  view: ControlView,
  vote: Vote,
  outcome: VoteResult['outcome'],
): SourcedEffect[] {
  const question = preparedOf(scenario, vote);
  if (question !== null) {
    const { failed, vetoed = failed } = question.effects;
    const effects = { ...question.effects, vetoed }[outcome];
    return effects.map((effect) => ({ effect, source: question.title }));
  }
  const board = view.boards.find((each) => each.id === vote.about?.board);
  const text = board?.texts.find((each) => each.id === vote.about?.text);
  if (outcome !== 'passed' || board === undefined || text?.status !== 'tabled') return [];
  return effectsOfText(scenario, board, text.choice);
}

/** Minutes from now that move a deadline by so many; the host counts from now. */
export function minutesFor(dueAtClockMs: number | null, clockMs: number, more: number): number {
  const left = dueAtClockMs === null ? 0 : Math.max(0, dueAtClockMs - clockMs);
  return Math.min(limits.delayMinutesMax, Math.round((left / 60_000 + more) * 100) / 100);
}

/** The body can be shown to the room. */
export function isPublicBody(scenario: Scenario, body: string): boolean {
  return scenario.bodies.find((each) => each.id === body)?.seenBy === 'public';
}
