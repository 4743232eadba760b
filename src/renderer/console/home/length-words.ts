import { longMinutes } from '../model/running-orders.ts';
import type { useText } from '../text.ts';

/** «1 hour 30 minutes». */
export function lengthWords(minutes: number, t: ReturnType<typeof useText>): string {
  const { hours, rest } = longMinutes(minutes);
  if (hours === 0) return t('home.minutes', { count: rest });
  const whole = t('home.hours', { count: hours });
  return rest === 0 ? whole : `${whole} ${t('home.minutes', { count: rest })}`;
}
