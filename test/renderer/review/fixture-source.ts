import type { Fact } from '../../../src/core/fact.ts';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import type { Source } from '../../../src/renderer/review/model/source.ts';
import type { Verification } from '../../../src/renderer/review/model/verification.ts';

/** A verdict that nothing is wrong with, on a record that nobody signed. */
export function soundVerdict(count: number): Verification {
  return {
    ...{ ok: true, count, head: 'ab'.repeat(32), firstBadSeq: null, problem: '' },
    ...{ seals: [], sealedCount: 0, ownKey: '' },
  };
}

/** A closed record that came whole. */
export function sourceOf(scenario: Scenario, facts: readonly Fact[]): Source {
  return {
    ...{ title: scenario.title, file: '/x.whitecell', live: false, complete: true },
    ...{ scenario, facts, verification: soundVerdict(facts.length) },
  };
}
