import type { Fact, Parent } from '../../fact.ts';
import type { PhaseId } from '../../ids.ts';
import { ok, reject, type Result } from '../../result.ts';
import type { World } from '../../world.ts';
import type { Recording } from '../recording.ts';
import { coverageOf, type CompareCoverage } from './coverage.ts';
import { indicatorsOf, type ComparedIndicator } from './indicators.ts';
import { decisionsOf, likeRulingsOf, type Decisions, type LikeRulings } from './moves.ts';
import { pathsOf, type Paths } from './paths.ts';
import { paceOf, type Pace } from './pace.ts';
import type { RunAtEnd } from './runs.ts';

/**
 * Several exercises of one scenario, held beside each other. Wherever a list stands for the runs, its n-th
 * entry is the n-th run as it was given; everything else is in the scenario's order, so that nothing but
 * these places depends on the order in which the runs were given. For control: it names everything that happened.
 */
export interface Comparison {
  readonly runs: readonly ComparedRun[];
  /** Whether all hold the same text of the scenario; another running order is another text. */
  readonly sameEdition: boolean;
  /** So many facts from the first are the very same in all of them; forks share those before the fork. */
  readonly sharedFacts: number;
  readonly paths: Paths;
  readonly indicators: readonly ComparedIndicator[];
  /** What each team did in each phase that any of the runs came to. */
  readonly decisions: readonly Decisions[];
  /** Time to first move, one for each team that players play. */
  readonly pace: readonly Pace[];
  /** The same move, ruled in at least two of the runs. */
  readonly rulings: readonly LikeRulings[];
  readonly coverage: CompareCoverage;
}

export interface ComparedRun {
  readonly exercise: string;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly parent: Parent | null;
  readonly scenarioDigest: string;
  readonly status: 'lobby' | 'running' | 'ended';
  /** Where it stands, or ended; null: it never started. */
  readonly phase: PhaseId | null;
  /** Whether it came to one of the scenario's end states. */
  readonly atEnd: boolean;
  readonly turns: number;
  readonly startedWallMs: number;
  readonly facts: number;
}

/** Rejections: `compare/few` (fewer than two), `compare/other-scenario`. */
export function compareRuns(recordings: readonly Recording[]): Result<Comparison> {
  if (recordings.length < 2) return reject('compare/few', 'it takes two exercises to compare');
  const ids = new Set(recordings.map(({ world }) => world.scenario.id));
  if (ids.size > 1)
    return reject('compare/other-scenario', 'they are exercises of different scenarios', {
      scenarios: [...ids].sort().join(', '),
    });
  const runs = recordings.map((recording): RunAtEnd => {
    return { recording, end: recording.stateAt(recording.count) };
  });
  const worlds = worldsOf(runs);
  return ok({
    runs: runs.map(comparedRun),
    sameEdition: new Set(runs.map(({ end }) => end.exercise.scenarioDigest)).size === 1,
    sharedFacts: sharedFacts(recordings.map(({ facts }) => facts)),
    paths: pathsOf(worlds, runs),
    indicators: indicatorsOf(worlds, runs),
    decisions: decisionsOf(worlds, runs),
    pace: paceOf(worlds, runs),
    rulings: likeRulingsOf(worlds, runs),
    coverage: coverageOf(worlds, runs),
  });
}

/** Whether anything is told apart beyond titles and dates. */
export function differ(comparison: Comparison): boolean {
  const { sameEdition, paths, indicators, decisions, pace, rulings } = comparison;
  return (
    !sameEdition ||
    paths.differs ||
    [indicators, decisions, pace, rulings].some((list) => list.some(({ differs }) => differs))
  );
}

/** The runs' worlds in an order that is theirs, not the asker's. */
function worldsOf(runs: readonly RunAtEnd[]): World[] {
  const byDigest = new Map<string, World>();
  for (const { recording, end } of runs) byDigest.set(end.exercise.scenarioDigest, recording.world);
  return [...byDigest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, world]) => world);
}

function comparedRun({ recording, end }: RunAtEnd): ComparedRun {
  const { id, title, mode, parent, scenarioDigest, status, createdWallMs } = end.exercise;
  const phase = end.chart?.phase ?? null;
  const kind = phase === null ? undefined : recording.world.phases.get(phase)?.kind;
  return {
    exercise: id,
    title,
    mode,
    parent,
    scenarioDigest,
    status,
    phase,
    atEnd: kind === 'end',
    turns: end.chart?.totalTurn ?? 0,
    startedWallMs: createdWallMs,
    facts: recording.count,
  };
}

/** Facts are copied row by row into a fork, so that those of one origin read the same to the letter. */
function sharedFacts(all: readonly (readonly Fact[])[]): number {
  const [first = [], ...others] = all;
  for (const [index, fact] of first.entries()) {
    const text = JSON.stringify(fact);
    if (others.some((facts) => JSON.stringify(facts[index]) !== text)) return index;
  }
  return first.length;
}
