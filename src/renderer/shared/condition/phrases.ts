import { readerOf } from '../../../core/paper/condition.ts';
import { sameFor } from '../../../core/same.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { conditionLine, valueLine } from './words.ts';

/** A scenario's expressions in words, for effects that wait and for what is told beforehand. */
export interface Phrases {
  condition(source: string): string;
  value(source: string): string;
}

const samePhrases = sameFor<Scenario, Phrases>();

export function phrasesOf(scenario: Scenario): Phrases {
  return samePhrases(scenario, null, () => {
    const reader = readerOf(scenario);
    return {
      condition: (source) => conditionLine(reader.condition(source)),
      value: (source) => valueLine(reader.value(source)),
    };
  });
}
