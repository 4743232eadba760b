import path from 'node:path';
import { parseScenario } from '../../src/core/scenario/parse.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { compile } from '../../src/core/world.ts';
import { readScenarioFolder } from '../../src/host/files/scenario-folder.ts';
import { createSqliteFile } from '../../src/host/log/create.ts';
import { canonicalText, mediaDigest, sha256 } from '../../src/host/log/digest.ts';

const breakout = path.join(import.meta.dirname, '..', '..', 'assets', 'scenarios', 'breakout');

/** Writes the first half of a simulated Breakout, whole commands of it, as an exercise that goes on. */
export function writeMidgame(file: string): void {
  const { scenario } = parseScenario(readScenarioFolder(breakout).files);
  if (scenario === null) throw new Error('Breakout cannot be read');
  const binds = {
    scenarioDigest: sha256(canonicalText(scenario)),
    mediaDigest: mediaDigest([]),
  };
  const { facts } = simulate(compile(scenario), { seed: 1, binds });
  const middle = facts[Math.floor(facts.length / 2)]?.cause;
  const half = facts.slice(
    0,
    facts.findIndex(({ cause }) => cause === middle),
  );
  const [created] = facts;
  if (created?.type !== 'exercise.created') throw new Error('it has no beginning');
  const { exercise, title, mode } = created.data;
  const { wallMs: createdWallMs } = created;
  createSqliteFile(
    file,
    { exercise, title, mode, createdWallMs, scenario, media: new Map() },
    (log) => {
      log.append(half);
    },
  );
}
