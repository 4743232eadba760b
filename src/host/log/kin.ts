/**
 * Owns: what a file says about itself in a few of its rows: which exercise it is, whose fork, how far it
 * came. Proves nothing (`vet.ts` does) and is for lists only. Does not own: which files.
 * Bounded: a hostile file costs a few queries over a bounded number of rows. A crash leaves the file as it was.
 */
import { z } from 'zod';
import type { Fact } from '../../core/fact.ts';
import { chartIn } from '../../core/aar/responses.ts';
import type { Kin } from '../../core/review/kin.ts';
import { connectReadOnly, type Connection } from './connect.ts';
import { checkHeader, placeOf } from './place.ts';
import { factOf } from './row.ts';
import { prepare, type Statements } from './statements.ts';
import { checkSchema } from './vet.ts';

const scenarioCharsMax = 8 * 1024 * 1024;
const rowsLookedThroughMax = 100_000;

/** Null: it cannot be read, and somebody who opens it will be told why. */
export function readKin(path: string): Kin | null {
  try {
    const place = placeOf(path);
    checkHeader(place);
    const db = connectReadOnly(place);
    try {
      checkSchema(db);
      return kinIn(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

const namesSchema = z.object({
  id: z.string(),
  phases: z.array(z.object({ id: z.string(), title: z.string() })),
});

function kinIn(db: Connection): Kin | null {
  const size = db.prepare<[], { chars: number }>('SELECT length(scenario) AS chars FROM exercise');
  if ((size.get()?.chars ?? Infinity) > scenarioCharsMax) return null;
  const statements = prepare(db);
  const row = statements.exercise.get();
  const count = statements.head.get()?.count ?? 0;
  if (row === undefined || (row.mode !== 'live' && row.mode !== 'rehearsal')) return null;
  const names = namesSchema.parse(JSON.parse(row.scenario));
  const titles = new Map(names.phases.map(({ id, title }) => [id, title]));
  const [first] = factsOf(statements, 1, 1);
  // Fact 1 names the exercise in which it happened: in a fork that is another one.
  const isFork = first?.type === 'exercise.created' && first.data.exercise !== row.id;
  const forked = isFork ? lastOf(db, count, ['exercise.forked']) : null;
  const parent = forked?.type === 'exercise.forked' ? forked.data.parent : null;
  const ended = lastOf(db, count, ['exercise.ended']);
  const place = (seq: number) => {
    const chart = chartAt(db, seq);
    return { phase: titles.get(chart?.phase ?? '') ?? '', turn: chart?.turn ?? 0 };
  };
  return {
    exercise: row.id,
    title: row.title,
    mode: row.mode,
    scenario: names.id,
    startedWallMs: row.createdWallMs,
    parent:
      parent === null
        ? null
        : { exercise: parent.exercise, title: parent.title, seq: parent.seq, ...place(parent.seq) },
    phase: place(count).phase,
    ended: ended !== null,
  };
}

const chartTypes = [
  'exercise.started',
  'phase.entered',
  'turn.began',
  'step.entered',
  'command.undone',
] as const;

function chartAt(db: Connection, seq: number) {
  for (const fact of backwards(db, seq, chartTypes)) {
    const chart = chartIn(fact);
    if (chart !== null) return chart;
  }
  return null;
}

function lastOf(db: Connection, seq: number, types: readonly Fact['type'][]): Fact | null {
  for (const fact of backwards(db, seq, types)) return fact;
  return null;
}

/** Facts of these types from a moment back, one after the other. */
function* backwards(db: Connection, from: number, types: readonly Fact['type'][]): Generator<Fact> {
  const found = db.prepare<[number, number, string], { seq: number }>(
    `SELECT seq FROM fact WHERE seq <= ? AND seq > ?
     AND type IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`,
  );
  const statements = prepare(db);
  for (const { seq } of found.all(from, from - rowsLookedThroughMax, JSON.stringify(types)))
    yield* factsOf(statements, seq, seq);
}

function factsOf(statements: Statements, from: number, to: number): Fact[] {
  return statements.told.all(from, to).map(factOf);
}
