import { z } from 'zod';
import { limits } from './limits.ts';
import { partySchema } from './party.ts';
import { markSchema } from './scenario/schema-negotiation.ts';
import { anyText, bodyText, id, longText, shortText } from './text.ts';

/** Facts about negotiation boards and votes. */

/** One option for each clause that a text settles. */
export const choiceSchema = z
  .record(id, id)
  .refine(
    (choice) => Object.keys(choice).length <= limits.clausesPerBoardMax,
    'more clauses than a board can have',
  );
export type Choice = z.infer<typeof choiceSchema>;
export const answerSchema = z.enum(['agree', 'refuse']);
export const ballotChoiceSchema = z.enum(['yes', 'no', 'abstain']);
export type BallotChoice = z.infer<typeof ballotChoiceSchema>;

export const voteResultSchema = z.strictObject({
  outcome: z.enum(['passed', 'failed', 'vetoed']),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  absent: z.int(),
  vetoedBy: z.array(id).describe('members'),
});
export type VoteResult = z.infer<typeof voteResultSchema>;

export const negotiateFacts = {
  'board.opened': z.strictObject({ board: id }),
  'board.closed': z.strictObject({ board: id }),
  'option.proposed': z.strictObject({
    board: id,
    clause: id,
    option: id,
    by: partySchema,
    seat: id.nullable(),
    title: shortText,
    text: longText,
  }),
  'position.taken': z.strictObject({
    board: id,
    clause: id,
    option: id,
    team: id,
    seat: id.nullable().describe('null: entered by control for the party'),
    mark: markSchema.nullable().describe('null: taken back'),
    open: z.boolean().describe('true: told to whoever sees the board'),
  }),
  'text.tabled': z.strictObject({
    text: id,
    board: id,
    by: partySchema,
    seat: id.nullable(),
    choice: choiceSchema,
    note: anyText,
  }),
  'text.answered': z.strictObject({
    board: id,
    text: id,
    team: id,
    seat: id.nullable(),
    answer: answerSchema,
  }),
  'text.withdrawn': z.strictObject({ board: id, text: id, reason: anyText }),
  'text.adopted': z.strictObject({
    board: id,
    text: id,
    version: z.int().min(1),
    how: z.enum(['consent', 'control', 'vote', 'override']),
    reason: anyText.describe('why control put it into force against the rule; control only'),
  }),
  'text.lapsed': z.strictObject({ board: id, reason: longText }),
  'vote.called': z.strictObject({
    vote: id,
    body: id,
    prepared: id.nullable().describe('the scenario’s own question, or null'),
    title: shortText,
    text: bodyText,
    about: z.strictObject({ board: id, text: id }).nullable().describe('the text to be adopted'),
    ballot: z.enum(['open', 'secret']),
    dueAtClockMs: z.number().nullable(),
  }),
  'ballot.cast': z.strictObject({
    vote: id,
    member: id,
    choice: ballotChoiceSchema,
    by: partySchema,
    seat: id.nullable(),
    proxy: z.boolean().describe('cast by somebody else than the member’s own team'),
  }),
  'proxy.given': z.strictObject({
    vote: id,
    member: id,
    to: id.nullable().describe('the team that may cast for it; null: taken back'),
  }),
  'vote.extended': z.strictObject({ vote: id, dueAtClockMs: z.number().nullable() }),
  'vote.closed': z.strictObject({
    vote: id,
    result: voteResultSchema,
    cause: z.enum(['control', 'deadline']),
  }),
  'vote.cancelled': z.strictObject({ vote: id, reason: longText }),
} as const;
