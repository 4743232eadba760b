import { lineText } from '../model/line-text.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';

export interface KnownFact {
  /** As these eyes read it in the record; null: they were not told of it. */
  readonly words: string | null;
  go(): void;
}

/** What a fact says, and the way there. */
export function useFacts(): (seq: number) => KnownFact {
  const t = useText();
  const { replay, channel, dispatch } = useBackdrop();
  const { indicators } = replay.world.scenario;
  return (seq) => {
    const line = channel.lineAt.get(seq);
    return {
      words: line === undefined ? null : lineText(line.entry, { t, indicators }),
      go: () => dispatch({ do: 'seek', at: seq }),
    };
  };
}
