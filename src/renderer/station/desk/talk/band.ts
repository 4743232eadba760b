import { bandWord } from '../../../shared/band.ts';
import { sharedText } from '../../../shared/i18n.ts';

/** For screens: the word for a percentage. */
export function useBand(): (percent: number) => string {
  const shared = sharedText.useText();
  return (percent) => bandWord(percent, shared);
}
