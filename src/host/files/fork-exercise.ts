/**
 * Owns: another exercise from a moment of one that was or is played: where exactly it branches off, and the
 * facts with which it begins. Does not own: the file (log), what is legal (core), who asks.
 * Only reads the parent; a crash leaves at most a hidden temporary file.
 */
import { nanoid } from 'nanoid';
import { fold } from '../../core/evolve.ts';
import type { Fact } from '../../core/fact.ts';
import { limits } from '../../core/limits.ts';
import { reject, ok, type Result } from '../../core/result.ts';
import type { State } from '../../core/state.ts';
import { step } from '../../core/step.ts';
import type { World } from '../../core/world.ts';
import { createForkFile } from '../log/fork.ts';
import type { Log } from '../log/log.ts';
import { openSqliteLog } from '../log/sqlite-log.ts';
import { worldOf } from '../session/open-session.ts';

export interface ForkWish {
  /** The parent's file. */
  readonly source: string;
  /** After which of its facts; what one command did together stays together. Counted from 1. */
  readonly at: number;
  /** Empty: the parent's title with a word that says what it is. */
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly wallMs: number;
}

export interface Fork {
  readonly file: string;
  readonly title: string;
  readonly exercise: string;
  /** The last fact that both share. */
  readonly seq: number;
}

/**
 * Makes the fork's file; `place` says where, once its title is known. Rejections: `fork/no-fact`,
 * `fork/ended`. Throws `LogError` for a parent that cannot be read or was altered, and where nothing can
 * be written.
 */
export function forkExercise(wish: ForkWish, place: (title: string) => string): Result<Fork> {
  const log = openSqliteLog(wish.source, { readOnly: true });
  try {
    return forkFrom(log, wish, place);
  } finally {
    log.close();
  }
}

function forkFrom(log: Log, wish: ForkWish, place: (title: string) => string): Result<Fork> {
  const { count } = log.head();
  if (wish.at < 1 || wish.at > count)
    return reject('fork/no-fact', `there is no fact ${wish.at}: the record has ${count}`);
  const at = endOfCommand(log, wish.at, count);
  const world = worldOf(log);
  const state = fold(world, log.read(1, at));
  const title = titled(wish.title, state.exercise.title);
  const exercise = nanoid();
  const begun = begin(world, state, log, { exercise, title, mode: wish.mode }, wish.wallMs);
  if (!begun.ok) return begun;
  const file = place(title);
  const { scenario } = world;
  const seed = { exercise, title, mode: wish.mode, createdWallMs: wish.wallMs, scenario };
  createForkFile(file, { meta: log.meta, at }, seed, begun.value);
  return ok({ file, title, exercise, seq: at });
}

/** What one command did happened at once: nobody ever stood between its facts. */
function endOfCommand(log: Log, at: number, count: number): number {
  const [fact] = log.read(at, at);
  let end = at;
  for (const next of log.read(at + 1, count)) {
    if (next.cause !== fact?.cause) break;
    end = next.seq;
  }
  return end;
}

function titled(asked: string, parent: string): string {
  const title = asked.trim();
  return (title === '' ? `${parent} (what if)` : title).slice(0, limits.shortTextCharsMax);
}

/** The facts after the shared ones. */
function begin(
  world: World,
  state: State,
  log: Log,
  fork: { readonly exercise: string; readonly title: string; readonly mode: ForkWish['mode'] },
  wallMs: number,
): Result<readonly Fact[]> {
  const { id, title } = state.exercise;
  const { seq } = state;
  const [last] = log.read(seq, seq);
  const parent = { exercise: id, title, seq, hash: log.hashOf(seq) ?? '' };
  const begun = step(
    world,
    state,
    {
      id: nanoid(),
      actor: { kind: 'system', part: 'host' },
      type: 'host.forked',
      data: { ...fork, parent },
    },
    // Its clock goes on from the moment of the fork, however long the parent was played afterwards.
    { wallMs: Math.floor(wallMs), clockMs: last?.clockMs ?? 0 },
    // A fork draws nothing.
    { newId: () => nanoid(), seedFor: () => '' },
  );
  return begun.ok ? ok(begun.value.facts) : begun;
}
