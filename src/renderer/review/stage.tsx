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
import type { View } from '../../core/view/schema.ts';
import {
  horizon,
  reduce,
  startPlayer,
  type Part,
  type Player,
  type PlayerAction,
} from './model/player.ts';
import { lineUpTo, valuesIn, type Channel, type Replay } from './model/replay.ts';

/*
 * Owns: where the reviewer is, through whose eyes, and what those eyes saw. Views come from the core's
 * projection of the folded facts, the very one that the host used, or were handed out as they were. Nothing
 * here changes the record.
 */

/** What stays as it is from one moment to the next: parts that need no more are not drawn again by a jump. */
export interface Backdrop {
  readonly replay: Replay;
  readonly channel: Channel;
  readonly part: Part;
  readonly mediaToken: string;
  dispatch(action: PlayerAction): void;
}

export interface Stage extends Backdrop {
  readonly player: Omit<Player, 'positionMs'>;
  /** The last moment that may be hinted at. */
  readonly horizon: number;
  readonly view: View;
  /** The same eyes just before their last change, to mark what is new. */
  readonly before: View;
  /** Their last change; null before the first. */
  readonly line: RecordLine | null;
  readonly changes: readonly IndicatorChange[];
}

const BackdropContext = createContext<Backdrop | null>(null);
const StageContext = createContext<Stage | null>(null);
const PositionContext = createContext(0);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('useStage outside of StageProvider');
  return stage;
}

export function useBackdrop(): Backdrop {
  const backdrop = useContext(BackdropContext);
  if (backdrop === null) throw new Error('useBackdrop outside of StageProvider');
  return backdrop;
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
    readonly part?: Part;
  };
  readonly mediaToken: string;
  readonly children: ReactNode;
}

export function StageProvider({ replay, start, mediaToken, children }: StageProps) {
  const { channelOf } = replay;
  const [player, setPlayer] = useState(() =>
    reduce(
      startPlayer(0, start.audience, start.spoilerSafe, start.part),
      { do: 'seek', at: start.at },
      channelOf(start.audience).track,
    ),
  );
  const dispatch = useCallback(
    (action: PlayerAction) =>
      setPlayer((now) =>
        canDo(replay, action) ? reduce(now, action, channelOf(now.audience).track) : now,
      ),
    [replay, channelOf],
  );
  usePlaying(player.playing, dispatch);

  const channel = channelOf(player.audience);
  const seen = useSight(replay, channel, player.at);
  const { positionMs, ...still } = player;
  const { at, playing, speed, seen: furthest, spoilerSafe, audience, shownBefore, part } = still;
  const backdrop = useMemo(
    (): Backdrop => ({ replay, channel, part, mediaToken, dispatch }),
    [replay, channel, part, mediaToken, dispatch],
  );
  const stage = useMemo(
    (): Stage => ({
      ...backdrop,
      player: { at, playing, speed, seen: furthest, spoilerSafe, audience, shownBefore, part },
      horizon: horizon({ spoilerSafe, seen: furthest }, backdrop.channel.track),
      ...seen,
    }),
    [backdrop, at, playing, speed, furthest, spoilerSafe, audience, shownBefore, part, seen],
  );
  return (
    <BackdropContext value={backdrop}>
      <StageContext value={stage}>
        <PositionContext value={positionMs}>{children}</PositionContext>
      </StageContext>
    </BackdropContext>
  );
}

/** Of what was handed out there is nothing more to reveal, and nothing to judge by. */
function canDo({ full, audiences }: Replay, action: PlayerAction): boolean {
  if (full !== null) return true;
  if (action.do === 'viewAs') return audiences.includes(action.audience);
  return action.do !== 'reveal' && action.do !== 'part';
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
    const line = lineUpTo(channel, at);
    if (line === null) {
      const view = channel.viewAt(at);
      return { view, before: view, line, changes: [] };
    }
    // In the order of play: what was folded for an earlier moment is gone on from.
    const before = channel.viewAt(replay.beginOf(line.seq) - 1);
    const values = valuesIn(channel.viewAt(line.seq));
    const view = channel.viewAt(at);
    const changes = changesBetween(valuesIn(before), values, Object.keys(values));
    return { view, before, line, changes };
  }, [replay, channel, at]);
}
