import type { z } from 'zod';
import type { Fact, factData, FactType } from '../fact.ts';

/** A place worth jumping to. */
export interface Chapter {
  readonly seq: number;
  readonly kind: ChapterKind;
  /** What it is about: a phase, an event number, an indicator, a move, a board, a vote, an objective; empty: nothing to name. */
  readonly subject: string;
  /** What people wrote about it: a reason, a bookmark's text. */
  readonly note: string;
  /** Whether a turn or a phase begins here; `Shift+←/→` goes from one to the next. */
  readonly turn: boolean;
}

const chapterKinds = [
  'start',
  'fork',
  'phase',
  'turn',
  'go',
  'recall',
  'lock',
  'draw',
  'ruling',
  'reveal',
  'text',
  'lapse',
  'vote',
  'override',
  'rating',
  'hold',
  'stop',
  'wheel',
  'undo',
  'recovery',
  'bookmark',
  'end',
] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/**
 * The chapters of an exercise, in order. A chapter stands at the fact that made it; one command makes at most
 * one chapter of a kind and subject.
 */
export function chaptersOf(facts: readonly Fact[]): Chapter[] {
  const growing = growChapters();
  return facts.flatMap((fact) => growing.next(fact) ?? []);
}

/** The chapters of a record that is read from its first fact on. */
export interface GrowingChapters {
  /** The chapter that this fact makes, if any. */
  next(fact: Fact): Chapter | null;
}

/** Begins before the first fact; facts come in their order. */
export function growChapters(): GrowingChapters {
  const seen = new Set<string>();
  let cause = '';
  return {
    next(fact) {
      if (fact.cause !== cause) seen.clear();
      cause = fact.cause;
      const made = chapterOf(fact);
      if (made === null) return null;
      const key = `${made.kind} ${made.subject}`;
      if (seen.has(key)) return null;
      seen.add(key);
      return { seq: fact.seq, ...made };
    },
  };
}

type Found = Omit<Chapter, 'seq'>;

const makers: { readonly [K in FactType]?: (data: z.infer<(typeof factData)[K]>) => Found | null } =
  {
    'exercise.started': ({ chart }) => found('start', chart.phase),
    'exercise.forked': ({ title }) => found('fork', '', title),
    'exercise.ended': ({ phase, reason }) => found('end', phase ?? '', reason),
    'phase.entered': ({ chart, exit, reason }) => ({
      ...found(exit === null ? 'override' : 'phase', chart.phase, reason),
      turn: true,
    }),
    'turn.began': ({ chart, reason }) => found('turn', chart.phase, reason),
    'inject.released': ({ eventNo }) => found('go', eventNo),
    'inject.recalled': ({ eventNo, reason }) => found('recall', eventNo, reason),
    'moves.locked': ({ moves }) => (moves.length === 0 ? null : found('lock')),
    'draw.made': ({ move }) => found('draw', move),
    'move.ruled': ({ move }) => found('ruling', move),
    'rulings.revealed': () => found('reveal'),
    'text.adopted': ({ board, reason }) => found('text', board, reason),
    'text.lapsed': ({ board, reason }) => found('lapse', board, reason),
    'vote.closed': ({ vote }) => found('vote', vote),
    'indicator.changed': ({ because, indicator, reason }) =>
      because.kind === 'control' ? found('override', indicator, reason) : null,
    'rating.given': ({ objective, rating }) =>
      rating === null ? null : found('rating', objective),
    'hold.began': ({ reason }) => found('hold', '', reason),
    'stop.declared': ({ reason }) => found('stop', '', reason),
    'clock.paused': ({ cause }) => (cause === 'recovery' ? found('recovery') : null),
    'bookmark.set': ({ text }) => found('bookmark', '', text),
    'wheel.taken': ({ by }) => found('wheel', by),
    'command.undone': ({ label }) => found('undo', '', label),
  };

const turnKinds: readonly ChapterKind[] = ['start', 'phase', 'turn', 'end'];

function found(kind: ChapterKind, subject = '', note = ''): Found {
  return { kind, subject, note, turn: turnKinds.includes(kind) };
}

function chapterOf(fact: Fact): Found | null {
  // The table pairs each type with its own data; the compiler cannot follow that through the union.
  const table: Partial<Record<FactType, (data: never) => Found | null>> = makers;
  return table[fact.type]?.(fact.data as never) ?? null;
}

/** The next chapter after a moment, or the last one before it; null at the edge. */
export function neighbour(
  chapters: readonly Chapter[],
  n: number,
  direction: 1 | -1,
): Chapter | null {
  if (direction === 1) return chapters.find((chapter) => chapter.seq > n) ?? null;
  return chapters.findLast((chapter) => chapter.seq < n) ?? null;
}

/**
 * The chapters as an audience may know them: only where it was told something, without control's reasons,
 * and an override is a phase like any other.
 */
export function chaptersFor(
  chapters: readonly Chapter[],
  told: ReadonlySet<number>,
  control: boolean,
): Chapter[] {
  return chapters.flatMap((chapter) => chapterFor(chapter, told.has(chapter.seq), control) ?? []);
}

/** One of them; null: this audience does not know of it. */
export function chapterFor(chapter: Chapter, told: boolean, control: boolean): Chapter | null {
  if (control) return chapter;
  if (!told) return null;
  switch (chapter.kind) {
    case 'override':
      return chapter.turn ? { ...chapter, kind: 'phase', note: '' } : null;
    case 'undo':
    case 'recovery':
      return null;
    default:
      return { ...chapter, note: '' };
  }
}
