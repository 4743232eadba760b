import { z } from 'zod';
import {
  answerSchema,
  ballotChoiceSchema,
  choiceSchema,
  voteResultSchema,
} from '../fact-negotiate.ts';
import { partySchema } from '../party.ts';
import { majoritySchema, markSchema } from '../scenario/schema-negotiation.ts';

/** What may leave the host of negotiation boards and votes: part of the views in `schema.ts`, and as strict. */

/** A board as one audience sees it: a party its own marks and the open ones, control all of them. */
export const boardViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  parties: z.array(z.string()),
  /** Whether this audience sits at the board. */
  mine: z.boolean(),
  /** Whether marks, texts and answers are taken now (a hold aside). */
  open: z.boolean(),
  seenBy: z.enum(['parties', 'public']),
  tabledBy: z.enum(['parties', 'control']),
  /** When a text comes into force; `vote`: by the body named. */
  adoption: z.enum(['consent', 'control', 'vote']),
  body: z.string(),
  bodyName: z.string(),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      /** The option in force; null: none. */
      inForce: z.string().nullable(),
      options: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          text: z.string(),
          /** Who added it during play; null: it stands in the scenario. */
          by: partySchema.nullable(),
          marks: z.array(z.strictObject({ team: z.string(), mark: markSchema, open: z.boolean() })),
        }),
      ),
    }),
  ),
  /** Every text that was tabled, oldest first. */
  texts: z.array(
    z.strictObject({
      id: z.string(),
      no: z.number(),
      by: partySchema,
      choice: choiceSchema,
      note: z.string(),
      status: z.enum(['tabled', 'withdrawn', 'adopted', 'overtaken']),
      answers: z.array(z.strictObject({ team: z.string(), answer: answerSchema })),
      wallMs: z.number(),
      scenarioDate: z.string(),
    }),
  ),
  /** The version in force; 0: none. */
  version: z.number(),
  versions: z.array(
    z.strictObject({
      version: z.number(),
      choice: choiceSchema,
      wallMs: z.number(),
      scenarioDate: z.string(),
      lapsed: z.boolean(),
    }),
  ),
});
export type BoardView = z.infer<typeof boardViewSchema>;

/** A vote as one audience sees it. */
export const voteViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  body: z.strictObject({ id: z.string(), name: z.string() }),
  passes: majoritySchema,
  ballot: z.enum(['open', 'secret']),
  status: z.enum(['open', 'closed', 'cancelled']),
  dueAtClockMs: z.number().nullable(),
  about: z.strictObject({ board: z.string(), text: z.string() }).nullable(),
  members: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      team: z.string().nullable(),
      veto: z.boolean(),
      votes: z.number(),
      /** Whether this audience casts it: its own member, or by proxy. */
      mine: z.boolean(),
      voted: z.boolean(),
      /** Its own members at once; the others when an open ballot has closed; control always. */
      choice: ballotChoiceSchema.nullable(),
      /** The team that may cast for it. */
      proxy: z.string().nullable(),
    }),
  ),
  result: voteResultSchema.nullable(),
  wallMs: z.number(),
  scenarioDate: z.string(),
});
export type VoteView = z.infer<typeof voteViewSchema>;

/** An effect that waits, for control. */
export const delayedViewSchema = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  /** The change in the scenario's own words: a number to add, or a value or expression to set. */
  change: z.string(),
  due: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('turn'), totalTurn: z.number() }),
    z.strictObject({ kind: z.literal('date'), date: z.string() }),
    z.strictObject({ kind: z.literal('condition'), when: z.string() }),
  ]),
  because: z.strictObject({ kind: z.string(), ref: z.string() }),
});
export type DelayedView = z.infer<typeof delayedViewSchema>;
