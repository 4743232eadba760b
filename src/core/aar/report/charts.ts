import type { TeamId } from '../../ids.ts';
import type { Party } from '../../party.ts';
import type { Rating } from '../../ratings.ts';
import { seriesOf } from '../../review/series.ts';
import type { Recording } from '../../review/recording.ts';
import type { Measures } from '../measures.ts';
import { chartIn } from '../responses.ts';
import type { Standing } from '../standing.ts';
import type { Said } from './said.ts';

/** Charts as data; pictures are made of them where the words are known. Times are the exercise clock's. */
export type Chart = IndicatorsChart | PhasesChart | ResponsesChart | NetworkChart | RatingsChart;

export interface IndicatorsChart {
  readonly kind: 'indicators';
  readonly endClockMs: number;
  readonly phases: readonly { readonly title: string; readonly atClockMs: number }[];
  readonly lines: readonly {
    readonly name: string;
    readonly unit: string;
    readonly decimals: number;
    readonly isBool: boolean;
    /** It holds a value until the next point; the first is the start. */
    readonly points: readonly { readonly atClockMs: number; readonly value: number }[];
  }[];
}

export interface PhasesChart {
  readonly kind: 'phases';
  readonly endClockMs: number;
  readonly visits: readonly {
    readonly title: string;
    readonly isEnd: boolean;
    readonly atClockMs: number;
    readonly toClockMs: number;
    readonly turns: number;
    /** Control went there by override. */
    readonly isOverride: boolean;
  }[];
}

export interface ResponsesChart {
  readonly kind: 'responses';
  readonly turns: readonly number[];
  readonly teams: readonly {
    readonly team: TeamId;
    readonly bars: readonly {
      readonly totalTurn: number;
      readonly ms: number | null;
      readonly atBell: boolean;
    }[];
  }[];
}

export interface NetworkChart {
  readonly kind: 'network';
  readonly parties: readonly Party[];
  readonly links: readonly { readonly from: Party; readonly to: Party; readonly count: number }[];
}

export interface RatingsChart {
  readonly kind: 'ratings';
  readonly rows: readonly {
    readonly said: Said;
    readonly isTask: boolean;
    readonly counts: Readonly<Record<Rating, number>>;
  }[];
}

/** So many lines fill less than half a page: a taller picture would leave the page before it empty. */
const linesPerPicture = 8;

/** One chart for each handful of indicators; none where nothing ever moved. */
export function indicatorsCharts(recording: Recording, stand: Standing): IndicatorsChart[] {
  const { world, facts, indicatorSteps } = recording;
  const clockOf = (n: number): number => facts[n - 1]?.clockMs ?? 0;
  const kept = new Set(stand.map(({ seq }) => seq));
  const series = seriesOf(
    // A value that was put back was not what happened; with it goes the putting back.
    indicatorSteps.filter(({ n }) => n === 0 || kept.has(n)),
    world.scenario.indicators.map(({ id }) => id),
  );
  const lines = world.scenario.indicators.flatMap((indicator, index) => {
    const points = series[index]?.points ?? [];
    // One that never moved is a number, not a picture.
    if (points.length < 2) return [];
    const { name, unit, decimals, kind } = indicator;
    return [
      {
        name,
        unit,
        decimals,
        isBool: kind === 'bool',
        points: points.map(({ n, value }) => ({ atClockMs: clockOf(n), value })),
      },
    ];
  });
  const phases = phasesChart(recording, stand)?.visits ?? [];
  return inParts(lines, linesPerPicture).map((some) => ({
    kind: 'indicators',
    endClockMs: endOf(recording),
    phases,
    lines: some,
  }));
}

/** Of one size or nearly so, so that none is a leftover. */
function inParts<T>(all: readonly T[], most: number): T[][] {
  const size = Math.ceil(all.length / Math.max(1, Math.ceil(all.length / most)));
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size));
  return parts;
}

export function phasesChart(recording: Recording, stand: Standing): PhasesChart | null {
  const { world } = recording;
  const end = endOf(recording);
  const visits: {
    -readonly [K in keyof PhasesChart['visits'][number]]: PhasesChart['visits'][number][K];
  }[] = [];
  let present = '';
  for (const fact of stand) {
    const chart = chartIn(fact);
    if (chart === null) continue;
    const last = visits.at(-1);
    if (last !== undefined && chart.phase === present) {
      last.turns = Math.max(last.turns, chart.turn);
      continue;
    }
    if (last !== undefined) last.toClockMs = fact.clockMs;
    present = chart.phase;
    const phase = world.phases.get(chart.phase);
    visits.push({
      title: phase?.title ?? chart.phase,
      isEnd: phase?.kind === 'end',
      atClockMs: fact.clockMs,
      toClockMs: end,
      turns: chart.turn,
      isOverride: fact.type === 'phase.entered' && fact.data.exit === null,
    });
  }
  return visits.length === 0 ? null : { kind: 'phases', endClockMs: end, visits };
}

export function responsesChart({ responses }: Measures): ResponsesChart | null {
  const turns = [...new Set(responses.map(({ totalTurn }) => totalTurn))];
  if (turns.length === 0) return null;
  const teams = [...new Set(responses.map(({ team }) => team))];
  return {
    kind: 'responses',
    turns,
    teams: teams.map((team) => ({
      team,
      bars: responses
        .filter((one) => one.team === team)
        .map(({ totalTurn, ms, atBell }) => ({ totalTurn, ms, atBell })),
    })),
  };
}

export function networkChart(recording: Recording, { network }: Measures): NetworkChart | null {
  if (network.links.length === 0) return null;
  const parties: Party[] = [
    { kind: 'control' },
    ...recording.world.scenario.teams.map(({ id }): Party => ({ kind: 'team', team: id })),
  ];
  const links = network.links.map(({ from, to, delivered, withheld }) => ({
    from,
    to,
    count: delivered + withheld,
  }));
  return { kind: 'network', parties, links };
}

function endOf({ facts }: Recording): number {
  return Math.max(1, facts.at(-1)?.clockMs ?? 0);
}
