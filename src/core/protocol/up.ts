import { z } from 'zod';
import { commandData, type CommandBody, type CommandType } from '../command.ts';
import { dutySchema } from '../duty.ts';
import { limits } from '../limits.ts';
import { moveTextSchema } from '../move-text.ts';
import { sentRemarkSchema } from '../remark.ts';
import { id } from '../text.ts';
import { noteSchema, noteSlotSchema } from './notes.ts';
import { pinSchema } from './pins.ts';
import { roomWordsSchema } from './words-schema.ts';
import { screenActSchema, screenSchema } from './screens.ts';

/** What a screen may send. One JSON object per WebSocket text frame; see docs/protocol.md. */

const token = z.string().min(16).max(200);

/** First message on every connection: who are you? */
const helloSchema = z.strictObject({
  t: z.literal('hello'),
  protocol: z.int(),
  as: z.discriminatedUnion('role', [
    z.strictObject({
      role: z.literal('control'),
      token,
      name: z.string().trim().max(60).default(''),
      duty: dutySchema.optional().describe('what this facilitator is here for; left out: lead'),
    }),
    z.strictObject({ role: z.literal('display'), code: z.string().max(40) }),
    z.strictObject({ role: z.literal('look'), code: z.string().max(40) }),
    z.strictObject({
      role: z.literal('join'),
      code: z.string().max(40),
      name: z.string().trim().min(1).max(limits.seatNameCharsMax),
      team: id,
    }),
    z.strictObject({
      role: z.literal('takeOver'),
      code: z.string().max(40),
      seat: id.describe('one that the lobby names as silent'),
    }),
    z.strictObject({ role: z.literal('seat'), token }),
    z.strictObject({ role: z.literal('hotSeat'), token }),
    /** A device that only wants to know whether it gets through; it is told nothing else. */
    z.strictObject({ role: z.literal('check'), token }),
    /** A newcomer with the evaluators' code, which is not the room's. */
    z.strictObject({
      role: z.literal('evaluate'),
      code: z.string().max(40),
      name: z.string().trim().min(1).max(limits.seatNameCharsMax),
    }),
    z.strictObject({ role: z.literal('evaluator'), token }),
  ]),
});

export const upSchema = z.discriminatedUnion('t', [
  helloSchema,
  z.strictObject({
    t: z.literal('command'),
    id: z
      .string()
      .min(8)
      .max(64)
      .regex(/^[A-Za-z0-9_-]+$/),
    type: z.string(),
    data: z.unknown(),
  }),
  /** A move being typed. `slot` is `new` or the id of the move being edited. */
  z.strictObject({ t: z.literal('draft'), slot: id, text: moveTextSchema.partial().nullable() }),
  /** A point or message being typed. */
  z.strictObject({ t: z.literal('note'), slot: noteSlotSchema, note: noteSchema.nullable() }),
  /** Hot seat only: lift the curtain for one team, or let it fall (null). */
  z.strictObject({
    t: z.literal('curtain'),
    team: id.nullable(),
    pin: pinSchema.optional().describe('where the team has set one'),
  }),
  /** Hot seat with the curtain up: the team's PIN for its next openings; null: it wants none. */
  z.strictObject({ t: z.literal('pin'), pin: pinSchema.nullable() }),
  /** Control only: takes a team's PIN away, which it has forgotten. */
  z.strictObject({ t: z.literal('clearPin'), team: id }),
  /** Control only: the payload that an audience gets, as it gets it. */
  z.strictObject({ t: z.literal('seeAs'), audience: z.string().max(80).nullable() }),
  /** Control only: another duty for oneself; from the lead also for somebody else. */
  z.strictObject({
    t: z.literal('duty'),
    name: z.string().trim().min(1).max(60),
    duty: dutySchema,
  }),
  /** After the end, from whoever took part: words beside the record. Answered by `ack` or `reject` with its id. */
  z.strictObject({ t: z.literal('remark'), remark: sentRemarkSchema }),
  /** Control only, after the end: whether devices offer hot wash and feedback form. */
  z.strictObject({ t: z.literal('hotWash'), open: z.boolean() }),
  /** Ask for a full view after a gap. */
  z.strictObject({ t: z.literal('resync'), audience: z.string().max(80) }),
  z.strictObject({ t: z.literal('ping') }),
  /** Display, hot seat and console: which screen this is. */
  z.strictObject({ t: z.literal('screen'), screen: screenSchema }),
  /** Control only: show numbers on all screens, name one. */
  z.strictObject({ t: z.literal('screens'), do: screenActSchema }),
  /** Control only: go through this machine's addresses, and say who has come. Answered by `reach`. */
  z.strictObject({ t: z.literal('reach') }),
  /** Control only, on the home screen: nothing is open yet. */
  z.strictObject({
    t: z.literal('home'),
    id: z.string().min(8).max(64),
    do: z.discriminatedUnion('act', [
      z.strictObject({
        act: z.literal('new'),
        scenario: z.string().max(60),
        title: z.string().trim().max(200),
        mode: z.enum(['live', 'rehearsal']),
        order: z
          .string()
          .max(40)
          .nullable()
          .describe('one of its running orders; null: as written'),
      }),
      z.strictObject({ act: z.literal('open'), path: z.string().min(1).max(4000) }),
      /** A scenario that lies in one file on this machine. */
      z.strictObject({
        act: z.literal('addScenario'),
        path: z.string().min(1).max(4000),
        replace: z.boolean().describe('one of the same id makes room for it'),
      }),
      z.strictObject({ act: z.literal('removeScenario'), scenario: z.string().max(60) }),
      z.strictObject({
        act: z.literal('close'),
        keep: z.boolean().describe('a rehearsal is thrown away, unless it is to be kept'),
      }),
      z.strictObject({ act: z.literal('newJoinCode') }),
      /** The room's network: TLS with this machine's own certificate, or none. Devices have to come again. */
      z.strictObject({ act: z.literal('encrypt'), on: z.boolean() }),
      /** The evaluators' door: open it to the room's network, change its code, let somebody go. */
      z.strictObject({ act: z.literal('evaluators'), on: z.boolean() }),
      z.strictObject({ act: z.literal('newEvaluatorCode') }),
      z.strictObject({ act: z.literal('letEvaluatorGo'), evaluator: id }),
      z.strictObject({ act: z.literal('words'), words: roomWordsSchema }),
      /** Where copies of what is played go; empty: the usual folder. */
      z.strictObject({ act: z.literal('backup'), folder: z.string().trim().max(4000) }),
    ]),
  }),
]);
export type Up = z.infer<typeof upSchema>;
export type Hello = z.infer<typeof helloSchema>;

/** The commands that may arrive over a socket, checked; system commands never do. */
export function parseCommand(type: string, data: unknown): CommandBody | null {
  if (!Object.hasOwn(commandData, type) || /^(host|timer)\./.test(type)) return null;
  if (type === 'seat.request' || type === 'seat.takeOver') return null;
  const parsed = commandData[type as CommandType].safeParse(data);
  return parsed.success ? ({ type, data: parsed.data } as CommandBody) : null;
}
