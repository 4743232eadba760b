import type { Fact, FactOf, Restore } from '../fact.ts';
import { limits } from '../limits.ts';
import { assertNever, must } from '../result.ts';
import { findMove, type State, type Undoable } from '../state.ts';
import type { World } from '../world.ts';
import type { BoardState } from '../state-negotiate.ts';
import { changeMove, fitMoves } from './move.ts';
import { unadopt } from './negotiate.ts';

/**
 * Undo is a fact that carries the earlier values. Here they are collected while facts pass by, per
 * command and newest last, and put back when a command is undone. Whether it may be undone is
 * decided in `decide/undo.ts`.
 */
export function rememberUndo(world: World, before: State, after: State, fact: Fact): State {
  const restore = restoreOf(world, before, fact);
  if (restore === 'barrier') return { ...after, undoable: [], irreversible: fact.cause };
  const newest = after.undoable.at(-1);
  const same = newest !== undefined && newest.command === fact.cause;
  if (restore === null) {
    const next = { ...after, irreversible: fact.cause };
    return same ? { ...next, undoable: [] } : next;
  }
  // What merely fell due was nobody's command, so there is nothing of it to take back.
  if (restore.length === 0 || (!same && fact.type === 'inject.due')) return after;
  // A command with a part that cannot be taken back cannot be taken back at all, and what is older
  // cannot either: its earlier values do not know of this change.
  if (after.irreversible === fact.cause) return { ...after, undoable: [] };
  if (same) {
    // On the way to another place effects come first, but what was done is going there.
    const onTheWay = newest.label === 'indicator.changed' || newest.label.startsWith('effect.');
    const named = goesOn(fact) && onTheWay ? nameOf(fact) : {};
    const grown = { ...newest, ...named, restore: [...restore, ...newest.restore] };
    return { ...after, undoable: [...after.undoable.slice(0, -1), grown] };
  }
  const by = fact.actor.kind === 'control' ? fact.actor.name : '';
  const entry = { command: fact.cause, ...nameOf(fact), by, seq: fact.seq, restore };
  return { ...after, undoable: [...after.undoable, entry].slice(-limits.undoDepthMax) };
}

/** The values that taking this fact back would put back; null: it has none; barrier: no undo past it. */
function restoreOf(world: World, before: State, fact: Fact): Restore[] | 'barrier' | null {
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
      const { eventNo, status, reason } = must(before.injects[fact.data.eventNo], 'an inject');
      // Its time has come all the same: planned, it would be released again in the next moment.
      const byTime =
        fact.type === 'inject.released' &&
        fact.data.how === 'auto' &&
        world.injects.get(eventNo)?.release.mode === 'timed';
      return [{ kind: 'inject', eventNo, status: byTime ? 'due' : status, reason }];
    }
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return [{ kind: 'chart', chart: must(before.chart, 'a chart position') }];
    case 'display.taken':
      return [{ kind: 'program', card: before.display.program, since: before.display.since }];
    case 'move.ruled': {
      const { move } = fact.data;
      const { ruling, status, review } = must(findMove(before, move), `move ${move}`);
      return [
        { kind: 'ruling', move, ruling, status: status === 'ruled' ? 'ruled' : 'locked', review },
      ];
    }
    case 'effect.delayed':
      return [{ kind: 'delayed', delayed: fact.data.id, put: null, at: 0 }];
    case 'effect.came':
    case 'effect.cancelled': {
      const { delayed } = fact.data;
      const at = before.delayed.findIndex((one) => one.id === delayed);
      return [{ kind: 'delayed', delayed, put: must(before.delayed[at], 'the effect'), at }];
    }
    case 'text.adopted':
      return [{ kind: 'adopted', text: fact.data.text, ...boardBefore(before, fact.data.board) }];
    case 'text.lapsed':
      return [{ kind: 'lapsed', ...boardBefore(before, fact.data.board) }];
    case 'deadline.changed':
      return [{ kind: 'dueAt', dueAtClockMs: before.chart?.dueAtClockMs ?? null }];
    // These ride along with the step that caused them; what was written to be released stays written.
    case 'moves.locked':
    case 'deadline.passed':
    case 'inject.written':
    // Who drives is no part of what was done.
    case 'wheel.taken':
    case 'wheel.offered':
    case 'wheel.left':
      return [];
    case 'move.submitted':
      return fact.data.atBell ? [] : null;
    case 'exercise.created':
    case 'exercise.forked':
    case 'exercise.started':
    case 'exercise.ended':
    case 'rulings.revealed':
    // A result that the room was told.
    case 'vote.closed':
      return 'barrier';
    default:
      return null;
  }
}

function goesOn(fact: Fact): boolean {
  return (
    fact.type === 'phase.entered' || fact.type === 'turn.began' || fact.type === 'step.entered'
  );
}

function nameOf(fact: Fact): Pick<Undoable, 'label' | 'subject'> {
  return { label: fact.type, subject: subjectOf(fact) };
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
    case 'text.adopted':
    case 'text.lapsed':
      return fact.data.board;
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
      return {
        ...state,
        display: { ...state.display, program: restore.card, since: restore.since ?? null },
      };
    case 'ruling':
      return changeMove(state, restore.move, (m) => ({
        ...m,
        ruling: restore.ruling,
        status: restore.status,
        // Who has the move in hand was not part of the command.
        review: { ...restore.review, claimedBy: m.review.claimedBy },
      }));
    case 'dueAt': {
      const { dueAtClockMs } = restore;
      if (state.chart === null) return state;
      const bellRang = isPast(dueAtClockMs, clockMs);
      return { ...state, bellRang, chart: { ...state.chart, dueAtClockMs } };
    }
    case 'delayed': {
      const others = state.delayed.filter((one) => one.id !== restore.delayed);
      const put = restore.put === null ? others : others.toSpliced(restore.at, 0, restore.put);
      return { ...state, delayed: put };
    }
    case 'adopted':
      return putBoard(state, restore.board, (board) => ({
        ...unadopt(board, restore.text),
        lastSeq: restore.lastSeq,
      }));
    case 'lapsed':
      return putBoard(state, restore.board, (board) => ({
        ...board,
        lastSeq: restore.lastSeq,
        versions: board.versions.map((version, at) =>
          at === board.versions.length - 1 ? { ...version, lapsed: null } : version,
        ),
      }));
    default:
      return assertNever(restore);
  }
}

/** A board, and when something last happened at it. */
function boardBefore(state: State, board: string): { board: string; lastSeq: number } {
  return { board, lastSeq: state.boards[board]?.lastSeq ?? 0 };
}

function putBoard(state: State, id: string, to: (board: BoardState) => BoardState): State {
  const board = must(state.boards[id], `board ${id}`);
  return { ...state, boards: { ...state.boards, [id]: to(board) } };
}

function backToChart(
  state: State,
  restore: Extract<Restore, { kind: 'chart' }>,
  clockMs: number,
): State {
  const { chart } = restore;
  // Every phase begins with a turn number of its own, so the visits to drop have higher ones.
  const path = state.path.filter((visit) => visit.firstTotalTurn <= chart.totalTurn);
  const bellRang = isPast(chart.dueAtClockMs, clockMs);
  return fitMoves({ ...state, chart, path, bellRang });
}

/** A bell whose time has passed must not ring at once and redo what was just taken back. */
function isPast(dueAtClockMs: number | null, clockMs: number): boolean {
  return dueAtClockMs !== null && dueAtClockMs <= clockMs;
}
