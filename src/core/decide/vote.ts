import { seesVote, sitsIn } from '../board.ts';
import type { Command, CommandOf } from '../command.ts';
import { isVoteType, type VoteType } from '../command-negotiate.ts';
import type { FactOf } from '../fact.ts';
import { limits } from '../limits.ts';
import { controlParty, teamParty } from '../party.ts';
import { assertNever, ok, reject, type Result } from '../result.ts';
import type { Body } from '../scenario/schema-negotiation.ts';
import type { Scratch } from '../scratch.ts';
import type { VoteState } from '../state-negotiate.ts';
import { findBoard, findVote } from '../state.ts';
import { tally } from '../tally.ts';
import { adoptByVote } from './board.ts';
import { applyEffects } from './effects.ts';
import { entry, seatOf } from './entry.ts';
import { notRunning } from './finish.ts';

/**
 * Owns votes: calling, casting, proxies, deadlines, and what a result sets off. Not here: counting
 * (`tally.ts`), who sees a ballot (`view`). Result and effects are one command's facts, so a crash leaves
 * the vote open or closed with all that follows.
 */
export type VoteCommand = CommandOf<VoteType | 'timer.voteDue'>;

export function isVote(command: Command): command is VoteCommand {
  return command.type === 'timer.voteDue' || isVoteType(command.type);
}

export function decideVote(scratch: Scratch, command: VoteCommand): Result<void> {
  if (scratch.state.exercise.status !== 'running') return notRunning();
  if (command.type === 'vote.call') return call(scratch, command.data);
  const found = openVote(scratch, command.data.vote);
  if (!found.ok) return command.type === 'timer.voteDue' ? overtaken() : found;
  const { vote, body } = found.value;
  switch (command.type) {
    case 'ballot.cast':
      return cast(scratch, vote, body, command.data);
    case 'proxy.give':
      return giveProxy(scratch, vote, body, command.data);
    case 'vote.extend': {
      const dueAtClockMs = dueIn(scratch, command.data.minutes);
      if (dueAtClockMs === vote.dueAtClockMs)
        return reject('deadline/same', 'that changes nothing');
      scratch.emit({ type: 'vote.extended', data: { vote: vote.id, dueAtClockMs } });
      return ok(undefined);
    }
    case 'vote.close':
      return close(scratch, vote, body, 'control');
    case 'vote.cancel':
      scratch.emit({ type: 'vote.cancelled', data: command.data });
      return ok(undefined);
    case 'timer.voteDue': {
      const due = command.data.dueAtClockMs;
      if (vote.dueAtClockMs !== due || scratch.now.clockMs < due) return overtaken();
      return close(scratch, vote, body, 'deadline');
    }
    default:
      return assertNever(command);
  }
}

/** A timer that was overtaken by an extension, a pause or the close is no error: it is void. */
function overtaken(): Result<never> {
  return reject('timer/void', 'this deadline no longer stands');
}

interface OpenVote {
  readonly vote: VoteState;
  readonly body: Body;
}

/** A vote that the asker may know of and that is open. */
function openVote({ world, state, command }: Scratch, id: string): Result<OpenVote> {
  const vote = findVote(state, id);
  const { actor } = command;
  const body = vote === null ? undefined : world.bodies.get(vote.body);
  const hidden = (one: VoteState, of: Body): boolean =>
    actor.kind === 'seat' && !seesVote(of, one, actor.team);
  if (vote === null || body === undefined || hidden(vote, body))
    return reject('vote/unknown', 'there is no such vote');
  if (vote.status !== 'open') return reject('vote/closed', 'this vote is over');
  return ok({ vote, body });
}

function call(scratch: Scratch, data: CommandOf<'vote.call'>['data']): Result<void> {
  if (Object.keys(scratch.state.votes).length >= limits.votesCalledMax)
    return reject('vote/too-many', 'there is no room for more votes');
  const subject = subjectOf(scratch, data.subject);
  if (!subject.ok) return subject;
  const body = scratch.world.bodies.get(subject.value.body);
  if (body === undefined) return reject('vote/no-such-body', 'there is no such body');
  scratch.emit({
    type: 'vote.called',
    data: {
      vote: scratch.newId(),
      ...subject.value,
      ballot: data.ballot ?? body.ballot,
      dueAtClockMs: dueIn(scratch, data.minutes),
    },
  });
  return ok(undefined);
}

type Subject = Pick<
  FactOf<'vote.called'>['data'],
  'body' | 'prepared' | 'title' | 'text' | 'about'
>;

function subjectOf(
  scratch: Scratch,
  subject: CommandOf<'vote.call'>['data']['subject'],
): Result<Subject> {
  const { world, state } = scratch;
  const open = Object.values(state.votes).filter((vote) => vote.status === 'open');
  switch (subject.kind) {
    case 'prepared': {
      const prepared = world.votes.get(subject.vote);
      if (prepared === undefined)
        return reject('vote/no-such-question', 'there is no such question');
      if (open.some((vote) => vote.prepared === prepared.id))
        return reject('vote/open', 'this question is being voted on already');
      const { id, body, title, text } = prepared;
      return ok({ body, prepared: id, title, text, about: null });
    }
    case 'text': {
      const { board: id, text } = subject;
      const board = world.boards.get(id);
      const at = findBoard(state, id)?.texts.findIndex((one) => one.id === text) ?? -1;
      const tabled = findBoard(state, id)?.texts[at];
      if (board === undefined || tabled === undefined)
        return reject('text/unknown', 'there is no such text');
      if (tabled.status !== 'tabled')
        return reject('text/not-tabled', 'this text is not on the table any more');
      if (typeof board.adoption !== 'object')
        return reject(
          'vote/not-by-vote',
          'the texts of this board do not come into force by a vote',
        );
      if (open.some((vote) => vote.about?.text === text))
        return reject('vote/open', 'this text is being voted on already');
      const note = tabled.note === '' ? board.title : tabled.note;
      return ok({
        body: board.adoption.vote,
        prepared: null,
        // A long title leaves room for the number.
        title: `${board.title.slice(0, limits.shortTextCharsMax - 8)}, ${at + 1}`,
        text: note,
        about: { board: id, text },
      });
    }
    case 'question': {
      const { body, title, text } = subject;
      return ok({ body, prepared: null, title, text, about: null });
    }
    default:
      return assertNever(subject);
  }
}

function dueIn({ now }: Scratch, minutes: number | null): number | null {
  return minutes === null ? null : now.clockMs + Math.round(minutes * 60_000);
}

function cast(
  scratch: Scratch,
  vote: VoteState,
  body: Body,
  data: CommandOf<'ballot.cast'>['data'],
): Result<void> {
  const free = entry(scratch);
  if (!free.ok) return free;
  const { actor } = scratch.command;
  const member = body.members.find((one) => one.id === data.member);
  if (actor.kind === 'seat') {
    const proxy = Object.values(vote.proxies).includes(actor.team ?? '');
    if (!sitsIn(body, actor.team ?? '') && !proxy)
      return reject('vote/not-a-member', 'this team has no vote here');
  }
  if (member === undefined) return reject('vote/no-such-member', 'there is no such member');
  if (actor.kind === 'seat' && member.team !== actor.team) {
    if (vote.proxies[member.id] !== actor.team)
      return reject('vote/not-yours', 'this vote is another team’s');
  }
  const before = vote.cast[member.id];
  if (before?.choice === data.choice) return ok(undefined);
  if ((before?.changes ?? 0) >= limits.marksPerOptionMax)
    return reject('vote/too-many-changes', 'this vote has been changed too often');
  const by = actor.kind === 'seat' ? teamParty(actor.team ?? '') : controlParty;
  const proxy = by.kind === 'team' ? member.team !== by.team : member.team !== null;
  scratch.emit({ type: 'ballot.cast', data: { ...data, by, seat: seatOf(scratch), proxy } });
  return ok(undefined);
}

/** A team lets another cast for one of its members; a ballot that was cast stays as it is. */
function giveProxy(
  scratch: Scratch,
  vote: VoteState,
  body: Body,
  data: CommandOf<'proxy.give'>['data'],
): Result<void> {
  const free = entry(scratch);
  if (!free.ok) return free;
  const { actor } = scratch.command;
  const member = body.members.find((one) => one.id === data.member);
  if (member === undefined) return reject('vote/no-such-member', 'there is no such member');
  if (actor.kind === 'seat' && member.team !== actor.team)
    return reject('vote/not-yours', 'this vote is another team’s');
  if (data.to !== null && !scratch.world.teams.has(data.to))
    return reject('team/unknown', 'there is no such team');
  if (data.to !== null && data.to === member.team)
    return reject('vote/own-proxy', 'a member needs no proxy for itself');
  if ((vote.proxies[member.id] ?? null) === data.to) return ok(undefined);
  if (vote.proxyChanges >= limits.proxyChangesMax)
    return reject('vote/too-many-changes', 'proxies have been given too often');
  scratch.emit({ type: 'proxy.given', data });
  return ok(undefined);
}

/** Counts, tells, and sets off what the scenario says; a text that was carried comes into force. */
function close(
  scratch: Scratch,
  vote: VoteState,
  body: Body,
  cause: 'control' | 'deadline',
): Result<void> {
  const result = tally(body, vote.cast);
  scratch.emit({ type: 'vote.closed', data: { vote: vote.id, result, cause } });
  const effects =
    vote.prepared === null ? undefined : scratch.world.votes.get(vote.prepared)?.effects;
  if (effects !== undefined) {
    const { failed, vetoed = failed } = effects;
    const list = { ...effects, vetoed }[result.outcome];
    applyEffects(scratch, list, { kind: 'vote', ref: vote.prepared ?? '' });
  }
  if (vote.about !== null && result.outcome === 'passed')
    adoptByVote(scratch, vote.about.board, vote.about.text);
  return ok(undefined);
}
