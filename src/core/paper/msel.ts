import type { Effect } from '../scenario/primitives.ts';
import type { Inject, MediaRef, Scenario } from '../scenario/schema.ts';
import type { Condition } from './condition.ts';

/** When control releases an inject, as the list says it. */
export type PlannedRelease =
  | { readonly mode: 'manual' }
  | { readonly mode: 'timed'; readonly minutes: number; readonly auto: boolean }
  | { readonly mode: 'conditional'; readonly when: Condition | null; readonly auto: boolean };

/** One row of the master scenario events list; for control only. */
export interface MselRow {
  readonly eventNo: string;
  readonly title: string;
  readonly contingency: boolean;
  readonly method: Inject['method'];
  readonly from: string;
  /** Ids of teams, or everybody. */
  readonly to: Inject['to'];
  readonly release: PlannedRelease;
  /** The action that did not come, in words. */
  readonly useWhen: string | null;
  readonly expectedAction: string;
  readonly notes: string;
  /** Their numbers in the scenario's list, from 1. */
  readonly objectives: readonly number[];
  /** Titles of further phases in which it may come. */
  readonly alsoIn: readonly string[];
  readonly effects: readonly Effect[];
  readonly media: readonly MediaRef[];
}

export type Reading = (source: string | undefined) => Condition | null;

export function mselRow(scenario: Scenario, inject: Inject, read: Reading): MselRow {
  const { eventNo, title, method, from, to, expectedAction, effects, media } = inject;
  const titles = new Map(scenario.phases.map((phase) => [phase.id, phase.title]));
  const objectives = scenario.objectives.map(({ id }) => id);
  return {
    eventNo,
    title,
    contingency: inject.category === 'contingency',
    method,
    from,
    to,
    release: planned(inject, read),
    useWhen: inject.useWhen ?? null,
    expectedAction,
    notes: inject.controllerNotes ?? '',
    objectives: inject.objectives.map((id) => objectives.indexOf(id) + 1),
    alsoIn: inject.phases.slice(1).map((id) => titles.get(id) ?? id),
    effects,
    media,
  };
}

function planned({ release }: Inject, read: Reading): PlannedRelease {
  switch (release.mode) {
    case 'manual':
      return { mode: 'manual' };
    case 'timed':
      return { mode: 'timed', minutes: release.minutesIntoPhase, auto: release.auto };
    case 'conditional':
      return { mode: 'conditional', when: read(release.when), auto: release.auto };
  }
}
