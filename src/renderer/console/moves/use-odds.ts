import { useCallback } from 'react';
import { bandWord } from '../../shared/band.ts';
import { percent } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';

export interface Odds {
  readonly percent: string;
  readonly word: string;
}

/** A percentage as a number and as a word, on the scale that the scenario's people know. */
export function useOdds(): (value: number) => Odds {
  const shared = sharedText.useText();
  const { scenario } = useDesk();
  const scale = scenario.settings.likelihoodScale;
  return useCallback(
    (value: number) => ({ percent: percent(value), word: bandWord(value, shared, scale) }),
    [shared, scale],
  );
}
