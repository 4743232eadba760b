/**
 * Owns: what a connection is told first: who it is from now on, and what consoles and displays should know of the
 * scenario and of the sealed record. Does not own: the sending (`room.ts`). Pure; a crash leaves nothing here.
 */
import { bySeverity } from '../../../core/finding.ts';
import { seatAudience, teamAudience, type Audience } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import { protocolVersion } from '../../../core/protocol/version.ts';
import type { RoomWords } from '../../../core/protocol/words.ts';
import { lint } from '../../../core/scenario/lint.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { SeatState } from '../../../core/state.ts';
import type { Session } from '../../session/session.ts';
import type { Connection, Role } from './connection.ts';

type Welcome = Extract<Down, { t: 'welcome' }>;

export interface WelcomeNews {
  /** The exercise, or `home`. */
  readonly session: string;
  readonly role: Role;
  readonly audiences: readonly Audience[];
  readonly serverWallMs: number;
  /** The credential to come back with; null: the one it has. */
  readonly token: string | null;
  readonly words: RoomWords;
}

export function welcomeTo(connection: Connection, news: WelcomeNews): Welcome {
  const { role } = news;
  return {
    t: 'welcome',
    protocol: protocolVersion,
    session: news.session,
    role,
    audiences: [...news.audiences],
    serverWallMs: news.serverWallMs,
    seat: connection.seat,
    seatToken: news.token,
    mediaToken: connection.mediaToken,
    name: role === 'control' || role === 'evaluator' ? connection.name : null,
    words: news.words,
  };
}

/** What somebody is shown. `seat`: the state of the seat that a station is; null: it is none. */
export function audiencesOf(role: Role, seat: SeatState | null): Audience[] {
  switch (role) {
    case 'control':
      return ['control'];
    case 'display':
      return ['public'];
    case 'evaluator':
      return ['evaluators'];
    case 'seat': {
      if (seat === null) return [];
      const team = seat.status === 'admitted' ? [teamAudience(seat.team)] : [];
      return [seatAudience(seat.id), ...team];
    }
    case 'hotSeat':
    case 'look':
      return [];
  }
}

/** What the scenario's author left doubtful: to be seen while there is time to look. */
export function preflightOf(scenario: Scenario): Extract<Down, { t: 'preflight' }> {
  return { t: 'preflight', findings: bySeverity(lint(scenario)).slice(0, limits.findingsShown) };
}

/** Null: the record is not sealed, or not yet. */
export function sealNews(session: Session): Extract<Down, { t: 'seal' }> | null {
  const end = session.endSeal();
  if (end === null) return null;
  return { t: 'seal', seal: { record: end.hash, key: end.keyPrint, wallMs: end.wallMs } };
}
