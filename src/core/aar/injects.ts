import type { EventNo, PhaseId } from '../ids.ts';
import type { Inject } from '../scenario/schema.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { chartIn } from './responses.ts';
import type { Standing } from './standing.ts';

/** Practitioners call two minutes to either side on time. */
export const onTimeWithinMs = 120_000;

/** A released inject whose moment the scenario, or its condition, had named. */
export interface Punctuality {
  readonly eventNo: EventNo;
  readonly phase: PhaseId | null;
  /** Exercise clock, milliseconds. */
  readonly dueClockMs: number;
  readonly releasedClockMs: number;
  /** Positive: late; negative: early. */
  readonly byMs: number;
  readonly verdict: 'early' | 'onTime' | 'late';
  readonly seq: number;
}

/**
 * Late and early injects. A timed inject is due so many minutes into its phase, a conditional one when its
 * condition came true; one that control releases at will has no time to miss and is not counted.
 */
export function punctualityOf(world: World, facts: Standing): Punctuality[] {
  const due = new Map<EventNo, number>();
  const found: Punctuality[] = [];
  let phase: PhaseId | null = null;
  for (const fact of facts) {
    const chart = chartIn(fact);
    if (chart !== null && chart.phase !== phase) {
      phase = chart.phase;
      for (const inject of world.scenario.injects) {
        const at = plannedInto(inject, phase);
        if (at !== null) due.set(inject.eventNo, fact.clockMs + at);
      }
    }
    if (fact.type === 'inject.due' && !due.has(fact.data.eventNo))
      due.set(fact.data.eventNo, fact.clockMs);
    if (fact.type !== 'inject.released') continue;
    const { eventNo, how } = fact.data;
    // What releases itself does so in the moment it falls due.
    const dueClockMs = due.get(eventNo) ?? (how === 'auto' ? fact.clockMs : undefined);
    if (dueClockMs === undefined) continue;
    const byMs = fact.clockMs - dueClockMs;
    found.push({
      eventNo,
      phase,
      dueClockMs,
      releasedClockMs: fact.clockMs,
      byMs,
      verdict: verdictOf(byMs),
      seq: fact.seq,
    });
  }
  return found;
}

/** Milliseconds into the phase at which it is due there; null: it has no time, or not there. */
function plannedInto({ release, phases }: Inject, phase: PhaseId): number | null {
  return release.mode === 'timed' && phases.includes(phase)
    ? release.minutesIntoPhase * 60_000
    : null;
}

function verdictOf(byMs: number): Punctuality['verdict'] {
  if (Math.abs(byMs) <= onTimeWithinMs) return 'onTime';
  return byMs > 0 ? 'late' : 'early';
}

/** What a released inject was to bring about, and whether control or an evaluator saw it. */
export interface Expected {
  readonly eventNo: EventNo;
  readonly category: Inject['category'];
  readonly expectedAction: string;
  /** Null: nobody has said. */
  readonly seen: 'yes' | 'partly' | 'no' | null;
  readonly note: string;
  /** The last word on it; else its release. */
  readonly seq: number;
}

/** Expected versus actual, in the order of release. Injects written during play expect nothing. */
export function expectedOf(world: World, end: State, facts: Standing): Expected[] {
  const last = new Map<EventNo, number>();
  for (const fact of facts) {
    if (fact.type === 'inject.released' || fact.type === 'inject.assessed')
      last.set(fact.data.eventNo, fact.seq);
  }
  return [...last].flatMap(([eventNo, seq]): Expected[] => {
    const planned = world.injects.get(eventNo);
    const inject = end.injects[eventNo];
    if (planned === undefined || inject?.status !== 'released') return [];
    const { category, expectedAction } = planned;
    const seen = inject.seen?.verdict ?? null;
    return [{ eventNo, category, expectedAction, seen, note: inject.seen?.note ?? '', seq }];
  });
}
