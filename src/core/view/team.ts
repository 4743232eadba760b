import { templateFor } from '../adjudicate/form.ts';
import type { Team } from '../scenario/schema.ts';
import {
  presentMoves,
  type InjectState,
  type SeatState,
  type State,
  type TurnState,
} from '../state.ts';
import type { MoveState } from '../state-move.ts';
import type { World } from '../world.ts';
import { inboxOf } from './inbox.ts';
import { isOpenResult, openResults, ownMove } from './move.ts';
import { boardViews, voteViews } from './negotiate.ts';
import { indicatorsFor, itemView, movesIn, ofTurns, publicTeam, publicTeams } from './parts.ts';
import type { MoveForm, OwnMove } from './schema-move.ts';
import type { InboxItem, SeatView, TeamView } from './schema.ts';
import { sameFor } from '../same.ts';
import { situationOf } from './situation.ts';
import { argumentViews, mailViews, seatTalk, statementViews } from './talk.ts';

/** What a team's stations get: what is public, and what is the team's own. */
export function teamView(world: World, team: Team, state: State): TeamView {
  const offered = new Set(state.chart?.offered ?? []);
  const present = presentMoves(state).filter(
    (move) => move.team === team.id && move.status !== 'withdrawn',
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
    form: formOf(world, state, team.id),
    movesLeft: Math.max(0, world.scenario.settings.movesPerTurn - present.length),
    atBell: world.scenario.settings.atBell,
    moves: ownMoves(world, state, team.id),
    results: openResults(state),
    consequences: consequencesFor(state, team.id),
    arguments: argumentViews(state),
    statements: statementViews(state),
    messaging: world.scenario.settings.messages,
    messages: mailViews(state, team.id),
    boards: boardViews(world, state, { kind: 'team', team: team.id }),
    votes: voteViews(world, state, { kind: 'team', team: team.id }),
    likelihoodScale: world.scenario.settings.likelihoodScale,
  };
}

/** Moves of one turn, each under the team that it concerns. */
type ByTeam<T> = ReadonlyMap<string, readonly T[]>;

const noneOfTurn: readonly never[] = [];

function ownMoves(world: World, state: State, team: string): OwnMove[] {
  const make = (turn: TurnState): ByTeam<OwnMove> =>
    grouped(
      movesIn(turn).map((move): [string, OwnMove] => [
        move.team,
        sameMove(move, state.statements, () => ownMove(world, state, move)),
      ]),
    );
  return ofTurns(
    state,
    (turn) => movesByTeam(turn, state.statements, make).get(team) ?? noneOfTurn,
  );
}

/** What rulings on others' moves say to this team. Whose move it was is told only where everybody may know. */
function consequencesFor(state: State, team: string): TeamView['consequences'] {
  return ofTurns(
    state,
    (turn) => consequencesByTeam(turn, null, consequencesIn).get(team) ?? noneOfTurn,
  );
}

function consequencesIn(turn: TurnState): ByTeam<Consequence> {
  return grouped(movesIn(turn).flatMap(consequencesOf));
}

/** By whom it is told. */
function consequencesOf(move: MoveState): [string, Consequence][] {
  if (move.status !== 'revealed') return [];
  const open = isOpenResult(move);
  return Object.entries(move.ruling?.teamTexts ?? {}).flatMap(([team, text]) => {
    if (move.team === team || text === '') return [];
    const { totalTurn } = move;
    const told = open
      ? { team: move.team, title: move.text.title, totalTurn, text }
      : { team: null, title: null, totalTurn, text };
    return [[team, told]];
  });
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ByTeam<T> {
  const byTeam = new Map<string, T[]>();
  for (const [team, one] of pairs) byTeam.set(team, [...(byTeam.get(team) ?? []), one]);
  return byTeam;
}

type Consequence = TeamView['consequences'][number];
const movesByTeam = sameFor<TurnState, ByTeam<OwnMove>>();
const consequencesByTeam = sameFor<TurnState, ByTeam<Consequence>>();

/** The form that a move is written on in this phase. */
function formOf(world: World, state: State, team: string): MoveForm | null {
  const template = templateFor(world, team, state.chart?.phase ?? '');
  if (template === null) return null;
  const { title, ask, reasonsMin, visibility, fields } = template;
  return { title, ask, reasonsMin, visibility, fields };
}

const sameMove = sameFor<MoveState, OwnMove>();
const sameItem = sameFor<InjectState, Omit<InboxItem, 'no'>>();

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
    takesOver: seat.takes !== null,
    read: inbox.flatMap((inject, at) => (inject.readBy[seat.id] === undefined ? [] : [at + 1])),
    ...seatTalk(state, seat),
  };
}
