import type { Fact, FactOf, Restore } from '../fact.ts';
import { limits } from '../limits.ts';
import { assertNever, must } from '../result.ts';
import type { State } from '../state.ts';
import { changeMove, reopenMoves } from './move.ts';

/**
 * Undo is a fact that carries the earlier values. Here they are collected while facts pass by, per
 * command and newest last, and put back when a command is undone. Whether it may be undone is
 * decided in `decide/undo.ts`.
 */
export function rememberUndo(before: State, after: State, fact: Fact): State {
  const restore = restoreOf(before, fact);
  if (restore === 'barrier')
    return after.undoable.length === 0 ? after : { ...after, undoable: [] };
  const newest = after.undoable.at(-1);
  const same = newest !== undefined && newest.command === fact.cause;
  if (restore === null) {
    // A command with a part that cannot be taken back cannot be taken back at all.
    return same ? { ...after, undoable: after.undoable.slice(0, -1) } : after;
  }
  if (same) {
    const grown = { ...newest, restore: [...restore, ...newest.restore] };
    return { ...after, undoable: [...after.undoable.slice(0, -1), grown] };
  }
  // What merely fell due was nobody's command, so there is nothing of it to take back.
  if (restore.length === 0 || fact.type === 'inject.due') return after;
  const entry = {
    command: fact.cause,
    label: fact.type,
    subject: subjectOf(fact),
    seq: fact.seq,
    restore,
  };
  return { ...after, undoable: [...after.undoable, entry].slice(-limits.undoDepthMax) };
}

/** The values that taking this fact back would put back; null: it has none; barrier: no undo past it. */
function restoreOf(before: State, fact: Fact): Restore[] | 'barrier' | null {
  switch (fact.type) {
    case 'indicator.changed':
      return [{ kind: 'indicator', indicator: fact.data.indicator, to: fact.data.from }];
    case 'standby.set':
      return [{ kind: 'standby', eventNo: before.standby }];
    case 'inject.due':
    case 'inject.released':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened': {
      const inject = must(before.injects[fact.data.eventNo], fact.data.eventNo);
      return [
        { kind: 'inject', eventNo: inject.eventNo, status: inject.status, reason: inject.reason },
      ];
    }
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return [{ kind: 'chart', chart: must(before.chart, 'a chart position') }];
    case 'display.taken':
      return [{ kind: 'program', card: before.display.program }];
    case 'move.ruled': {
      const turn = before.turns[before.moveTurn[fact.data.move] ?? -1];
      return [
        {
          kind: 'ruling',
          move: fact.data.move,
          ruling: turn?.moves[fact.data.move]?.ruling ?? null,
        },
      ];
    }
    case 'deadline.changed':
      return [{ kind: 'dueAt', dueAtClockMs: before.chart?.dueAtClockMs ?? null }];
    // These ride along with the step that caused them.
    case 'moves.locked':
    case 'deadline.passed':
      return [];
    case 'move.submitted':
      return fact.data.atBell ? [] : null;
    case 'exercise.created':
    case 'exercise.started':
    case 'exercise.ended':
    case 'rulings.revealed':
      return 'barrier';
    default:
      return null;
  }
}

function subjectOf(fact: Fact): string {
  switch (fact.type) {
    case 'indicator.changed':
      return fact.data.indicator;
    case 'standby.set':
      return fact.data.eventNo ?? '';
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return fact.type === 'phase.entered' ? fact.data.chart.phase : (fact.data.chart.step ?? '');
    case 'move.ruled':
      return fact.data.move;
    case 'display.taken':
      return fact.data.card.kind;
    default:
      return 'eventNo' in fact.data ? (fact.data.eventNo ?? '') : '';
  }
}

/** Puts the earlier values back. */
export function takeBack(state: State, fact: FactOf<'command.undone'>): State {
  const restored = fact.data.restore.reduce(
    (s, restore) => putBack(s, restore, fact.clockMs),
    state,
  );
  return {
    ...restored,
    undoable: restored.undoable.filter((entry) => entry.command !== fact.data.command),
  };
}

function putBack(state: State, restore: Restore, clockMs: number): State {
  switch (restore.kind) {
    case 'indicator':
      return { ...state, indicators: { ...state.indicators, [restore.indicator]: restore.to } };
    case 'inject': {
      const inject = must(state.injects[restore.eventNo], restore.eventNo);
      const back = { ...inject, status: restore.status, reason: restore.reason };
      const unreleased =
        restore.status === 'released' || restore.status === 'recalled'
          ? back
          : { ...back, order: 0, releasedAt: null };
      return { ...state, injects: { ...state.injects, [restore.eventNo]: unreleased } };
    }
    case 'standby':
      return { ...state, standby: restore.eventNo };
    case 'chart':
      return backToChart(state, restore, clockMs);
    case 'program':
      return { ...state, display: { ...state.display, program: restore.card } };
    case 'ruling':
      return changeMove(state, restore.move, (m) => ({
        ...m,
        ruling: restore.ruling,
        status: restore.ruling === null ? 'locked' : 'ruled',
      }));
    case 'dueAt':
      return state.chart === null
        ? state
        : { ...state, chart: { ...state.chart, dueAtClockMs: restore.dueAtClockMs } };
    default:
      return assertNever(restore);
  }
}

function backToChart(
  state: State,
  restore: Extract<Restore, { kind: 'chart' }>,
  clockMs: number,
): State {
  const { chart } = restore;
  // Every phase begins with a turn number of its own, so the visits to drop have higher ones.
  const path = state.path.filter((visit) => visit.firstTotalTurn <= chart.totalTurn);
  // A bell that has already rung must not ring again at once and redo what was just taken back.
  const bellRang = chart.dueAtClockMs !== null && chart.dueAtClockMs <= clockMs;
  return reopenMoves({ ...state, chart, path, bellRang });
}
