import { momentAt, positionOf, type Axis } from '../../../core/review/axis.ts';
import { neighbour, type Chapter } from '../../../core/review/chapters.ts';
import { clampMoment } from '../../../core/review/recording.ts';
import type { Audience } from '../../../core/ids.ts';

/*
 * Where the reviewer is and through whose eyes. A pure reducer: the screen's hands (keys, buttons, the
 * timeline, the record) all end here, so that no two of them can disagree.
 */

export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  /** The moment shown: so many facts have happened. */
  readonly at: number;
  /** Where that is on the squeezed time axis; runs ahead of `at` while playing. */
  readonly positionMs: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The furthest moment shown so far; nothing behind it is hinted at while `spoilerSafe`. */
  readonly seen: number;
  readonly spoilerSafe: boolean;
  readonly audience: Audience;
  /** Whom to go back to after everything was revealed. */
  readonly shownBefore: Audience;
  readonly part: Part;
}

/**
 * What the centre shows: the picture at that moment, how well it was judged up to then, the record in figures, what
 * is said about it, or the report on it all.
 */
export type Part = 'picture' | 'judgement' | 'figures' | 'notes' | 'report';

/** What there is to move along; the same for as long as the recording and the audience stay. */
export interface Track {
  readonly count: number;
  readonly axis: Axis;
  readonly chapters: readonly Chapter[];
  /** The moments at which the audience was told something, in order. */
  readonly stops: readonly number[];
}

export type PlayerAction =
  | { readonly do: 'seek'; readonly at: number }
  | { readonly do: 'scrub'; readonly positionMs: number }
  | { readonly do: 'step'; readonly by: 'fact' | 'turn' | 'chapter'; readonly direction: 1 | -1 }
  | { readonly do: 'home' }
  | { readonly do: 'end' }
  | { readonly do: 'toggle' }
  | { readonly do: 'pause' }
  | { readonly do: 'tick'; readonly elapsedMs: number }
  | { readonly do: 'speed'; readonly speed: Speed }
  | { readonly do: 'viewAs'; readonly audience: Audience }
  | { readonly do: 'reveal' }
  | { readonly do: 'spoilerSafe'; readonly on: boolean }
  /** `orBack`: where it is shown already, the picture comes back. */
  | { readonly do: 'part'; readonly part: Part; readonly orBack?: true };

export function startPlayer(
  at: number,
  audience: Audience,
  spoilerSafe: boolean,
  part: Part = 'picture',
): Player {
  return {
    at,
    positionMs: 0,
    playing: false,
    speed: 1,
    seen: at,
    spoilerSafe,
    audience,
    shownBefore: audience === 'control' ? 'public' : audience,
    part,
  };
}

/** The last moment that may be shown as existing. */
export function horizon(
  player: Pick<Player, 'spoilerSafe' | 'seen'>,
  track: Pick<Track, 'count'>,
): number {
  return player.spoilerSafe ? Math.min(player.seen, track.count) : track.count;
}

export function reduce(player: Player, action: PlayerAction, track: Track): Player {
  switch (action.do) {
    case 'seek':
      return goTo(player, track, action.at);
    case 'scrub':
      return scrub(player, track, action.positionMs);
    case 'step':
      return { ...goTo(player, track, stepTarget(player, track, action)), playing: false };
    case 'home':
      return goTo(player, track, 0);
    case 'end':
      return { ...goTo(player, track, horizon(player, track)), playing: false };
    case 'toggle':
      return toggle(player, track);
    case 'pause':
      return { ...player, playing: false };
    case 'tick':
      return tick(player, track, action.elapsedMs);
    case 'speed':
      return { ...player, speed: action.speed };
    case 'viewAs':
      return viewAs(player, action.audience);
    case 'reveal':
      return viewAs(player, player.audience === 'control' ? player.shownBefore : 'control');
    case 'part':
      return { ...player, part: partFor(player, action) };
    case 'spoilerSafe':
      // Switched on, what was already passed by stays known; what lies ahead of here is hidden again.
      return { ...player, spoilerSafe: action.on, seen: action.on ? player.at : player.seen };
  }
}

function partFor(
  { part: shown }: Player,
  { part, orBack }: Extract<PlayerAction, { do: 'part' }>,
): Part {
  return orBack === true && shown === part ? 'picture' : part;
}

function goTo(player: Player, track: Track, n: number): Player {
  const at = clampMoment(n, track.count);
  const positionMs = positionOf(track.axis, at);
  return { ...player, at, positionMs, seen: Math.max(player.seen, at) };
}

/** Dragging never goes behind the horizon: the axis ends there. */
function scrub(player: Player, track: Track, positionMs: number): Player {
  const at = Math.min(momentAt(track.axis, positionMs), horizon(player, track));
  return { ...goTo(player, track, at), positionMs: Math.max(0, positionMs) };
}

function stepTarget(
  { at }: Player,
  track: Track,
  { by, direction }: { by: 'fact' | 'turn' | 'chapter'; direction: 1 | -1 },
): number {
  if (by === 'fact') {
    const { stops } = track;
    if (direction === 1) return stops.find((stop) => stop > at) ?? track.count;
    return stops.findLast((stop) => stop < at) ?? 0;
  }
  const among = by === 'turn' ? track.chapters.filter((chapter) => chapter.turn) : track.chapters;
  const found = neighbour(among, at, direction);
  return found?.seq ?? (direction === 1 ? track.count : 0);
}

function toggle(player: Player, track: Track): Player {
  if (player.playing) return { ...player, playing: false };
  const from = player.at >= track.count ? goTo(player, track, 0) : player;
  return { ...from, playing: track.count > 0 };
}

function tick(player: Player, track: Track, elapsedMs: number): Player {
  if (!player.playing) return player;
  const positionMs = player.positionMs + elapsedMs * player.speed;
  const at = Math.max(player.at, momentAt(track.axis, positionMs));
  const over = at >= track.count && positionMs >= track.axis.lengthMs;
  return {
    ...player,
    at,
    positionMs: Math.min(positionMs, track.axis.lengthMs),
    seen: Math.max(player.seen, at),
    playing: !over,
  };
}

function viewAs(player: Player, audience: Audience): Player {
  const shownBefore = audience === 'control' ? player.shownBefore : audience;
  return { ...player, audience, shownBefore };
}
