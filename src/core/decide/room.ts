import { seesBoard, seesVote } from '../board.ts';
import type { CommandOf } from '../command.ts';
import { limits } from '../limits.ts';
import { ok, reject, type Result } from '../result.ts';
import { sameCard, type Card } from '../card.ts';
import type { Scratch } from '../scratch.ts';
import { isOpenResult } from '../view/move.ts';
import { isArgued } from '../view/talk.ts';
import { findMove, findSeat, findVote, type SeatState } from '../state.ts';

/**
 * Owns seats, the door, the display's cards and bookmarks; all of it works while held. Not
 * here: credentials and connections, which are the host's. A crash leaves every seat as recorded.
 */
type RoomCommand = CommandOf<
  | 'seat.request'
  | 'seat.takeOver'
  | 'seat.handOver'
  | 'seat.admit'
  | 'seat.refuse'
  | 'seat.remove'
  | 'seat.leave'
  | 'room.lock'
  | 'room.unlock'
  | 'admission.set'
  | 'display.preview'
  | 'display.take'
  | 'bookmark.set'
>;

export function decideRoom(scratch: Scratch, command: RoomCommand): Result<void> {
  const { state } = scratch;
  switch (command.type) {
    case 'seat.request':
      return requestSeat(scratch, command);
    case 'seat.takeOver':
      return askTakeover(scratch, command.data.seat, command.data.takes);
    case 'seat.handOver':
      return handOver(scratch, command.data.seat);
    case 'seat.admit':
      return admit(scratch, command.data.seat, command.data.team);
    case 'seat.refuse': {
      const { seat, reason } = command.data;
      const found = seatIn(scratch, seat, 'waiting');
      if (!found.ok) return found;
      scratch.emit({ type: 'seat.refused', data: { seat, reason } });
      return ok(undefined);
    }
    case 'seat.remove': {
      const found = seatIn(scratch, command.data.seat, 'admitted');
      if (!found.ok) return found;
      scratch.emit({ type: 'seat.left', data: { seat: command.data.seat, why: 'removed' } });
      return ok(undefined);
    }
    case 'seat.leave':
      return leave(scratch);
    case 'room.lock':
      if (state.room.locked) return reject('room/locked', 'the room is locked already');
      scratch.emit({ type: 'room.locked', data: {} });
      return ok(undefined);
    case 'room.unlock':
      if (!state.room.locked) return reject('room/open', 'the room is open already');
      scratch.emit({ type: 'room.unlocked', data: {} });
      return ok(undefined);
    case 'admission.set':
      if (state.room.autoAdmit === command.data.auto)
        return reject('room/same', 'that changes nothing');
      scratch.emit({ type: 'admission.changed', data: { auto: command.data.auto } });
      return ok(undefined);
    case 'display.preview':
      return preview(scratch, command.data.card);
    case 'display.take': {
      const { card, expect } = command.data;
      if (expect !== undefined && !sameCard(expect, state.display.program))
        return reject('display/moved-on', 'the display shows something else since');
      const shown = mayShow(scratch, card);
      if (!shown.ok) return shown;
      scratch.emit({ type: 'display.taken', data: { card } });
      return ok(undefined);
    }
    case 'bookmark.set':
      scratch.emit({ type: 'bookmark.set', data: { text: command.data.text } });
      return ok(undefined);
  }
}

function requestSeat(scratch: Scratch, command: CommandOf<'seat.request'>): Result<void> {
  const { state, world } = scratch;
  const { seat, team, kind } = command.data;
  if (state.exercise.status === 'ended') return reject('exercise/ended', 'this exercise is over');
  if (!world.teams.has(team)) return reject('team/unknown', 'there is no such team');
  if (findSeat(state, seat) !== null) return reject('seat/known', 'this seat is known already');
  if (state.room.locked && kind === 'station')
    return reject('room/locked', 'the room is locked: ask the facilitator');
  if (isFull(scratch)) return reject('room/full', 'the room is full');
  scratch.emit({ type: 'seat.requested', data: command.data });
  if (state.room.autoAdmit || kind === 'hotSeat')
    scratch.emit({ type: 'seat.admitted', data: { seat, team } });
  return ok(undefined);
}

function admit(scratch: Scratch, seat: string, team: string): Result<void> {
  const found = seatIn(scratch, seat, 'waiting');
  if (!found.ok) return found;
  if (found.value.takes !== null)
    return reject('seat/takes-over', 'this is no newcomer: hand the seat over, or refuse');
  if (!scratch.world.teams.has(team)) return reject('team/unknown', 'there is no such team');
  scratch.emit({ type: 'seat.admitted', data: { seat, team } });
  return ok(undefined);
}

function isFull({ state }: Scratch): boolean {
  const taken = Object.values(state.seats).filter(
    (s) => s.status === 'waiting' || s.status === 'admitted',
  );
  return taken.length >= limits.seatsMax;
}

/**
 * Nobody new comes in by it, so the lock does not stop it; and it always waits for control, also where
 * newcomers are let in by themselves. Whether the seat is silent, the host knows.
 */
function askTakeover(scratch: Scratch, seat: string, takes: string): Result<void> {
  const { state } = scratch;
  if (state.exercise.status === 'ended') return reject('exercise/ended', 'this exercise is over');
  if (findSeat(state, seat) !== null) return reject('seat/known', 'this seat is known already');
  const found = seatIn(scratch, takes, 'admitted');
  if (!found.ok) return found;
  const { name, team, kind } = found.value;
  if (kind !== 'station') return reject('seat/shared', 'this seat belongs to the hot seat');
  if (isFull(scratch)) return reject('room/full', 'the room is full');
  scratch.emit({ type: 'seat.takeoverAsked', data: { seat, takes, name, team } });
  return ok(undefined);
}

/** One device gets the seat; whoever else has asked for it is told no. */
function handOver(scratch: Scratch, to: string): Result<void> {
  const asking = seatIn(scratch, to, 'waiting');
  if (!asking.ok) return asking;
  const { takes } = asking.value;
  if (takes === null) return reject('seat/newcomer', 'this is a newcomer: let them in, or refuse');
  const found = seatIn(scratch, takes, 'admitted');
  if (!found.ok) return found;
  const { name, team } = found.value;
  const others = Object.values(scratch.state.seats).filter(
    (other) => other.takes === takes && other.status === 'waiting' && other.id !== to,
  );
  scratch.emit({ type: 'seat.handedOver', data: { seat: takes, to, name, team } });
  for (const { id } of others)
    scratch.emit({ type: 'seat.refused', data: { seat: id, reason: '' } });
  return ok(undefined);
}

function leave(scratch: Scratch): Result<void> {
  const { actor } = scratch.command;
  if (actor.kind !== 'seat') return reject('auth/not-allowed', 'only a seat can leave');
  const status = findSeat(scratch.state, actor.seat)?.status;
  if (status !== 'waiting' && status !== 'admitted')
    return reject('seat/gone', 'this seat has left already');
  scratch.emit({ type: 'seat.left', data: { seat: actor.seat, why: 'self' } });
  return ok(undefined);
}

function seatIn(scratch: Scratch, seat: string, status: SeatState['status']): Result<SeatState> {
  const found = findSeat(scratch.state, seat);
  if (found === null) return reject('seat/unknown', 'there is no such seat');
  return found.status === status
    ? ok(found)
    : reject('seat/wrong-status', `this seat is ${found.status}`, { status: found.status });
}

function preview(scratch: Scratch, card: Card | null): Result<void> {
  if (card !== null) {
    const shown = mayShow(scratch, card);
    if (!shown.ok) return shown;
  }
  scratch.emit({ type: 'display.previewed', data: { card } });
  return ok(undefined);
}

/** The room may see only what is public: a card that would show a secret is refused. */
function mayShow(scratch: Scratch, card: Card): Result<void> {
  const { state, world } = scratch;
  if (card.kind === 'inject') {
    const inject = state.injects[card.eventNo];
    const to = world.injects.get(card.eventNo)?.to ?? inject?.adHoc?.to;
    if (inject === undefined || inject.status !== 'released')
      return reject('display/not-released', 'release the inject first');
    if (to !== 'public') return reject('display/secret', 'this inject is not for everybody');
  }
  if (card.kind === 'argument') {
    const move = findMove(state, card.move);
    if (move === null || !isArgued(move))
      return reject('display/secret', 'this move is not open to argument');
  }
  if (card.kind === 'move') {
    const move = findMove(state, card.move);
    // Taken before the reveal, it would come up on the wall by itself in the moment of the reveal.
    if (move === null || !isOpenResult(move))
      return reject('display/secret', 'this move is not open to all');
  }
  return maySeeTable(scratch, card);
}

function maySeeTable({ state, world }: Scratch, card: Card): Result<void> {
  if (card.kind === 'board') {
    const board = world.boards.get(card.board);
    if (board === undefined) return reject('board/unknown', 'there is no such board');
    if (!seesBoard(board, null)) return reject('display/secret', 'only the parties see this board');
  }
  if (card.kind === 'vote') {
    const vote = findVote(state, card.vote);
    const body = world.bodies.get(vote?.body ?? '');
    if (vote === null || body === undefined) return reject('vote/unknown', 'there is no such vote');
    if (!seesVote(body, vote, null))
      return reject('display/secret', 'only the members see this vote');
  }
  return ok(undefined);
}
