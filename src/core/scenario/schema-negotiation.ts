import { z } from 'zod';
import { limits } from '../limits.ts';
import {
  body,
  effectList,
  effects,
  expression,
  identifier,
  longText,
  rows,
  shortText,
} from './primitives.ts';

/** What a scenario says about negotiation boards, and about who votes on what. */

export const marks = ['accept', 'couldLive', 'redLine'] as const;
export const markSchema = z.enum(marks);
/** How a party takes one option of a clause. */
export type Mark = z.infer<typeof markSchema>;

const clauseOptionSchema = z.strictObject({
  id: identifier,
  title: shortText,
  text: longText.describe('the provision, as it would read'),
  effects: effects.describe('applied when a text with this option comes into force'),
  rows,
});

const clauseSchema = z.strictObject({
  id: identifier.describe('unique in the scenario: expressions read `clause.ID`'),
  title: shortText,
  text: longText.describe('what is in question'),
  options: z.array(clauseOptionSchema).min(2).max(limits.optionsPerClauseMax),
  inForce: identifier.optional().describe('the option that applies from the beginning'),
  rows,
});
/** One provision of an agreement, with the options that are on the table. */
export type Clause = z.infer<typeof clauseSchema>;

export const boardSchema = z.strictObject({
  id: identifier.describe('expressions read `text.ID`: the version in force, 0 for none'),
  title: shortText,
  about: body,
  parties: z.array(identifier).min(2).max(limits.teamsMax),
  phases: z.array(identifier).min(1).describe('where it is open; control may open or close it'),
  seenBy: z
    .enum(['parties', 'public'])
    .default('parties')
    .describe('who sees the table and the text in force; private marks are seen by nobody else'),
  tabledBy: z.enum(['parties', 'control']).default('parties').describe('who may table a text'),
  adoption: z
    .union([z.literal('consent'), z.literal('control'), z.strictObject({ vote: identifier })])
    .default('consent')
    .describe('when a text comes into force: all parties agree, control decides, or a body votes'),
  clauses: z.array(clauseSchema).min(1).max(limits.clausesPerBoardMax),
  instructions: z
    .array(
      z.strictObject({
        team: identifier,
        clause: identifier,
        option: identifier,
        mark: markSchema,
      }),
    )
    .default([])
    .describe('what a delegation brings from its capital: its private marks at the beginning'),
  rows,
});
/** One negotiation, with its own parties. */
export type Board = z.infer<typeof boardSchema>;

const memberSchema = z.strictObject({
  id: identifier,
  name: shortText,
  team: identifier.nullable().describe('the team that casts it; null: control does'),
  veto: z.boolean().default(false),
  votes: z.int().min(1).max(1000).default(1),
});
export type Member = z.infer<typeof memberSchema>;

export const majoritySchema = z
  .strictObject({
    yes: z.int().min(1).max(100_000).optional().describe('so many votes in favour'),
    share: z.enum(['simple', 'twoThirds', 'all']).optional(),
    of: z
      .enum(['cast', 'members'])
      .default('cast')
      .describe('`cast` leaves abstentions and absences out'),
  })
  .refine(
    (rule) => (rule.yes === undefined) !== (rule.share === undefined),
    'give either `yes` or `share`',
  );
export type Majority = z.infer<typeof majoritySchema>;

export const bodySchema = z.strictObject({
  id: identifier,
  name: shortText,
  about: longText.optional(),
  members: z.array(memberSchema).min(1).max(limits.membersPerBodyMax),
  passes: majoritySchema.describe('a veto by a member that has one defeats any majority'),
  ballot: z
    .enum(['open', 'secret'])
    .default('open')
    .describe('open: the roll call is shown when the vote closes; secret: the count alone'),
  seenBy: z.enum(['public', 'members']).default('public'),
  minutes: z
    .number()
    .min(0)
    .max(240)
    .optional()
    .describe('deadline; without it, until control closes'),
});
/** Who votes together, and by which rule. */
export type Body = z.infer<typeof bodySchema>;

export const preparedVoteSchema = z.strictObject({
  id: identifier.describe('expressions read `vote.ID`'),
  body: identifier,
  title: shortText,
  text: body.describe('what is voted on, as the members read it'),
  phases: z.array(identifier).min(1),
  when: expression.optional().describe('proposed to control only while this is true'),
  effects: z
    .strictObject({ passed: effects, failed: effects, vetoed: effectList.optional() })
    .prefault({})
    .describe('applied when the vote closes; without `vetoed`, a veto counts as failed'),
  rows,
});
/** A question that a scenario expects to be voted on. */
export type PreparedVote = z.infer<typeof preparedVoteSchema>;
