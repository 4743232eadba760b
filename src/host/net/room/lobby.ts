/**
 * Owns: what somebody who has the code may know before taking a seat: the public view's teams that players play, and
 * when those at the door are told anew. Does not own: who stands there (room). A crash leaves nothing here.
 */
import type { TeamId } from '../../../core/ids.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Session } from '../../session/session.ts';
import type { Connection } from './connection.ts';

type Lobby = Extract<Down, { t: 'lobby' }>;
type Silent = (team: TeamId) => Lobby['teams'][number]['silent'];

export class Door {
  readonly #session: Session;
  readonly #silent: Silent;
  #told = '';

  /** `silent`: the seats of a team that somebody may ask to go on with. */
  constructor(session: Session, silent: Silent) {
    this.#session = session;
    this.#silent = silent;
  }

  /** A shared screen takes nobody's seat over. */
  lobby(role: 'look' | 'hotSeat'): Lobby {
    return lobbyOf(this.#session, role === 'look' ? this.#silent : () => []);
  }

  changed(connections: Iterable<Connection>): void {
    for (const connection of connections) {
      const { role } = connection;
      if (role === 'look' || role === 'hotSeat') connection.send(this.lobby(role));
    }
  }

  /** Seats fall silent while somebody stands at the door: the list there is no older than the presence. */
  seatsFellSilent(connections: Iterable<Connection>): void {
    const waiting = [...connections].filter((connection) => connection.role === 'look');
    if (waiting.length === 0) return;
    const lobby = this.lobby('look');
    const text = JSON.stringify(lobby);
    if (text === this.#told) return;
    this.#told = text;
    for (const connection of waiting) connection.send(lobby);
  }
}

function lobbyOf(session: Session, silent: Silent): Lobby {
  const played = new Set(
    session.world.scenario.teams.filter((t) => t.playedBy === 'players').map((t) => t.id),
  );
  const view = session.view('public');
  if (view.audience !== 'public') throw new Error('the public view is not public');
  const teams = view.teams
    .filter((team) => played.has(team.id))
    .map(({ id, name, letter, shape, hue, publicLine }) => ({
      id,
      name,
      letter,
      shape,
      hue,
      publicLine,
      silent: silent(id),
    }));
  const { locked } = session.state().room;
  const { title, mode, counterfactual } = view.situation;
  return { t: 'lobby', title, mode, counterfactual, locked, teams };
}
