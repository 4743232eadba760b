import { ballotChoiceSchema, answerSchema, voteResultSchema } from '../../core/fact-negotiate.ts';
import { drawMethodSchema } from '../../core/ruling.ts';
import { outcomeSchema, stepSchema } from '../../core/scenario/primitives.ts';
import { markSchema } from '../../core/scenario/schema-negotiation.ts';
import { cardSchema, type Card } from '../../core/card.ts';
import { span } from '../shared/format.ts';
import type { sharedText } from '../shared/i18n.ts';
import type { consoleText } from './text.ts';

type ConsoleText = typeof consoleText.text;
type SharedText = typeof sharedText.text;
type Words = Record<string, string | number>;

/** Ids that a line of the log carries become the words that the rest of the console uses. */
export function worded(params: Words, t: ConsoleText, shared: SharedText): void {
  const step = stepSchema.safeParse(params['step']);
  if (step.success) params['step'] = shared(`step.${step.data}`);
  const due = params['dueAtClockMs'];
  if (typeof due === 'number') params['due'] = due < 0 ? t('log.noDeadline') : span(due);
  const side = params['side'];
  if (side === 'pro' || side === 'con') params['side'] = t(`log.side.${side}`);
  const card = params['card'];
  if (typeof card === 'string') params['card'] = isCard(card) ? t(`card.${card}`) : t('card.none');
  judged(params, t, shared);
  negotiated(params, t, shared);
}

function judged(params: Words, t: ConsoleText, shared: SharedText): void {
  const outcome = outcomeSchema.safeParse(params['outcome']);
  if (outcome.success) params['outcome'] = shared(`outcome.${outcome.data}`);
  const method = drawMethodSchema.safeParse(params['method']);
  if (method.success) params['method'] = t(`log.dice.${method.data}`);
  const { due } = params;
  if (due === 'turn' || due === 'date' || due === 'condition')
    params['due'] = t(`log.delay.${due}`);
}

function negotiated(params: Words, t: ConsoleText, shared: SharedText): void {
  const mark = markSchema.safeParse(params['mark']);
  if (mark.success) params['mark'] = shared(`mark.${mark.data}`);
  const answer = answerSchema.safeParse(params['answer']);
  if (answer.success) params['answer'] = shared(`answer.${answer.data}`);
  const choice = ballotChoiceSchema.safeParse(params['choice']);
  if (choice.success) params['choice'] = shared(`ballot.${choice.data}`);
  const outcome = voteResultSchema.shape.outcome.safeParse(params['outcome']);
  if (outcome.success) params['outcome'] = shared(`voteOutcome.${outcome.data}`);
  const { how } = params;
  if (how === 'consent' || how === 'control' || how === 'vote' || how === 'override')
    params['how'] = t(`log.how.${how}`);
}

const cards: ReadonlySet<string> = new Set(
  cardSchema.options.map((option) => option.shape.kind.value),
);

function isCard(value: string): value is Card['kind'] {
  return cards.has(value);
}
