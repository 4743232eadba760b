import { isAvailable } from '../availability.ts';
import { notAgreed } from '../board.ts';
import type { ChartPosition } from '../fact.ts';
import { submittedTeams } from '../rules/environment.ts';
import type { Board } from '../scenario/schema-negotiation.ts';
import type { TabledText, VoteState } from '../state-negotiate.ts';
import { isPublicMove, type MoveState } from '../state-move.ts';
import { presentMoves, type State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import type { ControlExit, ControlView } from './schema.ts';

/**
 * Owns the advice on the console's card: one thing to do now, the most urgent first. It only advises:
 * every command stays possible, and nothing is stored, so a crash leaves nothing.
 */
type NextAction = ControlView['nextAction'];

/** `exits`: where the chart could go now, as control is shown them. Always one thing, also when the exercise is over. */
export function nextAction(world: World, state: State, exits: readonly ControlExit[]): NextAction {
  const { exercise, chart, clock } = state;
  const waiting = Object.values(state.seats).filter((seat) => seat.status === 'waiting').length;
  if (exercise.status === 'ended') return act('ended', exercise.endedReason);
  if (state.stop !== null) return act('liftStop');
  if (state.hold !== null) return act('endHold');
  if (waiting > 0) return act('admit', '', waiting);
  if (exercise.status === 'lobby' || chart === null) return act('start');
  if (!clock.running) return act('startClock');
  // The room waits for results: an inject that fell due meanwhile can wait for the reveal.
  const judging = chart.step === 'adjudicate' ? ruling(state) : null;
  if (judging !== null) return judging;
  // A contingency that fell due is a reminder in its cart: whether it is wanted, only people can see.
  const due = Object.values(state.injects).find(
    ({ status, eventNo }) =>
      status === 'due' &&
      world.injects.get(eventNo)?.category !== 'contingency' &&
      isAvailable(world, state, eventNo),
  );
  if (due !== undefined) return act('release', due.eventNo);
  const table = atTheTable(world, state);
  if (table !== null) return table;
  switch (chart.step) {
    case 'brief':
      return isStandbyWanted(world, state)
        ? act('release', state.standby ?? '')
        : goingOn(world, state, chart, exits);
    case 'plan':
      return planning(world, state);
    case 'argue':
      return arguing(state) ?? goingOn(world, state, chart, exits);
    case 'adjudicate':
    case 'reveal':
    case 'lock':
    case null:
      return goingOn(world, state, chart, exits);
  }
}

/**
 * What only waits for control's hand: a vote in which all have voted, a text to which all have agreed. Where
 * texts come into force by a vote, it is called once; how it went is then for people to judge.
 */
function atTheTable(world: World, state: State): NextAction | null {
  const votes = Object.values(state.votes);
  for (const vote of votes) {
    if (vote.status === 'open' && notVoted(world, vote) === 0) return act('closeVote', vote.id);
  }
  for (const board of world.scenario.boards) {
    if (board.adoption === 'control') continue;
    const tabled = state.boards[board.id]?.texts.filter((text) => text.status === 'tabled') ?? [];
    const agreed = tabled.find((text) => notAgreed(board, text).length === 0);
    if (agreed === undefined) {
      const owed = Math.max(0, ...tabled.map((text) => owedByControl(state, board, text)));
      if (owed > 0) return act('answerFor', board.id, owed);
      continue;
    }
    if (board.adoption === 'consent') return act('adopt', board.id);
    if (!votes.some((vote) => vote.about?.text === agreed.id)) return act('callVote', board.id);
  }
  return null;
}

function notVoted(world: World, vote: VoteState): number {
  const members = world.bodies.get(vote.body)?.members ?? [];
  return members.filter((member) => vote.cast[member.id] === undefined).length;
}

/** Parties at which nobody sits, where theirs are the only answers missing: control has to give them. */
function owedByControl(state: State, board: Board, text: TabledText): number {
  const seated = new Set(
    Object.values(state.seats).flatMap((seat) => (seat.status === 'admitted' ? [seat.team] : [])),
  );
  const missing = notAgreed(board, text);
  const empty = missing.filter((team) => !seated.has(team) && text.answers[team] === undefined);
  return empty.length === missing.length ? empty.length : 0;
}

function act(kind: NextAction['kind'], subject = '', count = 0): NextAction {
  return { kind, subject, count };
}

/** Spreads a phase's injects over its turns: so many by now, counting this turn. */
function isStandbyWanted(world: World, state: State): boolean {
  const { chart, standby } = state;
  if (chart === null || standby === null || !isAvailable(world, state, standby)) return false;
  const phase = phaseOf(world, chart.phase);
  const manual = world.scenario.injects.filter(
    (i) => i.category === 'inject' && i.release.mode === 'manual' && i.phases.includes(chart.phase),
  );
  const used = manual.filter((i) => !isAvailable(world, state, i.eventNo)).length;
  const turns = phase.kind === 'play' ? phase.turnsMax : 1;
  return used < Math.ceil((manual.length * chart.turn) / turns);
}

function planning(world: World, state: State): NextAction {
  const submitted = new Set(submittedTeams(state));
  const missing = expectedTeams(world, state).filter((team) => !submitted.has(team)).length;
  return missing === 0 || state.bellRang ? act('lock') : act('wait', '', missing);
}

/** Teams to wait for: those with somebody seated; while nobody is, all that players play. */
function expectedTeams(world: World, state: State): string[] {
  const seats = Object.values(state.seats).filter((seat) => seat.status === 'admitted');
  const seated = new Set(seats.map((seat) => seat.team));
  const played = world.scenario.teams.filter((team) => team.playedBy === 'players');
  const present = played.filter((team) => seated.has(team.id));
  return (present.length > 0 ? present : played).map((team) => team.id);
}

/** One move at least is argued about; which others deserve it, and when it has been heard, people judge. */
function arguing(state: State): NextAction | null {
  const present = presentMoves(state).filter(
    (move) => move.status === 'locked' && isPublicMove(move),
  );
  const open = present.find((move) => move.argument === 'open');
  if (open !== undefined) return act('closeArgument', open.id, open.points.length);
  const [first] = present;
  const begun = present.some((move) => move.argument !== 'none');
  return begun || first === undefined ? null : act('argue', first.id, present.length);
}

function ruling(state: State): NextAction | null {
  const present = presentMoves(state);
  const open = present.filter((move) => move.status === 'locked');
  const [first] = open;
  if (first !== undefined) return act('rule', first.id, open.length);
  const asked = present.filter((move) => move.status === 'returned');
  if (asked[0] !== undefined) return act('returned', asked[0].id, asked.length);
  const changes = present.filter((move) => isInReview(move, 'changes'));
  if (changes[0] !== undefined) return act('rule', changes[0].id, changes.length);
  const pending = present.filter((move) => isInReview(move, 'pending'));
  return pending[0] === undefined ? null : act('sign', pending[0].id, pending.length);
}

function isInReview({ status, review }: MoveState, state: MoveState['review']['state']): boolean {
  return status === 'ruled' && review.state === state;
}

/** The next step of the turn; after the last one an exit or a further turn. */
function goingOn(
  world: World,
  state: State,
  chart: ChartPosition,
  exits: readonly ControlExit[],
): NextAction {
  const phase = phaseOf(world, chart.phase);
  if (phase.kind === 'end') return act('ended', state.exercise.endedReason);
  const next = phase.steps[chart.step === null ? 0 : phase.steps.indexOf(chart.step) + 1];
  if (next !== undefined) return next === 'reveal' ? act('reveal') : act('nextStep', next);
  const vote = Object.values(state.votes).find(({ status }) => status === 'open');
  if (vote !== undefined) return act('voting', vote.id, notVoted(world, vote));
  const possible = exits.filter((exit) => exit.possible);
  const leave = act('leave', possible[0]?.id ?? '', possible.length);
  if (chart.turn >= phase.turnsMax) return leave;
  // What is possible because something has come about is a reason to leave; what always is, is none before the last turn.
  const come = possible.some(({ id }) => phase.exits.some((e) => e.id === id && e.when));
  return come ? leave : act('turn');
}
