import { standing, type Standing } from '../../aar/standing.ts';
import type { MoveId, OptionId, PhaseId, TeamId } from '../../ids.ts';
import type { RulingMode } from '../../ruling.ts';
import type { Outcome } from '../../scenario/primitives.ts';
import type { MoveState } from '../../state-move.ts';
import { allMoves } from '../../view/parts.ts';
import type { World } from '../../world.ts';
import { allSame, unionById, type RunAtEnd } from './runs.ts';

/** What one team did in one phase. */
export interface Decisions {
  readonly phase: PhaseId;
  readonly team: TeamId;
  /** For each run, in the order of play; withdrawn moves are none. */
  readonly moves: readonly (readonly ComparedMove[])[];
  readonly differs: boolean;
}

export interface ComparedMove {
  readonly move: MoveId;
  readonly title: string;
  /** The prepared move that it was made from; null: an idea of their own. */
  readonly option: OptionId | null;
  readonly totalTurn: number;
  /** How it was ruled; null: it never was. */
  readonly ruling: {
    readonly outcome: Outcome;
    /** Percent; null: not given. */
    readonly likelihood: number | null;
    readonly mode: RulingMode;
  } | null;
  /** The last fact that says so: its ruling, else its coming in. */
  readonly seq: number;
}

/** The same move in several runs: one prepared option, or the very move that forks share. */
export interface LikeRulings {
  readonly team: TeamId;
  readonly option: OptionId | null;
  readonly title: string;
  readonly moves: readonly (readonly ComparedMove[])[];
  readonly differs: boolean;
}

export function decisionsOf(worlds: readonly World[], runs: readonly RunAtEnd[]): Decisions[] {
  const moves = runs.map(comparedMoves);
  const visited = new Set(runs.flatMap(({ end }) => end.path.map(({ phase }) => phase)));
  const phases = unionById(worlds, ({ scenario }) => scenario.phases);
  const teams = unionById(worlds, ({ scenario }) => scenario.teams);
  return phases
    .filter(({ id, kind }) => kind === 'play' && visited.has(id))
    .flatMap(({ id: phase }) =>
      teams.map(({ id: team }): Decisions => {
        const here = moves.map((list) =>
          list.filter((move) => move.phase === phase && move.team === team).map(plain),
        );
        return { phase, team, moves: here, differs: !allSame(here.map(saying)) };
      }),
    )
    .filter(({ moves: here }) => here.some((list) => list.length > 0));
}

export function likeRulingsOf(worlds: readonly World[], runs: readonly RunAtEnd[]): LikeRulings[] {
  const found = new Map<string, Placed[][]>();
  for (const [index, run] of runs.entries()) {
    for (const move of comparedMoves(run)) {
      if (move.ruling === null) continue;
      const key = likeness(move);
      const lists = found.get(key) ?? runs.map(() => []);
      lists[index]?.push(move);
      found.set(key, lists);
    }
  }
  const options = unionById(worlds, ({ scenario }) => scenario.options).map(({ id }) => id);
  const rank = (of: OptionId | null): number =>
    of === null ? options.length : options.indexOf(of);
  return [...found]
    .filter(([, lists]) => lists.filter((list) => list.length > 0).length >= 2)
    .flatMap(([key, lists]) => {
      const first = lists
        .flat()
        .sort((a, b) => a.totalTurn - b.totalTurn || (a.move < b.move ? -1 : 1))[0];
      if (first === undefined) return [];
      const moves = lists.map((list) => list.map(plain));
      const { team, option, title } = first;
      const prepared = worlds.flatMap((world) => world.options.get(option ?? '') ?? [])[0];
      const given = moves.filter((list) => list.length > 0);
      const differs = !allSame(given.map(saying));
      return [{ key, team, option, title: prepared?.title ?? title, moves, differs }];
    })
    .sort((a, b) => rank(a.option) - rank(b.option) || (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...like }) => like);
}

type Placed = ComparedMove & { readonly phase: PhaseId; readonly team: TeamId };

function likeness({ option, move }: Placed): string {
  return option === null ? `move ${move}` : `option ${option}`;
}

function comparedMoves({ recording, end }: RunAtEnd): Placed[] {
  const told = tellingFacts(standing(recording.facts));
  return allMoves(end)
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ id, text, totalTurn, ruling, phase, team }: MoveState): Placed => {
      const ruled =
        ruling === null
          ? null
          : { outcome: ruling.outcome, likelihood: ruling.likelihood, mode: ruling.mode };
      const { title, option } = text;
      const seq = told.get(id) ?? 0;
      return { move: id, title, option, totalTurn, ruling: ruled, phase, team, seq };
    });
}

function tellingFacts(facts: Standing): Map<MoveId, number> {
  const told = new Map<MoveId, number>();
  for (const fact of facts)
    if (fact.type === 'move.submitted' || fact.type === 'move.ruled')
      told.set(fact.data.move, fact.seq);
  return told;
}

function plain({ phase: _, team: __, ...move }: Placed): ComparedMove {
  return move;
}

/** What is compared of moves: not which fact it was, nor an id that chance gave. */
function saying(moves: readonly ComparedMove[]): unknown {
  return moves.map(({ option, title, ruling }) => [option ?? title, ruling]);
}
