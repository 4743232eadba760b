import { z } from 'zod';
import { cardSchema, onWallSinceSchema } from './card.ts';
import { adjudicateFacts } from './fact-adjudicate.ts';
import { evaluateFacts } from './fact-evaluate.ts';
import { negotiateFacts } from './fact-negotiate.ts';
import { wheelFacts } from './fact-wheel.ts';
import type { Actor, CommandId } from './ids.ts';
import { limits } from './limits.ts';
import { moveTextSchema } from './move-text.ts';
import { partySchema } from './party.ts';
import {
  becauseSchema,
  delayedSchema,
  plainEffects,
  reviewSchema,
  rulingSchema,
} from './ruling.ts';
import { stepSchema } from './scenario/primitives.ts';
import { injectMethods, mediaSchema } from './scenario/schema.ts';
import {
  anyText,
  bodyText,
  eventNo,
  freeText,
  id,
  indicatorValue,
  longText,
  person,
  shortText,
} from './text.ts';

/**
 * Everything that can be recorded. A fact says what became so; replay folds facts and never runs a
 * guard, a timer or chance again. Old shapes are lifted in `upcast.ts`; stored rows never change.
 */

const chartPosition = {
  phase: id,
  step: stepSchema.nullable().describe('null in an end state'),
  turn: z
    .int()
    .min(0)
    .describe('1 for the first turn of this visit to the phase; 0 in an end state'),
  totalTurn: z.int().min(0),
  scenarioDate: z.string(),
  /** What XState gave, kept so that a later consultation starts from exactly here. */
  value: z.json(),
  history: z.json(),
  /** Exercise-clock time at which this step should end; null: no deadline. */
  dueAtClockMs: z.number().nullable(),
  /** Prepared moves on offer this turn. Fixed when the turn begins, so that replay needs no guard. */
  offered: z.array(id),
};
const chartSchema = z.strictObject(chartPosition);
/** Where the exercise is in its statechart. */
export type ChartPosition = z.infer<typeof chartSchema>;

/** For or against a move. */
export const sideSchema = z.enum(['pro', 'con']);
export const injectContentSchema = z.strictObject({
  title: shortText,
  to: z.union([z.literal('public'), z.array(id).min(1)]),
  method: z.enum(injectMethods),
  from: shortText,
  body: bodyText,
  media: z.array(mediaSchema).max(limits.mediaPerInjectMax).describe('out of the scenario’s media'),
  effects: plainEffects,
});
/** An inject written during play. */
export type AdHocContent = z.infer<typeof injectContentSchema>;

export const injectStatusSchema = z.enum([
  'planned',
  'due',
  'deferred',
  'skipped',
  'released',
  'recalled',
]);
export type InjectStatus = z.infer<typeof injectStatusSchema>;

/** The earlier values that an undo puts back; one kind per slice of the state. */
export const restoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), indicator: id, to: indicatorValue }),
  z.strictObject({
    kind: z.literal('inject'),
    eventNo,
    status: injectStatusSchema,
    reason: freeText(z.string()),
  }),
  z.strictObject({ kind: z.literal('standby'), eventNo: eventNo.nullable() }),
  z.strictObject({ kind: z.literal('chart'), chart: chartSchema }),
  z.strictObject({
    kind: z.literal('program'),
    card: cardSchema,
    /** Not in files from before it was told. */
    since: onWallSinceSchema.nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal('ruling'),
    move: id,
    ruling: rulingSchema.nullable(),
    status: z.enum(['locked', 'ruled']),
    review: reviewSchema,
  }),
  z.strictObject({ kind: z.literal('dueAt'), dueAtClockMs: z.number().nullable() }),
  /** An effect that waits: put back, or (null) taken out again. */
  z.strictObject({
    kind: z.literal('delayed'),
    delayed: id,
    put: delayedSchema.nullable(),
    at: z.int().min(0).describe('its place among those that wait'),
  }),
  /** A text that came into force, or lapsed. */
  z.strictObject({ kind: z.literal('adopted'), board: id, text: id, lastSeq: z.int() }),
  z.strictObject({ kind: z.literal('lapsed'), board: id, lastSeq: z.int() }),
]);
export type Restore = z.infer<typeof restoreSchema>;

/** Where a fork left the exercise that it comes from. */
export const parentSchema = z.strictObject({
  exercise: id,
  title: shortText,
  seq: z.int().min(1).describe('its last fact that both share'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of that fact: the fingerprint of the parent’s record up to there'),
});
export type Parent = z.infer<typeof parentSchema>;

export const factData = {
  ...adjudicateFacts,
  ...negotiateFacts,
  ...evaluateFacts,
  ...wheelFacts,
  'exercise.created': z.strictObject({
    exercise: id,
    title: shortText,
    mode: z.enum(['live', 'rehearsal']),
    scenario: z.strictObject({ id: z.string(), version: z.string(), title: shortText }),
    /** SHA-256, hex, over the canonical scenario and over the sorted media digests. */
    scenarioDigest: z.string(),
    mediaDigest: z.string(),
  }),
  /** Everything before it happened in another exercise; from here on it is another story. */
  'exercise.forked': z.strictObject({
    exercise: id,
    title: shortText,
    mode: z.enum(['live', 'rehearsal']),
    parent: parentSchema,
  }),
  'exercise.started': z.strictObject({ chart: chartSchema }),
  'exercise.ended': z.strictObject({ reason: anyText, phase: id.nullable() }),
  'hold.began': z.strictObject({ reason: anyText }),
  'hold.ended': z.strictObject({}),
  'stop.declared': z.strictObject({ reason: anyText }),
  'stop.lifted': z.strictObject({}),
  'clock.started': z.strictObject({}),
  'clock.paused': z.strictObject({ cause: z.enum(['control', 'hold', 'stop', 'recovery', 'end']) }),
  'deadline.changed': z.strictObject({ dueAtClockMs: z.number().nullable(), reason: anyText }),
  'deadline.passed': z.strictObject({}),
  'phase.entered': z.strictObject({
    chart: chartSchema,
    from: id,
    exit: id.nullable().describe('the exit taken; null: control went there by override'),
    reason: anyText,
  }),
  'turn.began': z.strictObject({ chart: chartSchema, reason: anyText }),
  'step.entered': z.strictObject({ chart: chartSchema, reason: anyText }),
  'indicator.changed': z.strictObject({
    indicator: id,
    from: indicatorValue,
    to: indicatorValue,
    because: becauseSchema,
    reason: anyText,
  }),
  'standby.set': z.strictObject({ eventNo: eventNo.nullable() }),
  'inject.written': z.strictObject({ eventNo, content: injectContentSchema }),
  'inject.due': z.strictObject({ eventNo, why: z.enum(['time', 'condition']) }),
  'inject.released': z.strictObject({ eventNo, how: z.enum(['go', 'direct', 'auto', 'adHoc']) }),
  'inject.recalled': z.strictObject({ eventNo, reason: longText }),
  'inject.skipped': z.strictObject({ eventNo, reason: longText }),
  'inject.deferred': z.strictObject({ eventNo, reason: longText }),
  'inject.reopened': z.strictObject({ eventNo, reason: anyText }),
  'inject.read': z.strictObject({ eventNo, seat: id, team: id }),
  'inject.assessed': z.strictObject({
    eventNo,
    seen: z.enum(['yes', 'partly', 'no']),
    note: anyText,
  }),
  'move.submitted': z.strictObject({
    move: id,
    team: id,
    seat: id.nullable().describe('null: entered by control for the team'),
    text: moveTextSchema,
    atBell: z.boolean(),
  }),
  'move.edited': z.strictObject({
    move: id,
    version: z.int().min(2),
    seat: id.nullable(),
    text: moveTextSchema,
  }),
  'move.withdrawn': z.strictObject({ move: id, seat: id.nullable(), reason: anyText }),
  'moves.locked': z.strictObject({ moves: z.array(id) }),
  'argument.opened': z.strictObject({ move: id }),
  'argument.closed': z.strictObject({ move: id }),
  'point.made': z.strictObject({
    point: id,
    move: id,
    team: id.nullable().describe('null: control, for the whole room'),
    seat: id.nullable(),
    side: sideSchema,
    text: shortText,
  }),
  'point.weighed': z.strictObject({
    move: id,
    point: id,
    weight: z.int().min(-1).max(2),
    struck: anyText.nullable().describe('why it does not count; null: it counts'),
  }),
  'estimate.given': z.strictObject({
    move: id,
    team: id,
    seat: id,
    percent: z.int().min(0).max(100),
  }),
  'message.sent': z.strictObject({
    message: id,
    from: partySchema,
    to: z
      .array(partySchema)
      .min(1)
      .max(limits.teamsMax + 1),
    text: longText,
    replyTo: id.nullable(),
    request: z.string().max(60).nullable().describe('reference of a request for information'),
    seat: id.nullable(),
    held: z.boolean().describe('it waits until control lets it through'),
  }),
  'message.passed': z.strictObject({ message: id }),
  'message.stopped': z.strictObject({ message: id, reason: longText }),
  'message.delayed': z.strictObject({
    message: id,
    untilClockMs: z.number().describe('exercise clock; then it is delivered'),
  }),
  'message.intercepted': z.strictObject({
    message: id,
    teams: z.array(id).min(1).describe('who reads it unknown to those who write'),
  }),
  'message.read': z.strictObject({ message: id, seat: id, team: id }),
  'statement.made': z.strictObject({
    statement: id,
    by: partySchema,
    text: longText,
    move: id.nullable().describe('the move that said so'),
  }),
  'statement.retired': z.strictObject({ statement: id, reason: longText }),
  'seat.requested': z.strictObject({
    seat: id,
    name: person(z.string().trim().min(1).max(limits.seatNameCharsMax)),
    team: id,
    kind: z.enum(['station', 'hotSeat']),
  }),
  'seat.admitted': z.strictObject({ seat: id, team: id }),
  'seat.refused': z.strictObject({ seat: id, reason: anyText }),
  'seat.left': z.strictObject({ seat: id, why: z.enum(['self', 'removed']) }),
  /** Somebody on another device asks to go on as a seat that has fallen silent. */
  'seat.takeoverAsked': z.strictObject({
    seat: id.describe('the waiting one, which stands for the new device'),
    takes: id,
    name: person(z.string().trim().min(1).max(limits.seatNameCharsMax)),
    team: id,
  }),
  'seat.handedOver': z.strictObject({
    seat: id.describe('goes on, with all that is its own'),
    to: id.describe('the waiting one, which is no seat any more'),
    name: person(z.string().trim().min(1).max(limits.seatNameCharsMax)),
    team: id,
  }),
  'room.locked': z.strictObject({}),
  'room.unlocked': z.strictObject({}),
  'admission.changed': z.strictObject({ auto: z.boolean() }),
  'display.previewed': z.strictObject({ card: cardSchema.nullable() }),
  'display.taken': z.strictObject({ card: cardSchema }),
  'bookmark.set': z.strictObject({ text: anyText }),
  'command.undone': z.strictObject({
    command: id,
    label: z.string().max(100),
    restore: z.array(restoreSchema),
  }),
} as const;

type FactData = { [K in keyof typeof factData]: z.infer<(typeof factData)[K]> };
export type FactType = keyof FactData;

/** What `decide` says became so, before the runner stamps it. */
export type FactBody = {
  [K in FactType]: { readonly type: K; readonly data: FactData[K] };
}[FactType];

/** The stamp that the runner puts on a fact. */
export interface FactStamp {
  /** Dense from 1. Control and review only: other audiences have counters of their own. */
  readonly seq: number;
  /** UTC, milliseconds; for the record only, nothing is decided by it. */
  readonly wallMs: number;
  /** The exercise clock, milliseconds of running time since the start. */
  readonly clockMs: number;
  readonly actor: Actor;
  /** The command that caused it; all facts of one command share it. */
  readonly cause: CommandId;
}
export type Fact = FactBody & FactStamp;
export type FactOf<K extends FactType> = Extract<FactBody, { type: K }> & FactStamp;

/** Current version of every fact's shape; `upcast.ts` lifts older ones. */
export const factVersion = 2;
