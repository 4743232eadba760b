import { useDeferredValue, useMemo, useState } from 'react';
import { judgementFacts, measuresFor, type JudgementFacts } from '../../../core/aar/shown.ts';
import type { ShownMeasures } from '../../../core/aar/shown.ts';
import type { FullRecord } from '../model/replay.ts';
import { useStage } from '../stage.tsx';

/** Everything that may be known, or what had happened at the moment shown. */
export type Scope = 'all' | 'moment';

export interface Measured {
  readonly record: FullRecord;
  readonly shown: ShownMeasures;
  readonly facts: JudgementFacts;
  /** Counted up to this fact. */
  readonly at: number;
}

export interface Measuring {
  readonly scope: Scope;
  setScope(scope: Scope): void;
  readonly at: number;
  /** Null: none of it is for these eyes. */
  readonly measured: Measured | null;
}

/** What these eyes may know in figures. Spoiler-safe, nothing behind the furthest moment seen is counted. */
export function useMeasured(): Measuring {
  const { replay, player, horizon } = useStage();
  const { full } = replay;
  const { audience } = player;
  const [scope, setScope] = useState<Scope>('all');
  // Counting may take a while in a long record: what moves under the hand goes first.
  const at = useDeferredValue(scope === 'all' ? horizon : player.at);
  const measured = useMemo((): Measured | null => {
    if (full === null) return null;
    const { recording } = full;
    const shown = measuresFor(recording, at, audience);
    if (shown === null) return null;
    const facts = judgementFacts(recording, at, shown.judgement?.moves ?? []);
    return { record: full, shown, facts, at };
  }, [full, at, audience]);
  return { scope, setScope, at, measured };
}
