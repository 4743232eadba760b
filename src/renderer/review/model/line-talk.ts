import type { FactType } from '../../../core/fact.ts';
import { percent, signed, span } from '../../shared/format.ts';
import type { ReviewText } from '../text.ts';
import { numberOf, partyWord, textOf, type MakeLine, type Params } from './line-words.ts';

/** What is said: arguments, estimates, messages, statements. */
export type TalkType = Extract<
  FactType,
  | `argument.${string}`
  | `point.${string}`
  | `estimate.${string}`
  | `message.${string}`
  | `statement.${string}`
>;

export const talkLines: { readonly [K in TalkType]: MakeLine } = {
  'argument.opened': (p, { t }) => t('line.argument.opened', { title: textOf(p, 'title') }),
  'argument.closed': (p, { t }) => t('line.argument.closed', { title: textOf(p, 'title') }),
  'point.made': (p, { t }) => pointLine(p, t),
  'point.weighed': (p, { t }) => weighedLine(p, t),
  'estimate.given': (p, { t }) =>
    t('line.estimate.given', {
      by: partyWord(p, 'by', t),
      percent: percent(numberOf(p, 'percent')),
    }),
  'message.sent': (p, { t }) => t('line.message.sent', messageWords(p, t)),
  'message.passed': (p, { t }) => t('line.message.passed', messageWords(p, t)),
  'message.stopped': (p, { t }) => t('line.message.stopped', messageWords(p, t)),
  'message.delayed': (p, { t }) =>
    t('play.messageDelayed', {
      ...messageWords(p, t),
      time: span(numberOf(p, 'dueAtClockMs')),
    }),
  'message.intercepted': (p, { t }) =>
    t(textOf(p, 'teams') === '' ? 'play.messageListened' : 'play.messageIntercepted', {
      ...messageWords(p, t),
      teams: textOf(p, 'teams'),
    }),
  'message.read': (_, { t }) => t('line.message.read'),
  'statement.made': (p, { t }) =>
    t('line.statement.made', { by: partyWord(p, 'by', t), text: textOf(p, 'text') }),
  'statement.retired': (p, { t }) => t('line.statement.retired', { text: textOf(p, 'text') }),
};

function pointLine(params: Params, t: ReviewText): string {
  const key = params['side'] === 'con' ? 'line.point.con' : 'line.point.pro';
  return t(key, { by: partyWord(params, 'by', t), text: textOf(params, 'text') });
}

function weighedLine(params: Params, t: ReviewText): string {
  const why = textOf(params, 'struck');
  return why === ''
    ? t('line.point.weighed', { weight: signed(numberOf(params, 'weight')) })
    : t('line.point.struck', { why });
}

function messageWords(params: Params, t: ReviewText): Readonly<Record<string, string>> {
  return {
    from: partyWord(params, 'from', t),
    to: partyWord(params, 'to', t),
    text: textOf(params, 'text'),
  };
}
