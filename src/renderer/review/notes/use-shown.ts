import { useMemo } from 'react';
import { useStage } from '../stage.tsx';
import { visibleTo, type Note } from './notes-of.ts';
import { useNotes } from './notes.tsx';

const none: readonly Note[] = [];

/** The remarks that the present eyes may see, as far as they may. */
export function useShown(): readonly Note[] {
  return useVisible(useNotes()?.remarks ?? none);
}

/** Those of some notes, kept or only begun, that may be seen just now. */
export function useVisible<N extends Note>(notes: readonly N[]): readonly N[] {
  const { channel, player, horizon } = useStage();
  const { audience } = player;
  const { count } = channel.track;
  return useMemo(
    () => visibleTo(notes, { audience, told: (seq) => channel.lineAt.has(seq), horizon, count }),
    [notes, audience, channel, horizon, count],
  );
}
