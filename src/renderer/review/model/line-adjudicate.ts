import type { adjudicateFacts } from '../../../core/fact-adjudicate.ts';
import { rulingModeSchema } from '../../../core/ruling.ts';
import { percent, signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import {
  about,
  numberOf,
  outcomeWord,
  textOf,
  type MakeLine,
  type Params,
  type Wording,
} from './line-words.ts';

/** How moves are judged: who has them in hand, odds, draws, rulings, results, effects that wait. */
export type AdjudicateType = keyof typeof adjudicateFacts;

export const adjudicateLines: { readonly [K in AdjudicateType]: MakeLine } = {
  'move.returned': (p, w) =>
    ofMove(p, w, (t) =>
      t('play.moveReturned', { team: textOf(p, 'team'), question: textOf(p, 'question') }),
    ),
  'move.accepted': (p, w) => ofMove(p, w, (t) => t('play.moveAccepted')),
  'move.exposed': (p, w) => ofMove(p, w, (t) => t('play.moveExposed')),
  'ruling.claimed': (p, w) =>
    ofMove(p, w, (t) => t('play.ruling.claimed', { by: textOf(p, 'by') })),
  'ruling.letGo': (p, w) => ofMove(p, w, (t) => t('play.ruling.letGo')),
  'odds.shown': (p, w) => about(oddsLine(p, w), textOf(p, 'title'), w),
  'draw.made': (p, w) =>
    ofMove(p, w, (t) => t('play.draw.made', { dice: textOf(p, 'dice'), outcome: outcomeWord(p) })),
  'move.ruled': ruledLine,
  'ruling.signed': (p, w) => ofMove(p, w, (t) => t('play.ruling.signed', { by: textOf(p, 'by') })),
  'ruling.returned': (p, w) => ofMove(p, w, (t) => t('play.ruling.returned')),
  'ruling.reopened': (p, w) => ofMove(p, w, (t) => t('play.ruling.reopened')),
  'rulings.revealed': (p, { t }) => {
    // Control reads how many; the others only that it happened.
    const count = p['count'];
    return typeof count === 'number'
      ? t('line.rulings.revealedCount', { count })
      : t('line.rulings.revealed');
  },
  'effect.delayed': (p, { t }) =>
    t('play.effect.delayed', {
      name: textOf(p, 'name'),
      due: t(`play.effect.${textOf(p, 'due') as 'turn'}`),
    }),
  'effect.came': (_, { t }) => t('play.effect.came'),
  'effect.cancelled': (_, { t }) => t('play.effect.cancelled'),
};

function ofMove(params: Params, wording: Wording, line: (t: Wording['t']) => string): string {
  return about(line(wording.t), textOf(params, 'title'), wording);
}

/** A ruling of the first version has no mode that says much. */
function ruledLine(params: Params, { t }: Wording): string {
  const mode = rulingModeSchema.safeParse(params['mode']);
  const plain = outcomeWord(params);
  const outcome = mode.success
    ? t('play.ruledAs', { outcome: plain, mode: sharedText.text(`rulingMode.${mode.data}`) })
    : plain;
  const title = textOf(params, 'title');
  const line =
    title === ''
      ? t('line.move.ruled', { outcome })
      : t('line.move.ruledTitled', { outcome, title });
  const reason = textOf(params, 'override');
  return reason === '' ? line : t('play.ruledOtherwise', { line, reason });
}

function oddsLine(params: Params, { t }: Wording): string {
  const words = { percent: percent(numberOf(params, 'likelihood')) };
  const line =
    textOf(params, 'method') !== '2d6'
      ? t('play.odds.shown', words)
      : params['net'] === undefined
        ? t('play.odds.twoDice', words)
        : t('play.odds.net', { ...words, net: signed(numberOf(params, 'net')) });
  return textOf(params, 'source') === 'physical' ? t('play.odds.physical', { line }) : line;
}
