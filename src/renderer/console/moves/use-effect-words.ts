import { useCallback } from 'react';
import type { Delay, PlainEffect } from '../../../core/ruling.ts';
import { scenarioDay, signed } from '../../shared/format.ts';
import { phrasesOf } from '../../shared/condition/phrases.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';

/** «Public trust +4, on 4 July 2031». */
export function useEffectWords(): (effect: PlainEffect) => string {
  const t = useText();
  const words = sharedText.useText();
  const { scenario } = useDesk();
  const { condition } = phrasesOf(scenario);
  return useCallback(
    ({ indicator: id, to, by, after }: PlainEffect) => {
      const indicator = scenario.indicators.find((row) => row.id === id);
      const yesNo = { yes: words('indicator.yes'), no: words('indicator.no') };
      const name = indicator?.name ?? id;
      const change =
        by === undefined
          ? t('delayed.to', {
              indicator: name,
              value: indicatorText(indicator ?? { unit: '', decimals: 0 }, to ?? 0, yesNo),
            })
          : t('delayed.by', { indicator: name, value: signed(by, indicator?.decimals ?? 0) });
      return after === undefined ? change : `${change}, ${delayWords(after, t, condition)}`;
    },
    [t, words, condition, scenario],
  );
}

function delayWords(
  after: Delay,
  t: ReturnType<typeof useText>,
  condition: (when: string) => string,
): string {
  if ('turns' in after) return t('ruling.delay.later', { count: after.turns });
  if ('date' in after) return t('delayed.date', { date: scenarioDay(after.date) });
  return t('delayed.condition', { when: condition(after.when) });
}
