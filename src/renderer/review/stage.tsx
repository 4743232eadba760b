import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { Audience } from '../../core/ids.ts';
import type { RecordLine } from '../../core/review/record.ts';
import { changesBetween, type IndicatorChange } from '../../core/review/series.ts';
import { project } from '../../core/view/project.ts';
import type { View } from '../../core/view/schema.ts';
import { horizon, reduce, startPlayer, type Player, type PlayerAction } from './model/player.ts';
import { indicatorsIn, lineUpTo, type Channel, type Replay } from './model/replay.ts';

/*
 * Owns: where the reviewer is, through whose eyes, and what those eyes saw. Views come from the core's
 * projection of the folded facts, the very one that the host used. Nothing here changes the record.
 */

export interface Stage {
  readonly replay: Replay;
  readonly channel: Channel;
  readonly player: Omit<Player, 'positionMs'>;
  /** The last moment that may be hinted at. */
  readonly horizon: number;
  readonly view: View;
  /** The same eyes just before their last change, to mark what is new. */
  readonly before: View;
  /** Their last change; null before the first. */
  readonly line: RecordLine | null;
  readonly changes: readonly IndicatorChange[];
  readonly mediaToken: string;
  dispatch(action: PlayerAction): void;
}

const StageContext = createContext<Stage | null>(null);
const PositionContext = createContext(0);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('useStage outside of StageProvider');
  return stage;
}

/** Where the playhead is on the squeezed axis; changes many times a second while playing. */
export function usePosition(): number {
  return useContext(PositionContext);
}

export interface StageProps {
  readonly replay: Replay;
  readonly start: {
    readonly at: number;
    readonly audience: Audience;
    readonly spoilerSafe: boolean;
  };
  readonly mediaToken: string;
  readonly children: ReactNode;
}

export function StageProvider({ replay, start, mediaToken, children }: StageProps) {
  const { channelOf } = replay;
  const [player, setPlayer] = useState(() =>
    reduce(
      startPlayer(0, start.audience, start.spoilerSafe),
      { do: 'seek', at: start.at },
      channelOf(start.audience).track,
    ),
  );
  const dispatch = useCallback(
    (action: PlayerAction) =>
      setPlayer((now) => reduce(now, action, channelOf(now.audience).track)),
    [channelOf],
  );
  usePlaying(player.playing, dispatch);

  const channel = channelOf(player.audience);
  const seen = useSight(replay, channel, player.at);
  const { positionMs, ...still } = player;
  const { at, playing, speed, seen: furthest, spoilerSafe, audience, shownBefore, part } = still;
  const stage = useMemo(
    (): Stage => ({
      replay,
      channel,
      player: { at, playing, speed, seen: furthest, spoilerSafe, audience, shownBefore, part },
      horizon: horizon({ spoilerSafe, seen: furthest }, channel.track),
      ...seen,
      mediaToken,
      dispatch,
    }),
    [
      replay,
      channel,
      at,
      playing,
      speed,
      furthest,
      spoilerSafe,
      audience,
      shownBefore,
      part,
      seen,
      mediaToken,
      dispatch,
    ],
  );
  return (
    <StageContext value={stage}>
      <PositionContext value={positionMs}>{children}</PositionContext>
    </StageContext>
  );
}

const frameMs = 50;

function usePlaying(playing: boolean, dispatch: (action: PlayerAction) => void): void {
  useEffect(() => {
    if (!playing) return undefined;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      dispatch({ do: 'tick', elapsedMs: now - last });
      last = now;
    }, frameMs);
    return () => clearInterval(timer);
  }, [playing, dispatch]);
}

type Sight = Pick<Stage, 'view' | 'before' | 'line' | 'changes'>;

/** What these eyes see at this moment, and what has just changed for them. */
function useSight(replay: Replay, channel: Channel, at: number): Sight {
  return useMemo(() => {
    const { world, recording } = replay;
    const { audience } = channel;
    const line = lineUpTo(channel, at);
    const state = recording.stateAt(at);
    const view = project(world, state, audience);
    if (line === null) return { view, before: view, line, changes: [] };
    const first = firstOfCause(replay, line);
    const start = recording.stateAt(first - 1);
    const ids = indicatorsIn(view);
    const changes = changesBetween(
      start.indicators,
      recording.stateAt(line.seq).indicators,
      audience === 'control' ? Object.keys(state.indicators) : ids,
    );
    return { view, before: project(world, start, audience), line, changes };
  }, [replay, channel, at]);
}

/** One command may make several facts; they happened together and are read together. */
function firstOfCause({ recording }: Replay, line: RecordLine): number {
  let first = line.seq;
  while (first > 1 && recording.facts[first - 2]?.cause === line.fact.cause) first -= 1;
  return first;
}
