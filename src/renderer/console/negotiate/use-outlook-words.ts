import { phrasesOf } from '../../shared/condition/phrases.ts';
import { scenarioDay, signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useDesk } from '../desk.tsx';
import { byWeight, type Change, type Later, type Outlook } from '../model/foreseen.ts';
import { useText } from '../text.ts';

const shownMax = 3;

export interface OutlookWords {
  /** «52 % → 49 %»; without a value that can be known, the expression in words. */
  change(change: Change): string;
  later(later: Later): string;
  /** One line for a card: the first few changes. */
  short(outlook: Outlook): string;
}

export function useOutlookWords(): OutlookWords {
  const t = useText();
  const shared = sharedText.useText();
  const { scenario } = useDesk();
  const phrases = phrasesOf(scenario);
  const yesNo = { yes: shared('indicator.yes'), no: shared('indicator.no') };
  const change: OutlookWords['change'] = ({ indicator, from, to, expression }) => {
    const say = (value: number | boolean) => indicatorText(indicator, value, yesNo);
    return to === null
      ? t('outlook.unknown', { expression: phrases.value(expression) })
      : t('outlook.change', { from: say(from), to: say(to) });
  };
  const later: OutlookWords['later'] = (each) => {
    const { indicator, change: what, when, after } = each;
    const line =
      'by' in what
        ? t('outlook.by', {
            indicator: indicator.name,
            change: signed(
              what.by,
              Number.isInteger(what.by) ? 0 : Math.max(1, indicator.decimals),
            ),
          })
        : t('outlook.to', {
            indicator: indicator.name,
            change:
              typeof what.to === 'string'
                ? phrases.value(what.to)
                : indicatorText(indicator, what.to, yesNo),
          });
    const parts = [line];
    if (after?.turns !== undefined) parts.push(t('outlook.turns', { count: after.turns }));
    if (after?.date !== undefined) parts.push(t('outlook.date', { date: scenarioDay(after.date) }));
    if (after?.when !== undefined)
      parts.push(t('outlook.once', { when: phrases.condition(after.when) }));
    if (when !== '') parts.push(t('outlook.when', { when: phrases.condition(when) }));
    return parts.join(', ');
  };
  const short: OutlookWords['short'] = ({ now }) => {
    if (now.length === 0) return t('outlook.shortNone');
    const named = byWeight(now)
      .slice(0, shownMax)
      .map((each) => `${each.indicator.name} ${change(each)}`);
    const rest = now.length - named.length;
    if (rest > 0) named.push(t('outlook.more', { count: rest }));
    return t('outlook.short', { changes: named.join(', ') });
  };
  return { change, later, short };
}
