import { useEffect, useState } from 'react';
import type { Place } from './model/address.ts';
import { GrowingReplay } from './model/growing-replay.ts';
import { audienceOf, audiencesOf, firstSceneOf, type Replay } from './model/replay.ts';
import { SourceError, type Source, type SourceTrouble } from './model/source.ts';

/** What stands of a record that is opened piece by piece. */
export type Loaded =
  | {
      readonly state: 'loading';
      /** 0 to 1; null: nobody knows. */
      readonly share: number | null;
    }
  | { readonly state: 'failed'; readonly trouble: SourceTrouble; readonly error: unknown }
  | {
      readonly state: 'ready';
      readonly replay: Replay;
      readonly place: Place;
      readonly no: number;
    };

export interface Asked {
  readonly no: number;
  readonly place: Place;
}

/** Opens the record as soon as the place that was asked for is reached; the rest comes in while one looks. */
export function useReplay(load: () => Promise<Source>, asked: Asked): Loaded {
  const [loaded, setLoaded] = useState<{ no: number; loaded: Loaded }>({
    no: asked.no,
    loaded: waiting,
  });
  useEffect(() => {
    const stop = new AbortController();
    const tell = (news: Loaded): void => {
      if (!stop.signal.aborted) setLoaded({ no: asked.no, loaded: news });
    };
    open(load, asked, tell, stop.signal).catch((error: unknown) => tell(failed(error)));
    return () => stop.abort();
  }, [load, asked]);
  return loaded.loaded;
}

const waiting: Loaded = { state: 'loading', share: null };

/** A slice leaves time for a frame between two of them. */
const sliceMs = 10;
/** What has come meanwhile is shown when it is this much more, so that drawing does not outweigh reading. */
const worthShowing = 2.5;

async function open(
  load: () => Promise<Source>,
  asked: Asked,
  tell: (news: Loaded) => void,
  stop: AbortSignal,
): Promise<void> {
  const source = await load();
  const growing = new GrowingReplay(source);
  growing.follow(audienceOf(audiencesOf(growing.world), asked.place));
  let shown: Shown = { count: -1, stamp: '', isJudged: false };
  while (!stop.aborted) {
    growing.work(performance.now() + sliceMs);
    const { stamp, count, isIdle, isJudged } = growing;
    const isOpen = shown.count >= 0;
    if (isOpen ? isWorth(growing, shown) : isReached(growing, source, asked.place)) {
      shown = { count, stamp, isJudged };
      tell({ state: 'ready', replay: growing.replay(), ...asked });
    } else if (!isOpen && growing.expected > 0) {
      tell({ state: 'loading', share: Math.floor((20 * count) / growing.expected) / 20 });
    }
    if (isIdle) await growing.wanted();
    else await pause();
  }
}

interface Shown {
  readonly count: number;
  readonly stamp: string;
  readonly isJudged: boolean;
}

function isWorth(growing: GrowingReplay, shown: Shown): boolean {
  if (growing.stamp === shown.stamp) return false;
  // Whether it can be trusted is known before all of it is here.
  if (growing.isJudged !== shown.isJudged) return true;
  const { count, isIdle, expected } = growing;
  // All facts are here, or only something else has changed: the verdict, or what somebody else was told.
  if (isIdle && (count >= expected || count === shown.count)) return true;
  return count > worthShowing * shown.count;
}

function isReached(growing: GrowingReplay, source: Source, { seq }: Place): boolean {
  if (growing.isDone) return true;
  const { count } = growing;
  if (seq !== null) return count >= seq;
  if (source.live) return count > 0 && count >= (source.claimed ?? Infinity);
  return firstSceneOf(growing.chapters) !== null;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function failed(error: unknown): Loaded {
  const trouble = error instanceof SourceError ? error.trouble : 'unreadable';
  return { state: 'failed', trouble, error };
}
