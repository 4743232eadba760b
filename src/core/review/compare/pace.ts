import { median } from '../../aar/adjudication.ts';
import { responsesOf } from '../../aar/responses.ts';
import { standing } from '../../aar/standing.ts';
import type { TeamId } from '../../ids.ts';
import type { World } from '../../world.ts';
import { allSame, unionById, type RunAtEnd } from './runs.ts';

/** How long one team took to its first move of a turn. */
export interface Pace {
  readonly team: TeamId;
  /** For each run. */
  readonly runs: readonly RunPace[];
  readonly differs: boolean;
}

export interface RunPace {
  /** Over the turns in which it moved by itself, milliseconds of running time; null: none. */
  readonly medianMs: number | null;
  /** Turns planned; turns without a move; turns whose first move the bell sent. */
  readonly turns: number;
  readonly without: number;
  readonly atBell: number;
}

export function paceOf(worlds: readonly World[], runs: readonly RunAtEnd[]): Pace[] {
  const responses = runs.map(({ recording: { world, facts } }) =>
    responsesOf(world, standing(facts)),
  );
  return unionById(worlds, ({ scenario }) => scenario.teams)
    .filter(({ playedBy }) => playedBy === 'players')
    .map(({ id: team }) => {
      const each = responses.map((all): RunPace => {
        const own = all.filter((response) => response.team === team);
        const moved = own.flatMap(({ ms, atBell }) => (ms === null || atBell ? [] : [ms]));
        return {
          medianMs: median(moved),
          turns: own.length,
          without: own.filter(({ ms }) => ms === null).length,
          atBell: own.filter(({ atBell }) => atBell).length,
        };
      });
      return { team, runs: each, differs: !allSame(each) };
    });
}
