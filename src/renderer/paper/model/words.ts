import type { Condition } from '../../../core/paper/condition.ts';
import type { MselRow } from '../../../core/paper/msel.ts';
import type { Effect } from '../../../core/scenario/primitives.ts';
import type { Scenario, Team } from '../../../core/scenario/schema.ts';
import { namesOf, phraseOf } from '../../console/cues/words.ts';
import { explain } from '../../console/model/explain.ts';
import { consoleText } from '../../console/text.ts';
import { scenarioDay, signed } from '../../shared/format.ts';
import { paperText } from '../text.ts';

/** A scenario's conditions, effects and plans in words, the same that the console uses. */
export interface Words {
  condition(condition: Condition): string;
  effect(effect: Effect): string;
  release(release: MselRow['release']): string;
  team(id: string): Team | null;
}

export function wordsOf(scenario: Scenario): Words {
  const nameOf = namesOf(scenario);
  const phrase = phraseOf(scenario);
  const condition = (one: Condition): string => explain(one, consoleText.text, nameOf);
  return {
    condition,
    effect: (effect) => effectWords(scenario, effect, phrase),
    release: (release) => releaseWords(release, condition),
    team: (id) => scenario.teams.find((team) => team.id === id) ?? null,
  };
}

function releaseWords(release: MselRow['release'], words: Words['condition']): string {
  const t = paperText.text;
  if (release.mode === 'manual') return t('run.release.manual');
  const when =
    release.mode === 'timed'
      ? t('run.release.timed', { n: release.minutes })
      : t('run.release.conditional', { when: release.when === null ? '' : words(release.when) });
  return release.auto ? `${when}; ${t('run.release.auto')}` : when;
}

function effectWords(
  { indicators }: Scenario,
  { indicator: id, to, by, when, after }: Effect,
  phrase: (expression: string) => string,
): string {
  const t = paperText.text;
  const indicator = indicators.find((one) => one.id === id)?.name ?? id;
  const change =
    by === undefined
      ? t('run.effectTo', { indicator, value: phrase(String(to)) })
      : t('run.effectBy', { indicator, by: signed(by, Number.isInteger(by) ? 0 : 1) });
  const effect =
    when === undefined ? change : t('run.effectWhen', { effect: change, when: phrase(when) });
  if (after?.turns !== undefined) return t('run.effectTurns', { effect, n: after.turns });
  if (after?.date !== undefined)
    return t('run.effectDate', { effect, date: scenarioDay(after.date) });
  return after?.when === undefined
    ? effect
    : t('run.effectAfter', { effect, when: phrase(after.when) });
}
