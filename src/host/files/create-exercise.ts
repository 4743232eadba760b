/**
 * Owns: making the file of a new exercise with its first fact, so that a file under its own name is
 * never without one. Does not own: the file's format (log), where it should lie (home).
 * A crash leaves at most a hidden temporary file.
 */
import { nanoid } from 'nanoid';
import { Fault } from '../../core/result.ts';
import { initialState } from '../../core/state.ts';
import { step } from '../../core/step.ts';
import { compile } from '../../core/world.ts';
import { createSqliteFile } from '../log/create.ts';
import type { Log } from '../log/log.ts';
import type { LogSeed } from '../log/seed.ts';

/** Throws `LogError`; then nothing was made. */
export function createExerciseFile(path: string, seed: LogSeed): void {
  createSqliteFile(path, seed, (log) => {
    begin(log, seed);
  });
}

/** Fact 1 binds the digests of scenario and media. */
function begin(log: Log, seed: LogSeed): void {
  const world = compile(seed.scenario);
  const { exercise, title, mode, scenarioDigest, mediaDigest } = log.meta;
  const answer = step(
    world,
    initialState(world.scenario),
    {
      id: nanoid(),
      actor: { kind: 'system', part: 'host' },
      type: 'host.created',
      data: { exercise, title, mode, scenarioDigest, mediaDigest },
    },
    { wallMs: Math.floor(seed.createdWallMs), clockMs: 0 },
    // The first fact draws nothing.
    { newId: () => nanoid(), seedFor: () => '' },
  );
  if (!answer.ok) throw new Fault(answer.error.message);
  log.append(answer.value.facts);
}
