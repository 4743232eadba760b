/** What somebody who has the code may know before taking a seat: the public view's teams that players play. */
import type { TeamId } from '../../core/ids.ts';
import type { Down } from '../../core/protocol/down.ts';
import type { Session } from '../session/session.ts';

type Lobby = Extract<Down, { t: 'lobby' }>;

/** `silent`: the seats of a team that somebody may ask to go on with. */
export function lobbyOf(
  session: Session,
  silent: (team: TeamId) => Lobby['teams'][number]['silent'],
): Lobby {
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
