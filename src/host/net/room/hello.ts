/**
 * Owns: the first message of a connection: who may come in as what, and on which listener.
 * Nothing else decides that. Does not own: what somebody may do once inside (`desk.ts`, core).
 * A crash here leaves: at worst a seat in the waiting room whose device never got its token.
 */
import type { SeatId } from '../../../core/ids.ts';
import type { Hello } from '../../../core/protocol/up.ts';
import { protocolVersion } from '../../../core/protocol/version.ts';
import type { Result } from '../../../core/result.ts';
import { sameSecret } from './codes.ts';
import type { Connection } from './connection.ts';
import type { ControlKeys } from './credentials.ts';
import type { FailureLimiter } from '../doors/limiter.ts';
import type { Reach } from '../reach/reach.ts';
import type { Room } from './room.ts';

/** What the door needs of the house. */
export interface Door {
  readonly keys: ControlKeys;
  readonly limiter: FailureLimiter;
  readonly reach: Reach;
  room(): Room | null;
  /** What a facilitator will be called: as wanted, or numbered where somebody else is called that. */
  nameFor(connection: Connection, wanted: string): string;
  /** Takes a facilitator in; there may be no exercise open. */
  enterControl(connection: Connection, token: string | null): void;
}

const words: Readonly<Record<string, string>> = {
  'protocol/version': 'This page is from another version of Whitecell: load it again.',
  'auth/token': 'This is not a key to this host, or not any more.',
  'auth/role': 'This cannot be done over the network of the room.',
  'join/code': 'This is not the code of the room.',
  'join/slow-down': 'There were too many wrong codes: wait a little.',
  'seat/unknown': 'This seat does not belong to the exercise that is open now.',
  'evaluators/off': 'The facilitator has not opened the door for evaluators.',
  'evaluators/full': 'There is no room for more evaluators.',
  'evaluator/unknown': 'This device does not belong to the exercise that is open now.',
  'room/no-exercise': 'No exercise is open at the moment.',
};

/** Says no and ends the connection. */
export function refuse(
  connection: Connection,
  code: string,
  retryAfterMs: number | null = null,
): void {
  connection.send({ t: 'refused', code, message: words[code] ?? code, retryAfterMs });
  connection.end(1008);
}

const askAgainMs = 2_000;

export async function greet(door: Door, connection: Connection, hello: Hello): Promise<void> {
  const { as } = hello;
  if (hello.protocol !== protocolVersion) return refuse(connection, 'protocol/version');
  const local = as.role === 'control' || as.role === 'hotSeat';
  if (local && connection.surface !== 'control') return refuse(connection, 'auth/role');
  if (as.role === 'control') {
    const answer = door.keys.enter(as.token);
    if (!answer.ok) return refuse(connection, 'auth/token');
    connection.name = door.nameFor(connection, as.name);
    connection.duty = as.duty ?? 'lead';
    return door.enterControl(connection, answer.renewed);
  }
  if (as.role === 'check') return check(door, connection, as.token);
  const room = door.room();
  if (room === null) return refuse(connection, 'room/no-exercise', askAgainMs);
  switch (as.role) {
    case 'hotSeat':
      if (!room.isHotSeatToken(as.token)) return refuse(connection, 'auth/token');
      return room.enter(connection, 'hotSeat');
    case 'seat': {
      if (room.session.tokens.isTakenAway(as.token)) return connection.bye('takenOver');
      const seat = room.session.tokens.seatOf(as.token);
      const known = seat === null ? null : room.seats.state(seat);
      if (known === null || known.status === 'left') return refuse(connection, 'seat/unknown');
      return room.enter(connection, 'seat', { seat: known.id });
    }
    case 'display':
      if (as.code === room.displayToken) return room.enter(connection, 'display');
      if (!codeIsRight(door, room, connection, as.code)) return;
      return room.enter(connection, 'display', { token: room.displayToken });
    case 'look':
      if (!codeIsRight(door, room, connection, as.code)) return;
      return room.enter(connection, 'look');
    case 'evaluate':
      return evaluate(door, room, connection, as);
    case 'evaluator':
      return evaluateAgain(room, connection, as.token);
    case 'join':
      if (!codeIsRight(door, room, connection, as.code)) return;
      return seated(room, connection, await room.seats.make(as.name, as.team, 'station'));
    case 'takeOver':
      if (!codeIsRight(door, room, connection, as.code)) return;
      return seated(room, connection, await room.askTakeover(as.seat));
  }
}

/** Over the network only while control has the door open; what is shown then is not even looked at. */
function doorIsClosed(room: Room, connection: Connection): boolean {
  if (room.evaluators.on || connection.surface === 'control') return false;
  refuse(connection, 'evaluators/off', askAgainMs);
  return true;
}

function evaluate(
  door: Door,
  room: Room,
  connection: Connection,
  { code, name }: { readonly code: string; readonly name: string },
): void {
  if (doorIsClosed(room, connection)) return;
  const { evaluators } = room;
  const isWindow = connection.surface === 'control' && sameSecret(code, evaluators.windowKey);
  const right = (): boolean => evaluators.opensWith(code);
  if (!isWindow && !isRight(door, connection, right, 'join/code')) return;
  const joined = evaluators.join(name);
  if (!joined.ok) return refuse(connection, joined.error.code);
  const { evaluator, token } = joined.value;
  connection.name = evaluator.name;
  room.enter(connection, 'evaluator', { evaluator: evaluator.id, token });
}

function evaluateAgain(room: Room, connection: Connection, token: string): void {
  if (doorIsClosed(room, connection)) return;
  const known = room.evaluators.whose(token);
  if (known === null) return refuse(connection, 'evaluator/unknown');
  connection.name = known.name;
  room.enter(connection, 'evaluator', { evaluator: known.id });
}

function codeIsRight(door: Door, room: Room, connection: Connection, code: string): boolean {
  return isRight(door, connection, () => room.opensWith(code), 'join/code');
}

/** Guesses are counted, whatever they are guesses of. */
function isRight(door: Door, connection: Connection, right: () => boolean, code: string): boolean {
  const waitMs = door.limiter.waitMs(connection.address);
  if (waitMs > 0) {
    refuse(connection, 'join/slow-down', waitMs);
    return false;
  }
  if (right()) return true;
  door.limiter.failed(connection.address);
  refuse(connection, code);
  return false;
}

/** A device that only wants to know whether it gets through. It is told that, and nothing of any exercise. */
function check(door: Door, connection: Connection, token: string): void {
  if (!isRight(door, connection, () => door.reach.isToken(token), 'auth/token')) return;
  door.reach.checked(connection);
  connection.send({ t: 'checked' });
  connection.end(1000);
}

function seated(room: Room, connection: Connection, made: Result<SeatId>): void {
  if (connection.over) return;
  if (!made.ok) {
    connection.send({ t: 'refused', ...made.error, retryAfterMs: null });
    connection.end(1008);
    return;
  }
  const token = room.session.tokens.issue(made.value);
  room.enter(connection, 'seat', { seat: made.value, token });
}
