import type { useText } from '../text.ts';

const shown = 3;

/** The first few names of many, and how many more there are. */
export function someNames(names: readonly string[], t: ReturnType<typeof useText>): string {
  const teams = names.slice(0, shown).join(', ');
  const more = names.length - shown;
  return more > 0 ? t('standby.nobodyMore', { teams, count: more }) : teams;
}
