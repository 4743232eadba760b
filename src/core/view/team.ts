import type { Team } from '../scenario/schema.ts';
import type { InjectState, MoveState, SeatState, State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { inboxOf } from './inbox.ts';
import {
  allMoves,
  indicatorsFor,
  itemView,
  openResults,
  publicTeam,
  publicTeams,
  seatName,
} from './parts.ts';
import type { InboxItem, OwnMove, SeatView, TeamView } from './schema.ts';
import { sameFor } from '../same.ts';
import { situationOf } from './situation.ts';
import { argumentViews, mailViews, seatTalk, statementViews } from './talk.ts';

/** What a team's stations get: what is public, and what is the team's own. */
export function teamView(world: World, team: Team, state: State): TeamView {
  const offered = new Set(state.chart?.offered ?? []);
  const moves = allMoves(state).filter((move) => move.team === team.id);
  const present = moves.filter(
    (move) => move.totalTurn === state.chart?.totalTurn && move.status !== 'withdrawn',
  );
  return {
    audience: `team:${team.id}`,
    n: state.counters.teams[team.id] ?? 0,
    situation: situationOf(world, state),
    team: { ...publicTeam(team), brief: team.brief, aims: team.aims, redLines: team.redLines },
    members: Object.values(state.seats)
      .filter((seat) => seat.team === team.id && seat.status === 'admitted')
      .map((seat) => seat.name),
    teams: publicTeams(world),
    indicators: indicatorsFor(world, state, team.id),
    inbox: inboxOf(world, state, team.id).map((inject, at) => ({
      no: at + 1,
      ...sameItem(inject, world, () => itemView(world, state, inject)),
    })),
    options: world.scenario.options
      .filter((option) => option.team === team.id && offered.has(option.id))
      .map(({ id, title, text, instrument }) => ({ id, title, text, instrument })),
    movesLeft: Math.max(0, world.scenario.settings.movesPerTurn - present.length),
    moves: moves.map((move) => sameMove(move, world, () => ownMove(world, state, move))),
    results: openResults(state),
    arguments: argumentViews(state),
    statements: statementViews(state),
    messaging: world.scenario.settings.messages,
    messages: mailViews(state, team.id),
  };
}

const sameMove = sameFor<MoveState, OwnMove>();
const sameItem = sameFor<InjectState, Omit<InboxItem, 'no'>>();

/** A team's own move. Until the reveal it is `locked`, whatever control has ruled meanwhile. */
function ownMove(world: World, state: State, move: MoveState): OwnMove {
  const ruling = move.status === 'revealed' ? move.ruling : null;
  return {
    id: move.id,
    totalTurn: move.totalTurn,
    phaseTitle: phaseOf(world, move.phase).title,
    text: move.text,
    status: move.status === 'ruled' ? 'locked' : move.status,
    version: move.version,
    receipt: move.receipt,
    recordedWallMs: move.recordedWallMs,
    atBell: move.atBell,
    by: seatName(state, move.seat),
    result: ruling && {
      outcome: ruling.outcome,
      likelihood: ruling.likelihood,
      publicText: ruling.publicText,
      teamText: ruling.teamTexts[move.team] ?? '',
    },
  };
}

/** What one seat gets besides its team's view; all that somebody in the waiting room gets. */
export function seatView(world: World, seat: SeatState, state: State): SeatView {
  const admitted = seat.status === 'admitted';
  const inbox = admitted ? inboxOf(world, state, seat.team) : [];
  return {
    audience: `seat:${seat.id}`,
    n: seat.n,
    exerciseTitle: state.exercise.title,
    status: seat.status,
    reason: seat.reason,
    name: seat.name,
    team: seat.team,
    read: inbox.flatMap((inject, at) => (inject.readBy[seat.id] === undefined ? [] : [at + 1])),
    ...seatTalk(state, seat),
  };
}
