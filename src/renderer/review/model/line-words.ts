import { outcomeSchema, stepSchema } from '../../../core/scenario/primitives.ts';
import type { TimelineEntry } from '../../../core/view/schema.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import type { ReviewText } from '../text.ts';
import type { LegendIndicator } from './legend.ts';

/* Pieces of the record's lines. An entry carries only what its audience may read: nothing is hidden here. */

export interface Wording {
  readonly t: ReviewText;
  readonly indicators: readonly LegendIndicator[];
  /** It stands under the line that names its move, board or vote. */
  readonly under?: boolean | undefined;
}

export type Params = TimelineEntry['params'];
export type MakeLine = (params: Params, wording: Wording) => string;

export function textOf(params: Params, key: string): string {
  const value = params[key];
  return value === undefined ? '' : String(value);
}

export function numberOf(params: Params, key: string): number {
  return Number(params[key] ?? 0);
}

/** «E07 The title» for control, the title alone for others. */
export function whatOf(params: Params): string {
  const eventNo = textOf(params, 'eventNo');
  return eventNo === '' ? textOf(params, 'title') : `${eventNo} ${textOf(params, 'title')}`;
}

/** A party without a name is control. */
export function partyWord(params: Params, key: string, t: ReviewText): string {
  const name = textOf(params, key);
  return name === '' ? t('viewAs.control') : name;
}

/** With what it is about, unless that stands above it. */
export function about(line: string, title: string, { t, under }: Wording): string {
  return under === true || title === '' ? line : t('play.about', { line, title });
}

export function outcomeWord(params: Params): string {
  const outcome = outcomeSchema.safeParse(params['outcome']);
  return outcome.success ? sharedText.text(`outcome.${outcome.data}`) : '';
}

export function stepWord(params: Params): string {
  const step = stepSchema.safeParse(params['step']);
  return step.success ? sharedText.text(`step.${step.data}`) : '';
}

export function valueText(
  value: number | boolean | string | undefined,
  indicator: Pick<LegendIndicator, 'unit' | 'decimals'> | undefined,
): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (indicator === undefined) return typeof value === 'number' ? number(value, 1) : String(value);
  const words = { yes: sharedText.text('indicator.yes'), no: sharedText.text('indicator.no') };
  return indicatorText(indicator, value, words);
}
