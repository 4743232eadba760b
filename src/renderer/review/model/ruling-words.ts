import type { Delay, PlainEffect } from '../../../core/ruling.ts';
import type { State } from '../../../core/state.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { DelayedView } from '../../../core/view/schema-negotiate.ts';
import { scenarioDay, signed } from '../../shared/format.ts';
import type { ReviewText } from '../text.ts';
import type { Legend } from './legend.ts';
import { valueText } from './line-words.ts';

/** Pieces of a ruling in words, for control. */

/** «Trust −4, after 1 turn». */
export function effectWords(world: Legend, effect: PlainEffect, t: ReviewText): string {
  const indicator = world.indicators.get(effect.indicator);
  const name = indicator?.name ?? effect.indicator;
  const line =
    effect.by === undefined
      ? t('seen.ruling.effectTo', { name, value: valueText(effect.to, indicator) })
      : t('seen.ruling.effectBy', { name, change: signed(effect.by, indicator?.decimals ?? 0) });
  if (effect.after === undefined) return line;
  return t('seen.ruling.effectLater', { line, when: afterWords(effect.after, t) });
}

function afterWords(after: Delay, t: ReviewText): string {
  if ('turns' in after) return t('seen.ruling.afterTurns', { count: after.turns });
  if ('date' in after) return t('seen.ruling.afterDate', { date: scenarioDay(after.date) });
  return t('seen.ruling.afterWhen', { when: after.when });
}

export function dueWords(due: DelayedView['due'], t: ReviewText): string {
  switch (due.kind) {
    case 'turn':
      return t('seen.waiting.turn', { n: due.totalTurn });
    case 'date':
      return t('seen.waiting.date', { date: scenarioDay(due.date) });
    case 'condition':
      return t('seen.waiting.condition', { when: due.when });
  }
}

export function quoteWords(
  world: Legend,
  statements: State['statements'],
  quotes: readonly string[],
  t: ReviewText,
): string {
  return quotes
    .flatMap((id) => {
      const said = statements.find((statement) => statement.id === id);
      if (said === undefined) return [];
      const { by, text } = said;
      const name = by.kind === 'team' ? world.teams.get(by.team)?.name : undefined;
      return [t('seen.ruling.quote', { by: name ?? t('viewAs.control'), text })];
    })
    .join(' · ');
}

/** Null: nobody has to sign. */
export function signatureWords(
  { state, signedBy, note }: ControlMove['review'],
  t: ReviewText,
): string | null {
  switch (state) {
    case 'none':
      return null;
    case 'pending':
      return t('seen.ruling.pending');
    case 'changes':
      return t('seen.ruling.changes', { note });
    case 'signed':
      return note === ''
        ? t('seen.ruling.signed', { by: signedBy })
        : t('seen.ruling.signedAlone', { by: signedBy, note });
  }
}
