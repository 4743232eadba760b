import type { ObservationView } from '../../core/view/schema-evaluate.ts';
import { wallTime } from './format.ts';
import { sharedText } from './i18n.ts';

/** When something was seen; where the line was down, also when it arrived, so that nobody takes it for known then. */
export function useObservedAt(): (
  one: Pick<ObservationView, 'wallMs' | 'arrivedWallMs'>,
) => string {
  const t = sharedText.useText();
  return ({ wallMs, arrivedWallMs }) =>
    arrivedWallMs === null
      ? wallTime(wallMs)
      : t('observed.late', { made: wallTime(wallMs), arrived: wallTime(arrivedWallMs) });
}
