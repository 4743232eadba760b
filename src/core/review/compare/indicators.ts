import { chartIn } from '../../aar/responses.ts';
import type { IndicatorId } from '../../ids.ts';
import type { World } from '../../world.ts';
import type { Recording } from '../recording.ts';
import { allSame, unionById, type RunAtEnd } from './runs.ts';

/** One indicator in all runs, turn by turn: rooms do not keep the same time, but all play turns. */
export interface ComparedIndicator {
  readonly indicator: IndicatorId;
  /**
   * For each run its value at the start and as each turn closed, from turn 1 on; a bool counts as 0 or 1.
   * Empty: the run's edition of the scenario has no such indicator.
   */
  readonly values: readonly (readonly number[])[];
  /** The values at the end; null: no such indicator. */
  readonly last: readonly (number | null)[];
  /** The first turn at whose close the runs that came so far were apart; null: never. 0: from the start. */
  readonly apartFrom: number | null;
  readonly differs: boolean;
}

export function indicatorsOf(
  worlds: readonly World[],
  runs: readonly RunAtEnd[],
): ComparedIndicator[] {
  const closes = runs.map(({ recording, end }) => closesOf(recording, end.chart?.totalTurn ?? 0));
  return unionById(worlds, ({ scenario }) => scenario.indicators).map(({ id }) => {
    const values = runs.map(({ recording }, run) =>
      recording.world.indicators.has(id)
        ? (closes[run] ?? []).map((at) => Number(at[id] ?? 0))
        : [],
    );
    const last = values.map((list) => list.at(-1) ?? null);
    const apartFrom = firstApart(values);
    return {
      indicator: id,
      values,
      last,
      apartFrom,
      differs: apartFrom !== null || !allSame(last),
    };
  });
}

type Values = Recording['indicatorSteps'][number]['values'];

/** The values at the start and at the close of each turn. A turn that control took back closes when it is closed again. */
function closesOf(recording: Recording, turns: number): Values[] {
  const { facts, indicatorSteps } = recording;
  const [start, ...steps] = indicatorSteps;
  let values = start?.values ?? {};
  let next = 0;
  let present = 0;
  const closes: Values[] = [values];
  for (const fact of facts) {
    present = chartIn(fact)?.totalTurn ?? present;
    while ((steps[next]?.n ?? Infinity) <= fact.seq) {
      values = steps[next]?.values ?? values;
      next += 1;
    }
    if (present > 0) closes[present] = values;
  }
  return closes.slice(0, turns + 1);
}

function firstApart(values: readonly (readonly number[])[]): number | null {
  const longest = Math.max(...values.map((list) => list.length));
  for (let turn = 0; turn < longest; turn += 1) {
    const there = values.flatMap((list) => (list[turn] === undefined ? [] : [list[turn]]));
    if (!allSame(there)) return turn;
  }
  return null;
}
