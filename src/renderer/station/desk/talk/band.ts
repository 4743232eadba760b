import { bandWord } from '../../../shared/band.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useSeat } from '../seat.tsx';

/** For screens: the word for a percentage, on the scenario's scale. */
export function useBand(): (percent: number) => string {
  const shared = sharedText.useText();
  const { likelihoodScale } = useSeat().view;
  return (percent) => bandWord(percent, shared, likelihoodScale);
}
