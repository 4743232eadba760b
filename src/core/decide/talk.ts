import { commitmentTo } from '../adjudicate/draw.ts';
import type { Command, CommandOf } from '../command.ts';
import { isTeam, partyKey, type Party } from '../party.ts';
import { limits } from '../limits.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { findMessage, findMove } from '../state.ts';
import type { MoveState, Point } from '../state-move.ts';
import { isArgued } from '../view/talk.ts';
import { isPublicMove } from '../state-move.ts';
import { entry } from './entry.ts';
import { notRunning } from './finish.ts';

/**
 * Owns what people say: argument and estimates about moves, messages between parties, and public
 * statements. Not here: who reads it (`view`), what it changes (rulings do). A crash leaves every word
 * that was recorded; a message is delivered in the same fact that records it, or waits for control.
 */
const talkCommands = [
  'argument.open',
  'argument.close',
  'point.make',
  'point.weigh',
  'estimate.give',
  'message.send',
  'message.pass',
  'message.stop',
  'message.delay',
  'message.intercept',
  'timer.messageDue',
  'message.markRead',
  'statement.make',
  'statement.retire',
] as const;
export type TalkCommand = CommandOf<(typeof talkCommands)[number]>;

export function isTalk(command: Command): command is TalkCommand {
  return (talkCommands as readonly string[]).includes(command.type);
}

export function decideTalk(scratch: Scratch, command: TalkCommand): Result<void> {
  if (scratch.state.exercise.status !== 'running') return notRunning();
  switch (command.type) {
    case 'argument.open':
      return openArgument(scratch, command.data.move);
    case 'argument.close': {
      const move = argued(scratch, command.data.move);
      if (!move.ok) return move;
      scratch.emit({ type: 'argument.closed', data: { move: move.value.id } });
      return ok(undefined);
    }
    case 'point.make':
      return makePoint(scratch, command);
    case 'point.weigh':
      return weighPoint(scratch, command);
    case 'estimate.give':
      return giveEstimate(scratch, command);
    case 'message.send':
      return sendMessage(scratch, command);
    case 'message.pass': {
      const held = heldMessage(scratch, command.data.message);
      if (!held.ok) return held;
      scratch.emit({ type: 'message.passed', data: command.data });
      return ok(undefined);
    }
    case 'message.stop': {
      const held = heldMessage(scratch, command.data.message);
      if (!held.ok) return held;
      scratch.emit({ type: 'message.stopped', data: command.data });
      return ok(undefined);
    }
    case 'message.delay':
      return delayMessage(scratch, command.data);
    case 'message.intercept':
      return intercept(scratch, command.data);
    case 'timer.messageDue': {
      const { message, dueAtClockMs } = command.data;
      const held = findMessage(scratch.state, message);
      const stands = held?.status === 'held' && held.dueAtClockMs === dueAtClockMs;
      if (!stands || scratch.now.clockMs < dueAtClockMs)
        return reject('timer/void', 'this message no longer waits for its time');
      scratch.emit({ type: 'message.passed', data: { message } });
      return ok(undefined);
    }
    case 'message.markRead':
      return markRead(scratch, command.data.no);
    case 'statement.make':
      return makeStatement(scratch, command);
    case 'statement.retire':
      return retire(scratch, command.data.statement, command.data.reason);
  }
}

function openArgument(scratch: Scratch, id: string): Result<void> {
  const move = findMove(scratch.state, id);
  if (move === null) return reject('move/unknown', 'there is no such move');
  if (move.status === 'submitted') return reject('argument/not-locked', 'lock the moves first');
  if (move.status !== 'locked' && move.status !== 'ruled') {
    return reject('argument/too-late', 'this move is no longer open to argument');
  }
  if (!isPublicMove(move))
    return reject('argument/not-public', 'this move is not public: bring it into the open first');
  if (move.argument === 'open') return reject('argument/open', 'it is open to argument already');
  scratch.emit({ type: 'argument.opened', data: { move: id } });
  return ok(undefined);
}

/** A move that is being argued about now. A stranger's secret move looks like none. */
function argued(scratch: Scratch, id: string): Result<MoveState> {
  const move = findMove(scratch.state, id);
  if (move === null || (!isArgued(move) && scratch.command.actor.kind === 'seat'))
    return reject('move/unknown', 'there is no such move');
  if (move.status === 'revealed') return reject('argument/revealed', 'its result is out already');
  if (move.argument !== 'open' || !isArgued(move))
    return reject('argument/closed', 'it is not open to argument');
  return ok(move);
}

function makePoint(scratch: Scratch, { data, actor }: CommandOf<'point.make'>): Result<void> {
  const free = entry(scratch);
  if (!free.ok) return free;
  const move = argued(scratch, data.move);
  if (!move.ok) return move;
  const max = limits.pointsPerMoveMax;
  if (move.value.points.length >= max) {
    return reject('argument/too-many', `there are ${max} points on this move already`, { max });
  }
  const share = limits.pointsPerTeamPerMoveMax;
  const own = (point: Point): boolean => actor.kind === 'seat' && point.team === actor.team;
  if (move.value.points.filter(own).length >= share) {
    return reject('argument/too-many', `a team has ${share} points on a move`, { max: share });
  }
  const by =
    actor.kind === 'seat' ? { team: actor.team, seat: actor.seat } : { team: null, seat: null };
  scratch.emit({ type: 'point.made', data: { point: scratch.newId(), ...data, ...by } });
  return ok(undefined);
}

function weighPoint(scratch: Scratch, { data }: CommandOf<'point.weigh'>): Result<void> {
  const move = findMove(scratch.state, data.move);
  const point = move?.points.find((p) => p.id === data.point);
  if (move === null || point === undefined)
    return reject('argument/no-point', 'there is no such point');
  if (move.status === 'revealed') return reject('argument/revealed', 'its result is out already');
  if (point.weight === data.weight && point.struck === data.struck) {
    return reject('argument/same', 'that changes nothing');
  }
  scratch.emit({ type: 'point.weighed', data });
  return ok(undefined);
}

function giveEstimate(scratch: Scratch, { data, actor }: CommandOf<'estimate.give'>): Result<void> {
  if (actor.kind !== 'seat' || actor.team === null) {
    return reject('auth/not-allowed', 'only a seat can estimate');
  }
  const free = entry(scratch);
  if (!free.ok) return free;
  const move = argued(scratch, data.move);
  if (!move.ok) return move;
  const { seat, team } = actor;
  const before = move.value.estimates[seat];
  if (before?.percent === data.percent) return ok(undefined);
  if ((before?.changes ?? 0) >= limits.estimateChangesMax)
    return reject('estimate/too-many-changes', 'this estimate has been changed too often');
  scratch.emit({ type: 'estimate.given', data: { ...data, seat, team } });
  return ok(undefined);
}

function sendMessage(scratch: Scratch, { data, actor }: CommandOf<'message.send'>): Result<void> {
  const free = entry(scratch);
  if (!free.ok) return free;
  const { state, world } = scratch;
  const parties = [data.from, ...data.to];
  const stranger = parties.find((p) => p.kind === 'team' && !world.teams.has(p.team));
  if (stranger !== undefined) return reject('team/unknown', 'there is no such team');
  if (actor.kind === 'seat' && !isTeam(data.from, actor.team)) {
    return reject('message/not-yours', 'a seat writes for its own team');
  }
  if (new Set(parties.map(partyKey)).size !== parties.length) {
    return reject('message/twice', 'name every party once');
  }
  const among = data.to.some((p) => p.kind === 'team') && data.from.kind === 'team';
  if (among && world.scenario.settings.messages === 'off') {
    return reject('message/closed', 'teams do not write to each other in this exercise');
  }
  const sent = Object.values(state.messages);
  const own = sent.filter((m) => m.seat !== null && partyKey(m.from) === partyKey(data.from));
  if (
    sent.length >= limits.messagesMax ||
    (actor.kind === 'seat' && own.length >= limits.messagesPerTeamMax)
  ) {
    return reject('message/too-many', 'there is no room for more messages');
  }
  const replyTo = replied(scratch, data.from, data.replyTo);
  if (!replyTo.ok) return replyTo;
  const held = among && world.scenario.settings.messages === 'approved' && actor.kind === 'seat';
  const { from, to, text } = data;
  const seat = actor.kind === 'seat' ? actor.seat : null;
  const message = scratch.newId();
  const request = data.request ? reference(scratch, from, message) : null;
  scratch.emit({
    type: 'message.sent',
    data: { message, from, to, text, replyTo: replyTo.value, request, seat, held },
  });
  return ok(undefined);
}

/** One answers only what one has received or sent; control has all of them. */
function replied(scratch: Scratch, from: Party, no: number | null): Result<string | null> {
  if (no === null) return ok(null);
  const { mailboxes, messages } = scratch.state;
  const box = from.kind === 'team' ? mailboxes[from.team] : Object.keys(messages);
  const message = box?.[no - 1];
  if (message === undefined)
    return reject('message/unknown', 'there is no such message in this mailbox');
  // An answer would tell the writers that somebody else reads along.
  const intercepted = from.kind === 'team' && messages[message]?.intercepts.includes(from.team);
  return intercepted === true
    ? reject('message/not-addressed', 'this message was not meant for this team')
    : ok(message);
}

/**
 * The reference of a request: the asker's letter and four digits. They do not count, because whoever read
 * two of them could tell how many requests went elsewhere, or never arrived.
 */
function reference(scratch: Scratch, from: Party, message: string): string {
  const name = from.kind === 'team' ? (scratch.world.teams.get(from.team)?.letter ?? '') : 'C';
  const used = new Set(Object.values(scratch.state.messages).map((one) => one.request));
  for (let n = 0; ; n += 1) {
    const digits = Number.parseInt(commitmentTo(`${message}/${n}`).slice(0, 8), 16) % 10_000;
    const made = `RFI ${name}-${String(digits).padStart(4, '0')}`;
    // Of ten thousand a team has some hundreds at most.
    if (!used.has(made)) return made;
  }
}

function heldMessage(scratch: Scratch, id: string): Result<void> {
  const message = findMessage(scratch.state, id);
  if (message === null) return reject('message/unknown', 'there is no such message');
  return message.status === 'held'
    ? ok(undefined)
    : reject('message/not-held', 'it is not waiting');
}

/** Lets a held message out later by itself; until then it can still be passed or stopped. */
function delayMessage(
  scratch: Scratch,
  { message, minutes }: CommandOf<'message.delay'>['data'],
): Result<void> {
  const held = heldMessage(scratch, message);
  if (!held.ok) return held;
  const untilClockMs = scratch.now.clockMs + Math.round(minutes * 60_000);
  scratch.emit({ type: 'message.delayed', data: { message, untilClockMs } });
  return ok(undefined);
}

/** Others read a message, unknown to those who write. */
function intercept(
  scratch: Scratch,
  { message: id, teams }: CommandOf<'message.intercept'>['data'],
): Result<void> {
  const message = findMessage(scratch.state, id);
  if (message === null) return reject('message/unknown', 'there is no such message');
  if (teams.some((team) => !scratch.world.teams.has(team)))
    return reject('team/unknown', 'there is no such team');
  const party = teams.find((team) =>
    [message.from, ...message.to].some((one) => isTeam(one, team)),
  );
  if (party !== undefined)
    return reject('message/is-party', 'this team writes or receives it anyway', { team: party });
  const others = teams.filter((team) => !message.intercepts.includes(team));
  if (others.length === 0) return reject('message/intercepted', 'they have read it already');
  scratch.emit({ type: 'message.intercepted', data: { message: id, teams: [...new Set(others)] } });
  return ok(undefined);
}

function markRead(scratch: Scratch, no: number): Result<void> {
  const { actor } = scratch.command;
  if (actor.kind !== 'seat' || actor.team === null) {
    return reject('auth/not-allowed', 'only a seat can read');
  }
  const id = scratch.state.mailboxes[actor.team]?.[no - 1];
  const message = id === undefined ? undefined : scratch.state.messages[id];
  if (id === undefined || message === undefined) {
    return reject('message/unknown', 'there is no such message in this mailbox');
  }
  if (message.readBy[actor.seat] !== undefined) return ok(undefined);
  scratch.emit({ type: 'message.read', data: { message: id, seat: actor.seat, team: actor.team } });
  return ok(undefined);
}

function makeStatement(scratch: Scratch, { data }: CommandOf<'statement.make'>): Result<void> {
  const { by, move, text } = data;
  if (by.kind === 'team' && !scratch.world.teams.has(by.team)) {
    return reject('team/unknown', 'there is no such team');
  }
  if (move !== null && findMove(scratch.state, move) === null) {
    return reject('move/unknown', 'there is no such move');
  }
  if (scratch.state.statements.length >= limits.statementsMax) {
    return reject('statement/too-many', 'there is no room for more statements');
  }
  scratch.emit({ type: 'statement.made', data: { statement: scratch.newId(), by, text, move } });
  return ok(undefined);
}

function retire(scratch: Scratch, statement: string, reason: string): Result<void> {
  const found = scratch.state.statements.find((s) => s.id === statement);
  if (found === undefined) return reject('statement/unknown', 'there is no such statement');
  if (found.retired !== null) return reject('statement/retired', 'it has been taken down already');
  scratch.emit({ type: 'statement.retired', data: { statement, reason } });
  return ok(undefined);
}
