import type { BallotChoice, Choice, VoteResult } from './fact-negotiate.ts';
import type { PhaseId, SeatId, TeamId } from './ids.ts';
import type { Party } from './party.ts';
import type { Mark } from './scenario/schema-negotiation.ts';

/** Negotiation boards and votes, as they stand. */

export interface BoardState {
  readonly id: string;
  /** Opened or closed by control; null: as its phases say. */
  readonly opened: boolean | null;
  /** Options that were added during play, by clause. */
  readonly proposed: Readonly<Record<string, readonly ProposedOption[]>>;
  /** By `CLAUSE.OPTION` and team. */
  readonly marks: Readonly<Record<string, Readonly<Record<TeamId, PartyMark>>>>;
  /** Every text that was tabled, oldest first; a text's number is its place, from 1. */
  readonly texts: readonly TabledText[];
  /** Every text that came into force, oldest first; the last one applies unless it has lapsed. */
  readonly versions: readonly TextVersion[];
  /** Sequence number of the last fact about this board. */
  readonly lastSeq: number;
}

export interface ProposedOption {
  readonly id: string;
  readonly by: Party;
  readonly title: string;
  readonly text: string;
}

export interface PartyMark {
  readonly mark: Mark | null;
  readonly open: boolean;
  /** How often it was changed. */
  readonly changes: number;
}

export interface TabledText {
  readonly id: string;
  readonly by: Party;
  readonly choice: Choice;
  readonly note: string;
  readonly answers: Readonly<Record<TeamId, 'agree' | 'refuse'>>;
  /** How often each party has answered. */
  readonly changes: Readonly<Record<TeamId, number>>;
  /** `overtaken`: another text came into force. */
  readonly status: 'tabled' | 'withdrawn' | 'adopted' | 'overtaken';
  readonly overtakenBy: string | null;
  readonly wallMs: number;
  readonly scenarioDate: string;
}

export interface TextVersion {
  readonly text: string;
  readonly choice: Choice;
  readonly wallMs: number;
  readonly scenarioDate: string;
  /** Why it lapsed; null: it has not. */
  readonly lapsed: string | null;
}

export interface VoteState {
  readonly id: string;
  readonly body: string;
  readonly prepared: string | null;
  readonly title: string;
  readonly text: string;
  readonly about: { readonly board: string; readonly text: string } | null;
  readonly ballot: 'open' | 'secret';
  readonly status: 'open' | 'closed' | 'cancelled';
  readonly cancelledReason: string;
  readonly dueAtClockMs: number | null;
  readonly cast: Readonly<Record<string, Ballot>>;
  /** Teams that may cast for a member, by member. */
  readonly proxies: Readonly<Record<string, TeamId>>;
  /** How often proxies were given and taken back. */
  readonly proxyChanges: number;
  readonly result: VoteResult | null;
  readonly phase: PhaseId;
  readonly wallMs: number;
  readonly scenarioDate: string;
}

export interface Ballot {
  readonly choice: BallotChoice;
  readonly by: Party;
  readonly seat: SeatId | null;
  readonly proxy: boolean;
  readonly changes: number;
}

/** One key for an option of a clause: two clauses may have options called the same. */
export function markKey(clause: string, option: string): string {
  return `${clause}.${option}`;
}

/** What applies now: an option for each clause that has one; null: no text is in force. */
export function inForce(board: BoardState): Choice | null {
  const last = board.versions.at(-1);
  return last === undefined || last.lapsed !== null ? null : last.choice;
}

/** The version in force, from 1; 0: none is. */
export function versionInForce(board: BoardState): number {
  return inForce(board) === null ? 0 : board.versions.length;
}
