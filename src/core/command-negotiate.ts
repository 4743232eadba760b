import { z } from 'zod';
import { answerSchema, ballotChoiceSchema, choiceSchema } from './fact-negotiate.ts';
import { limits } from './limits.ts';
import { partySchema } from './party.ts';
import { markSchema } from './scenario/schema-negotiation.ts';
import { anyText, bodyText, id, longText, shortText } from './text.ts';

const minutes = z.number().min(0).max(limits.delayMinutesMax);

/** What parties and control ask for at negotiation boards and in votes. */
export const negotiateCommands = {
  'board.open': z.strictObject({ board: id }),
  'board.close': z.strictObject({ board: id }),
  'option.propose': z.strictObject({
    board: id,
    clause: id,
    by: partySchema.describe('a seat may name its own team only'),
    title: shortText,
    text: longText,
  }),
  'position.take': z.strictObject({
    board: id,
    clause: id,
    option: id,
    team: id.describe('a seat may name its own team only'),
    mark: markSchema.nullable(),
    open: z.boolean(),
  }),
  'text.table': z.strictObject({
    board: id,
    by: partySchema.describe('a seat may name its own team only'),
    choice: choiceSchema,
    note: anyText,
  }),
  'text.answer': z.strictObject({ board: id, text: id, team: id, answer: answerSchema }),
  'text.withdraw': z.strictObject({ board: id, text: id, reason: anyText }),
  'text.adopt': z.strictObject({
    board: id,
    text: id,
    reason: anyText.describe('needed where the rule of the board is not met'),
  }),
  'text.lapse': z.strictObject({ board: id, reason: longText }),
  'vote.call': z.strictObject({
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('prepared'), vote: id }),
      z.strictObject({ kind: z.literal('text'), board: id, text: id }),
      z.strictObject({ kind: z.literal('question'), body: id, title: shortText, text: bodyText }),
    ]),
    ballot: z.enum(['open', 'secret']).nullable().describe('null: as the body is used to'),
    minutes: minutes.nullable().describe('null: until control closes it'),
  }),
  'ballot.cast': z.strictObject({ vote: id, member: id, choice: ballotChoiceSchema }),
  'proxy.give': z.strictObject({ vote: id, member: id, to: id.nullable() }),
  'vote.extend': z.strictObject({
    vote: id,
    minutes: minutes.nullable().describe('from now; null: until control closes it'),
  }),
  'vote.close': z.strictObject({ vote: id }),
  'vote.cancel': z.strictObject({ vote: id, reason: longText }),
} as const;

export type VoteType = Extract<
  keyof typeof negotiateCommands,
  `vote.${string}` | `ballot.${string}` | `proxy.${string}`
>;

/** Whether a command is about a vote; the others are about a board. */
export function isVoteType(type: string): type is VoteType {
  return /^(vote|ballot|proxy)\./.test(type);
}
