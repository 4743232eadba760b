import type { Party } from '../../../core/fact.ts';
import type { ControlMove, ControlView } from '../../../core/view/schema.ts';

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

/** From the lock until the reveal a move may be opened to argument. */
export function canOpen(move: ControlMove): boolean {
  return move.argument !== 'open' && (move.status === 'locked' || move.status === 'ruled');
}

export function isOpenNow(move: ControlMove): boolean {
  return move.argument === 'open' && (move.status === 'locked' || move.status === 'ruled');
}

/** Whether the room has been let into it, so that the argument card can show it. */
export function isArgued(move: ControlMove): boolean {
  return move.argument !== 'none' && move.status !== 'submitted' && move.status !== 'withdrawn';
}

/** What waits for control first, then the newest. */
export function mailOrder(messages: readonly ControlMessage[]): ControlMessage[] {
  const rank = (message: ControlMessage) => (message.status === 'held' ? 0 : 1);
  return messages
    .map((message, at) => ({ message, at }))
    .toSorted((a, b) => rank(a.message) - rank(b.message) || b.at - a.at)
    .map(({ message }) => message);
}

/** A held message, or a request that arrived and has no answer yet. */
export function needsCare(message: ControlMessage): boolean {
  return message.status === 'held' || (message.status === 'delivered' && message.unanswered);
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
