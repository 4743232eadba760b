import type { Party } from '../../../core/party.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { isPublic } from './ruling-draft.ts';

export type ControlMessage = ControlView['messages'][number];
export type ControlStatement = ControlView['statements'][number];
type Point = ControlMove['points'][number];

/** The weights that control can give a point. */
export const weights = [-1, 0, 1, 2] as const;

export interface Net {
  readonly pro: number;
  readonly con: number;
  readonly net: number;
}

/** What the points weigh together; a struck one weighs nothing. */
export function netOf(points: readonly Point[]): Net {
  const sum = (side: Point['side']) =>
    points
      .filter((point) => point.side === side && point.struck === null)
      .reduce((total, point) => total + point.weight, 0);
  const [pro, con] = [sum('pro'), sum('con')];
  return { pro, con, net: pro - con };
}

/** From the lock until the reveal a move that is not hidden may be opened to argument. */
export function canOpen(move: ControlMove): boolean {
  const open = move.status === 'locked' || move.status === 'ruled';
  return move.argument !== 'open' && open && isPublic(move);
}

export function isOpenNow(move: ControlMove): boolean {
  return move.argument === 'open' && (move.status === 'locked' || move.status === 'ruled');
}

/** Whether the room has been let into it, so that the argument card can show it. */
export function isArgued(move: ControlMove): boolean {
  return move.argument !== 'none' && move.status !== 'submitted' && move.status !== 'withdrawn';
}

/** Held, and going out by itself at its time: control has dealt with it. */
export function isDelayed(message: ControlMessage): boolean {
  return message.status === 'held' && message.dueAtClockMs !== null;
}

/** What waits for control first, then what goes out by itself, then the newest. */
export function mailOrder(messages: readonly ControlMessage[]): ControlMessage[] {
  const rank = (message: ControlMessage) =>
    message.status !== 'held' ? 2 : isDelayed(message) ? 1 : 0;
  return messages
    .map((message, at) => ({ message, at }))
    .toSorted((a, b) => rank(a.message) - rank(b.message) || b.at - a.at)
    .map(({ message }) => message);
}

/** A message that is held until control says something, or a request that arrived and has no answer yet. */
export function needsCare(message: ControlMessage): boolean {
  if (message.status === 'held') return !isDelayed(message);
  return message.status === 'delivered' && message.unanswered;
}

/** Written to control since this one was looked at, with no answer from control yet, and not in the count of what needs care. */
export function unseenMail(messages: readonly ControlMessage[], seen: string): ControlMessage[] {
  const answered = new Set(
    messages.filter(({ from }) => from.kind === 'control').map(({ replyTo }) => replyTo),
  );
  return messages
    .slice(messages.findIndex(({ id }) => id === seen) + 1)
    .filter((message) => message.status === 'delivered' && !needsCare(message))
    .filter(({ id, from }) => from.kind === 'team' && !answered.has(id))
    .filter(({ to }) => to.some(({ kind }) => kind === 'control'));
}

/** Teams that could read a message unseen: neither its writer nor a receiver, and not reading it yet. */
export function interceptors(message: ControlMessage, teams: readonly string[]): string[] {
  const parties = [message.from, ...message.to].map(keyOf);
  return teams.filter((team) => !parties.includes(team) && !message.intercepts.includes(team));
}

/**
 * The number of a message in a party's mailbox; control's mailbox is the list of all. A team's follows the
 * order of delivery, which control's view tells only where nothing is held back first; null: not known.
 */
export function mailboxNumber(
  messages: readonly ControlMessage[],
  id: string,
  party: Party,
  approved: boolean,
): number | null {
  if (party.kind === 'team' && approved) return null;
  // What it reads unseen lies in its mailbox too, since a moment that this view does not tell.
  if (party.kind === 'team' && messages.some((each) => each.intercepts.includes(party.team)))
    return null;
  const box =
    party.kind === 'control'
      ? messages
      : messages.filter((each) => [each.from, ...each.to].some((p) => keyOf(p) === keyOf(party)));
  const at = box.findIndex((message) => message.id === id);
  return at < 0 ? null : at + 1;
}

export const control: Party = { kind: 'control' };

/** A party as a form's value: control has no id of its own, and team ids have no blanks. */
export function keyOf(party: Party): string {
  return party.kind === 'control' ? ' control' : party.team;
}
export function partyOf(key: string): Party {
  return key === ' control' ? control : { kind: 'team', team: key };
}

/** Who may answer a message: control always, and each team that has it. */
export function answerers(message: ControlMessage): Party[] {
  const having = message.status === 'delivered' ? [message.from, ...message.to] : [message.from];
  return [control, ...having.filter((party) => party.kind === 'team')];
}

/** Whom an answer goes to: the writer, or those written to when the writer adds something. */
export function recipients(message: ControlMessage, from: Party): Party[] {
  const others = keyOf(message.from) === keyOf(from) ? message.to : [message.from];
  return others.filter((party) => keyOf(party) !== keyOf(from));
}
