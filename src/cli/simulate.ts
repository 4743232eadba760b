import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { coverage, type Coverage } from '../core/simulate/coverage.ts';
import { groups } from '../core/simulate/happened.ts';
import { simulate, type Run } from '../core/simulate/simulate.ts';
import { temperamentIds, type TemperamentId } from '../core/simulate/temperament.ts';
import { createSqliteFile } from '../host/log/create.ts';
import { canonicalText, mediaDigest, sha256 } from '../host/log/digest.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand, type Io } from './command.ts';
import { loadScenario, type LoadedScenario } from './scenario.ts';

const runsMax = 100_000;

/** Plays whole exercises by script and tells what came up in them, and what never did. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: 'SCENARIO [--seed N] [--runs K] [--temperament T] [--out DIR] [--json]',
  summary: 'plays whole exercises by scripted teams and counts what happened in them',
  options: { seed: 'text', runs: 'text', temperament: 'text', out: 'text', json: 'flag' },
  words: ['SCENARIO'],
  run(call, io) {
    const seed = call.whole('seed', 1, { min: 0, max: Number.MAX_SAFE_INTEGER - runsMax });
    const runs = call.whole('runs', 100, { min: 1, max: runsMax });
    const temperament = temperamentOf(call);
    const loaded = loadScenario(call.word(0));
    const out = call.text('out');
    if (out !== null) makeFolder(out);
    const found = coverage(
      loaded.world.scenario,
      playAll(loaded, { seed, runs, temperament, out }, io),
    );
    io.out(call.flag('json') ? JSON.stringify(found) : words(found));
    return exitCodes.ok;
  },
};

interface Plan {
  readonly seed: number;
  readonly runs: number;
  readonly temperament: TemperamentId | 'mixed';
  readonly out: string | null;
}

function* playAll(loaded: LoadedScenario, plan: Plan, io: Io): Generator<Run> {
  const { world, media } = loaded;
  const binds = {
    scenarioDigest: sha256(canonicalText(world.scenario)),
    mediaDigest: mediaDigest(
      [...media].map(([file, content]) => ({
        file,
        bytes: content.length,
        digest: sha256(content),
      })),
    ),
  };
  for (let seed = plan.seed; seed < plan.seed + plan.runs; seed += 1) {
    const run = simulate(world, { seed, temperament: plan.temperament, binds });
    if (plan.out !== null) {
      const file = path.join(plan.out, `${world.scenario.id}-${seed}.whitecell`);
      writeRun(file, run, loaded);
      io.err(file);
    }
    yield run;
  }
}

function writeRun(file: string, run: Run, { world, media }: LoadedScenario): void {
  const [created] = run.facts;
  if (created?.type !== 'exercise.created') throw new CliError('A run has no beginning.');
  if (existsSync(file)) throw new CliError(`There is already a file ${file}.`);
  const { exercise, title, mode } = created.data;
  const seed = { exercise, title, mode, createdWallMs: created.wallMs, scenario: world.scenario };
  createSqliteFile(file, { ...seed, media }, (log) => {
    log.append(run.facts);
  });
}

function temperamentOf(call: Call): TemperamentId | 'mixed' {
  const wanted = call.text('temperament') ?? 'mixed';
  const found = (['mixed', ...temperamentIds] as const).find((one) => one === wanted);
  if (found !== undefined) return found;
  const all = ['mixed', ...temperamentIds].join(', ');
  throw wrong(simulateCommand, `--temperament wants one of ${all}, not "${wanted}"`);
}

function makeFolder(folder: string): void {
  const parent = path.dirname(path.resolve(folder));
  if (!existsSync(parent)) throw new CliError(`There is no folder ${parent}.`);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
  } catch {
    throw new CliError(`The folder ${folder} cannot be made or written.`, exitCodes.failed);
  }
}

/** For people: the ends with their share, how much came up, and what never did. */
function words(found: Coverage): string {
  const lines = [`${found.runs} exercises played. They ended so:`];
  for (const [end, count] of Object.entries(found.endStates)) {
    lines.push(`  ${end}: ${count} (${Math.round((count / found.runs) * 100)} %)`);
  }
  if (found.overridden > 0) {
    lines.push(`In ${found.overridden} of them no exit was possible and control had to override.`);
  }
  lines.push('Came up at least once:');
  for (const group of groups) {
    const all = Object.keys(found[group]).length;
    if (all > 0) lines.push(`  ${group}: ${all - found.neverReached[group].length} of ${all}`);
  }
  const never = Object.entries(found.neverReached).filter(([, ids]) => ids.length > 0);
  if (never.length > 0) lines.push('Never came up:');
  for (const [group, ids] of never) lines.push(`  ${group}: ${ids.join(', ')}`);
  return lines.join('\n');
}
