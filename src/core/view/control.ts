import { injectDueAt, isAvailable } from '../availability.ts';
import { undoOutlook } from '../decide/undo.ts';
import { explain } from '../rules/explain.ts';
import { ruleValues, submittedTeams, type RuleValues } from '../rules/environment.ts';
import type { InjectState, State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { observationView, ratingViews } from './evaluators.ts';
import { nextAction } from './next-action.ts';
import { controlMoves } from './move.ts';
import { boardViews, delayedViews, preparedVoteViews, voteViews } from './negotiate.ts';
import { resolveCard } from './public.ts';
import type { ControlExit, ControlInject, ControlView } from './schema.ts';
import { sameFor } from '../same.ts';
import { staleness } from './on-wall.ts';
import { situationOf } from './situation.ts';
import { controlTalk } from './talk.ts';

/** What the facilitators' consoles get. The scenario itself is sent to them once, apart from this. */
export function controlView(world: World, state: State): ControlView {
  const values = ruleValues(world.scenario, state);
  const exits = exitViews(world, state, values);
  const { program, since, preview } = state.display;
  return {
    audience: 'control',
    n: state.counters.control,
    seq: state.seq,
    situation: situationOf(world, state),
    holdReason: state.hold?.reason ?? '',
    stopReason: state.stop?.reason ?? '',
    bellRang: state.bellRang,
    indicators: world.scenario.indicators.map(({ id, initial }) => ({
      id,
      value: state.indicators[id] ?? initial,
    })),
    standby: state.standby,
    injects: injectViews(world, state, values),
    exits,
    path: state.path.map(({ phase, exit, atClockMs, firstTotalTurn }) => ({
      phase,
      exit,
      atClockMs,
      firstTotalTurn,
    })),
    moves: controlMoves(world, state, values),
    teamsSubmitted: submittedTeams(state),
    seats: Object.values(state.seats).map(({ id, name, team, kind, status, takes }) => ({
      id,
      name,
      team,
      kind,
      status,
      takes,
    })),
    room: state.room,
    display: {
      program,
      since: since?.wallMs ?? null,
      stale: staleness(state),
      preview,
      previewResolved: preview && resolveCard(world, state, preview),
    },
    wheel: state.wheel,
    observations: state.observations.map(observationView),
    ratings: ratingViews(state),
    ...controlTalk(state),
    boards: boardViews(world, state, { kind: 'control' }),
    votes: voteViews(world, state, { kind: 'control' }),
    preparedVotes: preparedVoteViews(world, state, values),
    delayed: delayedViews(state),
    nextAction: nextAction(world, state, exits),
    undo: undoView(state),
  };
}

const sameInject = sameFor<InjectState, ControlInject>();

/** An inject without a condition changes with its own state and with the visit to a phase alone. */
function injectViews(world: World, state: State, values: RuleValues): ControlInject[] {
  const visit = state.path.at(-1) ?? world;
  return Object.values(state.injects).map((inject) => {
    const make = (): ControlInject => injectView(world, state, inject, values);
    const isConditional = world.injects.get(inject.eventNo)?.release.mode === 'conditional';
    return isConditional ? make() : sameInject(inject, visit, make);
  });
}

function injectView(
  world: World,
  state: State,
  inject: InjectState,
  values: RuleValues,
): ControlInject {
  const planned = world.injects.get(inject.eventNo);
  const when = planned?.release.mode === 'conditional' ? planned.release.when : null;
  const waiting = inject.status === 'planned' || inject.status === 'due';
  return {
    eventNo: inject.eventNo,
    status: inject.status,
    reason: inject.reason,
    adHoc: inject.adHoc,
    available: isAvailable(world, state, inject.eventNo),
    order: inject.order,
    releasedWallMs: inject.releasedAt?.wallMs ?? null,
    releasedClockMs: inject.releasedAt?.clockMs ?? null,
    dueAtClockMs: injectDueAt(world, state, inject.eventNo),
    condition: when !== null && waiting ? explain(world.scenario, world.rules, when, values) : null,
    readBy: Object.entries(inject.readBy).map(([seat, { team, wallMs }]) => ({
      seat,
      team,
      wallMs,
    })),
    seen: inject.seen,
  };
}

function exitViews(world: World, state: State, values: RuleValues): ControlExit[] {
  if (state.chart === null) return [];
  const phase = phaseOf(world, state.chart.phase);
  if (phase.kind === 'end') return [];
  return phase.exits.map(({ id, to, title, mode, when, note }) => ({
    id,
    to,
    title,
    mode,
    possible: when === undefined || world.rules.test(when, values),
    why: when === undefined ? null : explain(world.scenario, world.rules, when, values),
    note: note ?? '',
  }));
}

function undoView(state: State): ControlView['undo'] {
  const newest = state.undoable.at(-1);
  if (newest === undefined) return null;
  const { consequences, refused, recallInstead } = undoOutlook(state, newest);
  return {
    command: newest.command,
    label: newest.label,
    subject: newest.subject,
    by: newest.by,
    consequences: [...consequences],
    refused,
    recallInstead,
  };
}
