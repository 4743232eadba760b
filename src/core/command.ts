import { z } from 'zod';
import { cardSchema } from './card.ts';
import { injectContentSchema, parentSchema, sideSchema } from './fact.ts';
import { moveTextSchema, type MoveText } from './move-text.ts';
import { partySchema } from './party.ts';
import { adjudicateCommands } from './command-adjudicate.ts';
import { evaluateCommands } from './command-evaluate.ts';
import { negotiateCommands } from './command-negotiate.ts';
import { wheelCommands } from './command-wheel.ts';
import type { Colleague } from './duty.ts';
import { stepSchema } from './scenario/primitives.ts';
import { anyText, eventNo, id, indicatorValue, longText, shortText } from './text.ts';
import { limits } from './limits.ts';
import type { Actor, CommandId } from './ids.ts';

/**
 * Everything that can be asked for. Commands come from sockets, windows and the scheduler through
 * one queue; `decide` answers with facts or a rejection.
 */
export const commandData = {
  ...adjudicateCommands,
  ...negotiateCommands,
  ...evaluateCommands,
  ...wheelCommands,
  // — the exercise as a whole (control)
  'exercise.start': z.strictObject({}),
  'exercise.end': z.strictObject({ reason: anyText }),
  'hold.begin': z.strictObject({ reason: anyText }),
  'hold.end': z.strictObject({}),
  'stop.declare': z.strictObject({ reason: anyText }),
  'stop.lift': z.strictObject({}),
  'clock.start': z.strictObject({}),
  'clock.pause': z.strictObject({}),
  'deadline.extend': z.strictObject({
    byMs: z.int().min(-3_600_000).max(14_400_000),
    reason: anyText,
  }),
  'deadline.clear': z.strictObject({ reason: anyText }),
  // — the statechart (control)
  'step.next': z.strictObject({ expectTotalTurn: z.int(), expectStep: stepSchema }),
  'turn.next': z.strictObject({ expectTotalTurn: z.int() }),
  'phase.take': z.strictObject({ exit: id, expectTotalTurn: z.int() }),
  'phase.override': z.strictObject({ phase: id, step: stepSchema.nullable(), reason: longText }),
  'indicator.set': z.strictObject({ indicator: id, to: indicatorValue, reason: longText }),
  // — injects
  'standby.set': z.strictObject({ eventNo: eventNo.nullable() }),
  'inject.go': z.strictObject({ expect: eventNo }),
  'inject.release': z.strictObject({ eventNo }),
  'inject.write': z.strictObject({ content: injectContentSchema, release: z.boolean() }),
  'inject.recall': z.strictObject({ eventNo, reason: longText }),
  'inject.skip': z.strictObject({ eventNo, reason: longText }),
  'inject.defer': z.strictObject({ eventNo, reason: longText }),
  'inject.reopen': z.strictObject({ eventNo, reason: anyText }),
  'inject.assess': z.strictObject({
    eventNo,
    seen: z.enum(['yes', 'partly', 'no']),
    note: anyText,
  }),
  'inject.markRead': z.strictObject({
    no: z.int().min(1).describe('number within the team’s inbox'),
  }),
  // — moves: a seat for its own team, or control for any team
  'move.submit': z.strictObject({
    team: id.describe('a seat may name its own team only'),
    text: moveTextSchema,
  }),
  'move.edit': z.strictObject({ move: id, expectVersion: z.int().min(1), text: moveTextSchema }),
  'move.withdraw': z.strictObject({ move: id, expectVersion: z.int().min(1), reason: anyText }),
  // — argument and estimates about a move: seats and control
  'argument.open': z.strictObject({ move: id }),
  'argument.close': z.strictObject({ move: id }),
  'point.make': z.strictObject({ move: id, side: sideSchema, text: shortText }),
  'point.weigh': z.strictObject({
    move: id,
    point: id,
    weight: z.int().min(-1).max(2),
    struck: anyText.nullable(),
  }),
  'estimate.give': z.strictObject({ move: id, percent: z.int().min(0).max(100) }),
  // — messages and statements
  'message.send': z.strictObject({
    from: partySchema.describe('a seat may name its own team only'),
    to: z
      .array(partySchema)
      .min(1)
      .max(limits.teamsMax + 1),
    text: longText,
    // Control's mailbox are all messages, as its view lists them.
    replyTo: z.int().min(1).nullable().describe('number within the sender’s mailbox'),
    request: z.boolean().describe('ask for an answer, under a reference number'),
  }),
  'message.pass': z.strictObject({ message: id }),
  'message.stop': z.strictObject({ message: id, reason: longText }),
  'message.delay': z.strictObject({
    message: id,
    minutes: z.number().min(0.1).max(limits.delayMinutesMax).describe('of exercise time, from now'),
  }),
  'message.intercept': z.strictObject({
    message: id,
    teams: z.array(id).min(1).max(limits.teamsMax).describe('who reads it unseen'),
  }),
  'message.markRead': z.strictObject({ no: z.int().min(1) }),
  'statement.make': z.strictObject({ by: partySchema, text: longText, move: id.nullable() }),
  'statement.retire': z.strictObject({ statement: id, reason: longText }),
  // — seats and the room
  'seat.request': z.strictObject({
    seat: id,
    name: z.string().trim().min(1).max(limits.seatNameCharsMax),
    team: id,
    kind: z.enum(['station', 'hotSeat']),
  }),
  'seat.takeOver': z.strictObject({ seat: id, takes: id }),
  'seat.handOver': z.strictObject({ seat: id.describe('the waiting one that asked for it') }),
  'seat.admit': z.strictObject({ seat: id, team: id }),
  'seat.refuse': z.strictObject({ seat: id, reason: anyText }),
  'seat.remove': z.strictObject({ seat: id }),
  'seat.leave': z.strictObject({}),
  'room.lock': z.strictObject({}),
  'room.unlock': z.strictObject({}),
  'admission.set': z.strictObject({ auto: z.boolean() }),
  // — the display
  'display.preview': z.strictObject({ card: cardSchema.nullable() }),
  'display.take': z.strictObject({
    card: cardSchema,
    expect: cardSchema.optional().describe('what the room saw as it was pressed; left out: any'),
  }),
  // — the record
  'bookmark.set': z.strictObject({ text: anyText }),
  'command.undo': z.strictObject({ command: id }),
  // — from the host itself
  'host.created': z.strictObject({
    exercise: id,
    title: shortText,
    mode: z.enum(['live', 'rehearsal']),
    scenarioDigest: z.string(),
    mediaDigest: z.string(),
  }),
  'host.recovered': z.strictObject({}),
  'host.forked': z.strictObject({
    exercise: id,
    title: shortText,
    mode: z.enum(['live', 'rehearsal']),
    parent: parentSchema,
  }),
  'timer.stepDue': z.strictObject({ dueAtClockMs: z.number() }),
  'timer.injectDue': z.strictObject({ eventNo }),
  'timer.voteDue': z.strictObject({ vote: id, dueAtClockMs: z.number() }),
  'timer.messageDue': z.strictObject({ message: id, dueAtClockMs: z.number() }),
} as const;

type CommandData = { [K in keyof typeof commandData]: z.infer<(typeof commandData)[K]> };
export type CommandType = keyof CommandData;
export type CommandBody = {
  [K in CommandType]: { readonly type: K; readonly data: CommandData[K] };
}[CommandType];

/** A command as it stands in the queue. */
export type Command = CommandBody & {
  readonly id: CommandId;
  readonly actor: Actor;
  /** Unsent drafts that the host found when the bell rang; only with `step.next` and `timer.stepDue`. */
  readonly drafts?: readonly Draft[];
  /** The other facilitators, as the host knows them; only with what control asks for. */
  readonly others?: readonly Colleague[];
};
export type CommandOf<K extends CommandType> = Extract<Command, { type: K }>;

/** A move that somebody had typed but not sent. */
export interface Draft {
  readonly seat: string;
  readonly team: string;
  /** Its title and action at least; what is missing is as its form has it. */
  readonly text: Partial<MoveText>;
}

const seatCommands = new Set<CommandType>([
  'inject.markRead',
  'move.submit',
  'move.edit',
  'move.withdraw',
  'seat.leave',
  'point.make',
  'estimate.give',
  'message.send',
  'message.markRead',
  'option.propose',
  'position.take',
  'text.table',
  'text.answer',
  'text.withdraw',
  'ballot.cast',
  'proxy.give',
]);
/** Evaluators watch and write down; the exercise itself they do not touch. */
const evaluatorCommands = new Set<CommandType>([
  'observation.record',
  'observation.amend',
  'rating.give',
  'inject.assess',
]);
/** What only somebody in a seat can do: control has no inbox, no estimate and no seat to leave. */
const seatOnly = new Set<CommandType>([
  'inject.markRead',
  'seat.leave',
  'estimate.give',
  'message.markRead',
]);
const systemCommands = new Set<CommandType>([
  'host.created',
  'host.recovered',
  'host.forked',
  'timer.stepDue',
  'timer.injectDue',
  'timer.voteDue',
  'timer.messageDue',
  'seat.request',
  'seat.takeOver',
]);

/** Whether this kind of actor may issue this command at all; finer questions are `decide`'s. */
export function mayIssue(actor: Actor, type: CommandType): boolean {
  switch (actor.kind) {
    case 'control':
      return !systemCommands.has(type) && !seatOnly.has(type);
    case 'seat':
      return seatCommands.has(type);
    case 'evaluator':
      return evaluatorCommands.has(type);
    case 'system':
      return (
        systemCommands.has(type) ||
        actor.part === 'simulation' ||
        type === 'seat.admit' ||
        // The room's screen went dark: the host holds, people go on.
        (type === 'hold.begin' && actor.part === 'host')
      );
  }
}
