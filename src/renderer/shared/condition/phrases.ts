import { readerOf } from '../../../core/paper/condition.ts';
import { sameFor } from '../../../core/same.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { conditionLine, valueLine } from './words.ts';

/**
 * A scenario's expressions in words, for effects that wait and for what is told beforehand. What cannot be read, such
 * as a condition that somebody is still typing, stays as it was written.
 */
export interface Phrases {
  readonly condition: (source: string) => string;
  readonly value: (source: string) => string;
}

const samePhrases = sameFor<Scenario, Phrases>();

export function phrasesOf(scenario: Scenario): Phrases {
  return samePhrases(scenario, null, () => {
    const reader = readerOf(scenario);
    return {
      condition: (source) =>
        reader.reads(source) ? conditionLine(reader.condition(source)) : source,
      value: (source) => (reader.reads(source) ? valueLine(reader.value(source)) : source),
    };
  });
}
