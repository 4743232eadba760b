import type { ChartPosition, Fact } from '../fact.ts';
import type { PhaseId, TeamId } from '../ids.ts';
import type { World } from '../world.ts';
import type { Standing } from './standing.ts';

/** How long a team took to its first move of a turn. */
export interface TeamResponse {
  readonly team: TeamId;
  readonly phase: PhaseId;
  readonly totalTurn: number;
  /** Running time from the opening of planning, milliseconds; null: it submitted none. */
  readonly ms: number | null;
  /** Whether the bell sent what was only a draft: nobody pressed anything then. */
  readonly atBell: boolean;
  /** Planning opened with this fact. */
  readonly openedSeq: number;
  /** The first move; null: there is none. */
  readonly moveSeq: number | null;
}

/**
 * Time to first move, by the exercise clock, so that holds and breaks do not count. A turn that was
 * planned twice, because control took the step back, counts from the first time.
 */
export function responsesOf(world: World, facts: Standing): TeamResponse[] {
  const played = world.scenario.teams.filter((team) => team.playedBy === 'players');
  const turns = new Map<number, { readonly opened: Fact; readonly chart: ChartPosition }>();
  const first = new Map<string, Fact & { type: 'move.submitted' }>();
  let present = 0;
  for (const fact of facts) {
    const chart = chartIn(fact);
    if (chart !== null) {
      present = chart.totalTurn;
      if (chart.step === 'plan' && !turns.has(present)) turns.set(present, { opened: fact, chart });
    }
    if (fact.type !== 'move.submitted') continue;
    const key = `${present} ${fact.data.team}`;
    if (!first.has(key)) first.set(key, fact);
  }
  return [...turns].flatMap(([totalTurn, { opened, chart }]) =>
    played.map(({ id: team }): TeamResponse => {
      const move = first.get(`${totalTurn} ${team}`);
      return {
        team,
        phase: chart.phase,
        totalTurn,
        ms: move === undefined ? null : Math.max(0, move.clockMs - opened.clockMs),
        atBell: move?.data.atBell ?? false,
        openedSeq: opened.seq,
        moveSeq: move?.seq ?? null,
      };
    }),
  );
}

/** Where the chart stands from this fact on; null: where it stood. */
export function chartIn(fact: Fact): ChartPosition | null {
  if (fact.type === 'command.undone') {
    for (const restore of fact.data.restore) if (restore.kind === 'chart') return restore.chart;
    return null;
  }
  return 'chart' in fact.data ? fact.data.chart : null;
}
