import type { Fact } from '../fact.ts';
import { assertNever } from '../result.ts';
import type { State } from '../state.ts';
import { reopenMoves } from './move.ts';

type ChartFact = Extract<
  Fact,
  { type: 'phase.entered' | 'turn.began' | 'step.entered' | 'indicator.changed' }
>;

/** Where the exercise is in its statechart, and the indicators. Stores what the chart decided. */
export function evolveChart(state: State, fact: ChartFact): State {
  switch (fact.type) {
    case 'phase.entered': {
      const { chart, from, exit } = fact.data;
      const visit = {
        phase: chart.phase,
        from,
        exit,
        atClockMs: fact.clockMs,
        firstTotalTurn: chart.totalTurn,
      };
      return { ...state, chart, bellRang: false, path: [...state.path, visit] };
    }
    case 'turn.began':
      return { ...state, chart: fact.data.chart, bellRang: false };
    case 'step.entered':
      return reopenMoves({ ...state, chart: fact.data.chart, bellRang: false });
    case 'indicator.changed':
      return { ...state, indicators: { ...state.indicators, [fact.data.indicator]: fact.data.to } };
    default:
      return assertNever(fact);
  }
}
