/**
 * Owns: files of somebody's that are tried, forked and rescued by a process of their own, with a limit on how long that
 * may take. Does not own: the process, what it does (`work.ts`). Whatever the file does, the host answers with a sentence.
 */
import { z } from 'zod';
import type { Result } from '../../core/result.ts';
import { LogError } from '../log/log.ts';
import type { Rescued } from '../log/rescue.ts';
import type { ForkTask, ReaderRequest, RescueTask, StartReader } from './protocol.ts';
import { Replies, wholeOf, type ReaderLimits } from './replies.ts';

/** Nothing is heard until the whole file was gone through. */
const fileLimits: ReaderLimits = { silentMs: 120_000, wholeMs: 120_000 };
/** Two words about a file. */
const answerCharsMax = 64 * 1024;

const late =
  'Reading the exercise file took too long and was stopped: it may have been made to do harm.';
const gone =
  'Reading the exercise file took more than it may and was stopped: it may have been made to do harm.';

const triedSchema = z.null();
const forkedSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      file: z.string(),
      title: z.string(),
      exercise: z.string(),
      seq: z.int(),
    }),
  }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: z.string(), message: z.string() }),
  }),
]);
const rescuedSchema = z.strictObject({
  title: z.string(),
  count: z.int().nonnegative(),
  fromCopy: z.int().nonnegative(),
  problem: z.string(),
  missing: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
}) satisfies z.ZodType<Rescued>;

export type Forked = Extract<z.infer<typeof forkedSchema>, { ok: true }>['value'];

/** Whether a file can be opened, found out where it can do no harm. Rejects with `LogError`. */
export async function tryThrough(
  start: StartReader,
  path: string,
  limits: ReaderLimits = fileLimits,
): Promise<void> {
  await asked(start, { t: 'try', path }, triedSchema, limits);
}

/** Makes the fork's file at `to`. Rejections: those of `forkExercise`. Rejects with `LogError`. */
export function forkThrough(start: StartReader, task: ForkTask): Promise<Result<Forked>> {
  return asked(start, { t: 'fork', ...task }, forkedSchema, fileLimits);
}

/** Makes the rescued file at `to`. Rejects with `LogError`. */
export function rescueThrough(start: StartReader, task: RescueTask): Promise<Rescued> {
  return asked(start, { t: 'rescue', ...task }, rescuedSchema, fileLimits);
}

async function asked<T>(
  start: StartReader,
  request: ReaderRequest,
  schema: z.ZodType<T>,
  limits: ReaderLimits,
): Promise<T> {
  const troubles = { late: new LogError('corrupt', late), gone: new LogError('corrupt', gone) };
  const replies = new Replies(start, request, limits);
  const text = await wholeOf(replies, { charsMax: answerCharsMax, troubles });
  const answer = schema.safeParse(parsed(text));
  if (!answer.success) throw troubles.gone;
  return answer.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
