import { useEffect, useRef, useState } from 'react';
import { allOf } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import type { Cue } from '../model/cue-list.ts';
import { useText } from '../text.ts';

/** What the list had when an inject was written: the one that comes with its title is the one awaited. */
export interface Awaited {
  readonly before: readonly string[];
  readonly title: string;
}

/**
 * Selects an inject that was written here once it is in the list, and says what became of it. The list stays where
 * it is: the phase in hand goes on.
 */
export function useWritten(): (awaited: Awaited | null) => void {
  const { cues, select, tell } = useDesk();
  const words = useArrivalWords();
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const come = awaited === null ? null : newcomer(cues, awaited);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (come === null || come.eventNo === told.current) return;
    told.current = come.eventNo;
    select(come.eventNo);
    tell('done', words(come));
  }, [come, select, tell, words]);
  return setAwaited;
}

function newcomer(cues: readonly Cue[], { before, title }: Awaited): Cue | null {
  const isNew = ({ adHoc, eventNo }: Cue) => adHoc && !before.includes(eventNo);
  return cues.find((cue) => isNew(cue) && cue.title === title) ?? null;
}

function useArrivalWords(): (cue: Cue) => string {
  const t = useText();
  const { scenario } = useDesk();
  return ({ eventNo, to, live }) => {
    if (live.status !== 'released') return t('adHoc.listed', { eventNo });
    if (to === 'public') return t('adHoc.releasedToAll', { eventNo });
    const names = scenario.teams.filter(({ id }) => to.includes(id)).map(({ name }) => name);
    return t('adHoc.releasedTo', { eventNo, to: allOf(names) });
  };
}
