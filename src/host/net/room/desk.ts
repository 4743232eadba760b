/**
 * Owns: what a welcomed connection may ask for, and the answer. Who acts is taken from the connection,
 * never from the message. Does not own: what is legal in the exercise (core decides).
 * A crash here leaves: a command that was recorded but not answered; asked again, it is answered.
 */
import { mayIssue } from '../../../core/command.ts';
import { parseAudience, type Actor, type Audience } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import { parseCommand, type Hello, type Up } from '../../../core/protocol/up.ts';
import type { Rejection, Result } from '../../../core/result.ts';
import type { SeatState } from '../../../core/state.ts';
import type { StoredDraft } from '../../log/log.ts';
import type { Connection } from './connection.ts';
import type { Reach } from '../reach/reach.ts';
import { keepNote } from './notes.ts';
import type { Room } from './room.ts';

export type Asked = Exclude<Up, Hello>;
type Ask<T extends Asked['t']> = Extract<Asked, { t: T }>;

/** What the desk needs of the house. */
export interface Counter {
  readonly reach: Reach;
  room(): Room | null;
  wallMs(): number;
  home(what: Ask<'home'>['do']): Promise<Result<null>>;
}

const words = {
  'protocol/not-yours': 'This screen cannot ask for that.',
  'audience/forbidden': 'This view does not belong to this screen.',
  'room/no-exercise': 'No exercise is open at the moment.',
  'command/malformed': 'This is not a command, or not a whole one.',
  'command/forbidden': 'This screen cannot give this command.',
  'limit/in-flight': 'Too many commands are waiting for their answers.',
  'duty/not-yours': 'Only the lead gives somebody else another role.',
  'duty/nobody': 'Nobody of that name is at the desk.',
  'seat/not-admitted': 'The facilitator has not let this seat in yet.',
} as const;
type OwnCode = keyof typeof words;

/** On a hot seat these mean the team whose curtain is being lifted. */
const forTeam: ReadonlySet<Asked['t']> = new Set(['command', 'draft', 'note', 'pin', 'remark']);

export async function answer(
  counter: Counter,
  connection: Connection,
  asked: Asked,
): Promise<void> {
  const waits = forTeam.has(asked.t);
  const lifting = waits ? (counter.room()?.hotSeats.underWay(connection) ?? null) : null;
  if (lifting !== null) await lifting;
  switch (asked.t) {
    case 'ping':
      connection.send({ t: 'pong', serverWallMs: counter.wallMs() });
      return;
    case 'command':
      return command(counter.room(), connection, asked);
    case 'resync':
      return resync(counter.room(), connection, asked);
    case 'draft':
    case 'note':
      return typed(counter.room(), connection, asked);
    case 'seeAs':
      return seeAs(counter.room(), connection, asked);
    case 'curtain':
      return curtain(counter.room(), connection, asked);
    case 'pin':
      return pin(counter.room(), connection, asked);
    case 'clearPin':
      return clearPin(counter.room(), connection, asked);
    case 'duty':
      return duty(counter.room(), connection, asked);
    case 'home':
      return home(counter, connection, asked);
    case 'screen':
      return screen(counter.room(), connection, asked);
    case 'screens':
      return screens(counter.room(), connection, asked);
    case 'remark':
      return remark(counter.room(), connection, asked);
    case 'hotWash':
      return hotWash(counter.room(), connection, asked);
    case 'reach':
      if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
      counter.reach.ask();
  }
}

function refuse(connection: Connection, code: OwnCode): void {
  connection.send({ t: 'refused', code, message: words[code], retryAfterMs: null });
}

/** No honest screen does this. */
function forged(connection: Connection, code: OwnCode): void {
  refuse(connection, code);
  connection.bad();
}

function reply(connection: Connection, id: string, error: Rejection): void {
  const { code, message, detail = null, findings } = error;
  const more = findings === undefined ? {} : { findings: [...findings] };
  connection.send({ t: 'reject', id, code, message, detail, ...more });
}

function actorOf(room: Room, connection: Connection): Actor | null {
  if (connection.role === 'control') return room.attendance.company.facilitator(connection);
  if (connection.role === 'evaluator') return { kind: 'evaluator', name: connection.name };
  const { seat } = connection;
  if (seat === null || (connection.role !== 'seat' && connection.role !== 'hotSeat')) return null;
  const state = room.seats.state(seat);
  return { kind: 'seat', seat, team: state?.status === 'admitted' ? state.team : null };
}

async function command(
  room: Room | null,
  connection: Connection,
  asked: Ask<'command'>,
): Promise<void> {
  const { id } = asked;
  const no = (code: OwnCode): void => reply(connection, id, { code, message: words[code] });
  if (room === null) return no('room/no-exercise');
  const actor = actorOf(room, connection);
  const body = parseCommand(asked.type, asked.data);
  if (body === null || actor === null || !mayIssue(actor, body.type)) {
    no(body === null ? 'command/malformed' : 'command/forbidden');
    // A hot seat's page may still be sending when its curtain falls; that is no forgery.
    if (body === null || connection.role !== 'hotSeat') connection.bad();
    return;
  }
  if (connection.inFlight >= limits.commandsInFlightMax) return no('limit/in-flight');
  connection.inFlight += 1;
  const others =
    actor.kind === 'control' ? { others: room.attendance.company.othersOf(connection) } : {};
  const result = await room.session.submit({ ...body, id, actor, ...others });
  connection.inFlight -= 1;
  if (!result.ok) return reply(connection, id, result.error);
  // Behind a fallen curtain nothing tells which team that was.
  const behind = actor.kind === 'seat' && connection.seat !== actor.seat;
  connection.send({ t: 'ack', id, receipt: behind ? null : result.value });
}

function resync(room: Room | null, connection: Connection, asked: Ask<'resync'>): void {
  const audience = parseAudience(asked.audience);
  if (room === null) return refuse(connection, 'room/no-exercise');
  if (audience === null || !room.hub.resync(connection, audience))
    forged(connection, 'audience/forbidden');
}

/** What is typed at a seat is kept for it, move or note, and never read as anybody else's. */
function typed(room: Room | null, connection: Connection, asked: Ask<'draft'> | Ask<'note'>): void {
  if (room === null) return refuse(connection, 'room/no-exercise');
  const { role, seat } = connection;
  if (role === 'hotSeat' && seat === null) return refuse(connection, 'protocol/not-yours');
  if ((role !== 'seat' && role !== 'hotSeat') || seat === null)
    return forged(connection, 'protocol/not-yours');
  const state = room.seats.state(seat);
  if (state?.status !== 'admitted') return refuse(connection, 'seat/not-admitted');
  const saved =
    asked.t === 'draft' ? draft(room, state, asked) : keepNote(room.session, seat, asked);
  if (!saved.ok) return answerNo(connection, saved.error);
  if (saved.value === null) return;
  connection.send({ t: 'draftSaved', slot: asked.slot, savedWallMs: saved.value.savedWallMs });
  room.attendance.changed();
}

function draft(room: Room, { id, team }: SeatState, { slot, text }: Ask<'draft'>) {
  const key = { seat: id, team, slot };
  return room.session.drafts.save(key, text === null ? null : present(text));
}

/** Without keys that hold nothing; JSON has none, the types do not know it. */
function present(text: NonNullable<Ask<'draft'>['text']>): StoredDraft['text'] {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
}

function seeAs(room: Room | null, connection: Connection, asked: Ask<'seeAs'>): void {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  room.hub.unwatch(connection);
  if (asked.audience === null) return;
  const audience = parseAudience(asked.audience);
  if (audience === null || !exists(room, audience)) return refuse(connection, 'audience/forbidden');
  room.hub.watch(connection, audience);
}

function exists(room: Room, audience: Audience): boolean {
  const [kind, name = ''] = audience.split(':');
  if (kind === 'team') return room.session.world.scenario.teams.some((team) => team.id === name);
  return kind !== 'seat' || room.seats.state(name) !== null;
}

async function curtain(
  room: Room | null,
  connection: Connection,
  asked: Ask<'curtain'>,
): Promise<void> {
  if (connection.role !== 'hotSeat') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  if (asked.team === null) return room.hotSeats.fall(connection);
  const lifted = await room.hotSeats.lift(connection, asked.team, asked.pin);
  if (!lifted.ok) answerNo(connection, lifted.error);
}

function answerNo(connection: Connection, { code, message, detail }: Rejection): void {
  const wait = detail?.['retryAfterMs'];
  const retryAfterMs = typeof wait === 'number' ? wait : null;
  connection.send({ t: 'refused', code, message, retryAfterMs });
}

/** The team at the open curtain says what will open it from now on. */
async function pin(room: Room | null, connection: Connection, asked: Ask<'pin'>): Promise<void> {
  if (connection.role !== 'hotSeat') return forged(connection, 'protocol/not-yours');
  const team = room?.hotSeats.teamOf(connection) ?? null;
  if (room === null || team === null) return refuse(connection, 'protocol/not-yours');
  const set = await room.pins.set(team, asked.pin);
  if (!set.ok) answerNo(connection, set.error);
}

function clearPin(room: Room | null, connection: Connection, asked: Ask<'clearPin'>): void {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  room.pins.clear(asked.team);
}

/** A facilitator changes their own duty; the lead anybody's. */
function duty(room: Room | null, connection: Connection, asked: Ask<'duty'>): void {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  const code = room.attendance.company.giveDuty(connection, asked.name, asked.duty);
  if (code === null) room.attendance.changed();
  else refuse(connection, code);
}

/** Who writes is looked at for the door and for the rate; what is kept of it, the words decide. */
function remark(room: Room | null, connection: Connection, asked: Ask<'remark'>): void {
  const { id } = asked.remark;
  const no = (code: OwnCode): void => reply(connection, id, { code, message: words[code] });
  if (room === null) return no('room/no-exercise');
  const { role } = connection;
  const actor = actorOf(room, connection);
  if (actor === null || (role !== 'seat' && role !== 'hotSeat' && role !== 'evaluator')) {
    no('protocol/not-yours');
    if (role !== 'hotSeat') connection.bad();
    return;
  }
  if (actor.kind === 'seat' && actor.team === null) return no('seat/not-admitted');
  const kept = room.hotWash.keep(actor, asked.remark);
  if (!kept.ok) return reply(connection, id, kept.error);
  connection.send({ t: 'ack', id, receipt: null });
}

function hotWash(room: Room | null, connection: Connection, asked: Ask<'hotWash'>): void {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  const set = room.hotWash.set(asked.open);
  if (!set.ok) answerNo(connection, set.error);
}

async function home(counter: Counter, connection: Connection, asked: Ask<'home'>): Promise<void> {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  const done = await counter.home(asked.do);
  if (done.ok) connection.send({ t: 'ack', id: asked.id, receipt: null });
  else reply(connection, asked.id, done.error);
}

function screen(room: Room | null, connection: Connection, asked: Ask<'screen'>): void {
  const { role } = connection;
  if (role !== 'display' && role !== 'hotSeat' && role !== 'control')
    return forged(connection, 'protocol/not-yours');
  connection.screen = asked.screen;
  room?.attendance.screenSaid(connection);
}

function screens(room: Room | null, connection: Connection, asked: Ask<'screens'>): void {
  if (connection.role !== 'control') return forged(connection, 'protocol/not-yours');
  if (room === null) return refuse(connection, 'room/no-exercise');
  room.attendance.actOnScreens(connection, asked.do);
}
