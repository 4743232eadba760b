import type { Duty } from './duty.ts';

/** The id of a team in the scenario, e.g. `us`. */
export type TeamId = string;
/** The id of a phase in the scenario, e.g. `interimDeal`. */
export type PhaseId = string;
/** A tracked scenario variable, e.g. `breakout`. */
export type IndicatorId = string;
/** An inject's stable event number, e.g. `E07`; never renumbered. Ad-hoc injects are `X01`, `X02` … */
export type EventNo = string;
/** A prepared move in the scenario, e.g. `usRedline`. */
export type OptionId = string;
/** One person or device in a team. Random; made by the host. */
export type SeatId = string;
export type MoveId = string;
/** The idempotency key that the sender gave its command. */
export type CommandId = string;

/**
 * Who may see what. `control` are the facilitators as a group, `public` is the room's display.
 * A seat has its own small view beside its team's.
 */
export type Audience = 'control' | 'evaluators' | 'public' | `team:${TeamId}` | `seat:${SeatId}`;

export function teamAudience(team: TeamId): Audience {
  return `team:${team}`;
}

export function seatAudience(seat: SeatId): Audience {
  return `seat:${seat}`;
}

/** Reads an audience as a person types it; `null` when it is not one. */
export function parseAudience(text: string): Audience | null {
  if (text === 'control' || text === 'evaluators' || text === 'public') return text;
  const match = /^(team|seat):([A-Za-z0-9_-]{1,64})$/.exec(text);
  return match ? (text as Audience) : null;
}

/** Who issued a command. The host sets it from the connection, never from the message. */
export type Actor =
  /** Without a duty: the lead, as everybody was in older records. */
  | { readonly kind: 'control'; readonly name: string; readonly duty?: Duty | undefined }
  /** Named by the host, no two alike. */
  | { readonly kind: 'evaluator'; readonly name: string }
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly team: TeamId | null }
  | { readonly kind: 'system'; readonly part: 'clock' | 'recovery' | 'host' | 'simulation' };
