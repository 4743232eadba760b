import type { MselRow } from '../../../core/paper/msel.ts';
import type { Effect } from '../../../core/scenario/primitives.ts';
import type { Scenario, Team } from '../../../core/scenario/schema.ts';
import { phrasesOf, type Phrases } from '../../shared/condition/phrases.ts';
import { conditionLine } from '../../shared/condition/words.ts';
import { scenarioDay, signed } from '../../shared/format.ts';
import { paperText } from '../text.ts';

/** A scenario's conditions, effects and plans in words, the same that the console uses. */
export interface Words {
  effect(effect: Effect): string;
  release(release: MselRow['release']): string;
  team(id: string): Team | null;
}

export function wordsOf(scenario: Scenario): Words {
  const phrases = phrasesOf(scenario);
  return {
    effect: (effect) => effectWords(scenario, effect, phrases),
    release: releaseWords,
    team: (id) => scenario.teams.find((team) => team.id === id) ?? null,
  };
}

function releaseWords(release: MselRow['release']): string {
  const t = paperText.text;
  if (release.mode === 'manual') return t('run.release.manual');
  const when =
    release.mode === 'timed'
      ? t('run.release.timed', { n: release.minutes })
      : t('run.release.conditional', {
          when: release.when === null ? '' : conditionLine(release.when),
        });
  return release.auto ? `${when}; ${t('run.release.auto')}` : when;
}

function effectWords(
  { indicators }: Scenario,
  { indicator: id, to, by, when, after }: Effect,
  phrases: Phrases,
): string {
  const t = paperText.text;
  const indicator = indicators.find((one) => one.id === id)?.name ?? id;
  const change =
    by === undefined
      ? t('run.effectTo', { indicator, value: phrases.value(String(to)) })
      : t('run.effectBy', { indicator, by: signed(by, Number.isInteger(by) ? 0 : 1) });
  const effect =
    when === undefined
      ? change
      : t('run.effectWhen', { effect: change, when: phrases.condition(when) });
  if (after?.turns !== undefined) return t('run.effectTurns', { effect, n: after.turns });
  if (after?.date !== undefined)
    return t('run.effectDate', { effect, date: scenarioDay(after.date) });
  return after?.when === undefined
    ? effect
    : t('run.effectAfter', { effect, when: phrases.condition(after.when) });
}
