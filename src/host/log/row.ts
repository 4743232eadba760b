/**
 * Owns: the way of a stored fact to and from a `Fact`. Does not own: where it is kept.
 * Pure; a crash leaves nothing here.
 */
import { z } from 'zod';
import { dutySchema } from '../../core/duty.ts';
import { factVersion, type Fact } from '../../core/fact.ts';
import { readFact } from '../../core/upcast.ts';
import type { Actor } from '../../core/ids.ts';
import { id } from '../../core/text.ts';
import { LogError } from './log.ts';
import { seal, type Link, type Row } from './chain.ts';

const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('control'),
    name: z.string().max(200),
    duty: dutySchema.optional(),
  }),
  z.strictObject({ kind: z.literal('evaluator'), name: z.string().max(200) }),
  z.strictObject({ kind: z.literal('seat'), seat: id, team: id.nullable() }),
  z.strictObject({
    kind: z.literal('system'),
    part: z.enum(['clock', 'recovery', 'host', 'simulation']),
  }),
]);

/** The row that goes after `link`. */
export function rowOf(exercise: string, fact: Fact, link: Link, salt: Uint8Array): Row {
  return seal(
    exercise,
    {
      seq: fact.seq,
      wallMs: fact.wallMs,
      clockMs: fact.clockMs,
      actor: JSON.stringify(fact.actor),
      cause: fact.cause,
      type: fact.type,
      version: factVersion,
      salt,
      payload: JSON.stringify(fact.data),
    },
    link,
  );
}

/** The columns that a fact is read from. */
export type ToldRow = Omit<Row, 'salt' | 'commitment' | 'prev' | 'hash'>;

/** The fact in a row; throws `LogError` when it is not one that this version knows. */
export function factOf(row: ToldRow): Fact {
  const actor = actorOf(row.actor);
  const data = row.payload === null ? undefined : parseJson(row.payload);
  const body = readFact(row.type, row.version, data);
  if (actor === null || !body.ok) {
    const why = body.ok ? 'its actor cannot be read' : body.error.message;
    throw new LogError('corrupt', `Fact ${row.seq} cannot be read: ${why}.`, { seq: row.seq });
  }
  const { seq, wallMs, clockMs, cause } = row;
  return { ...body.value, seq, wallMs, clockMs, actor, cause };
}

/** The same few people act again and again. */
const known = new Map<string, Actor | null>();
const knownMax = 200;
const knownChars = 1000;

function actorOf(text: string): Actor | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = actorSchema.safeParse(parseJson(text));
  const actor = read.success ? read.data : null;
  // A file from a stranger may hold anything there.
  if (text.length > knownChars) return actor;
  if (known.size >= knownMax) known.clear();
  known.set(text, actor);
  return actor;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
