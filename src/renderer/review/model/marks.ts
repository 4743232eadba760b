import type { Chapter } from '../../../core/review/chapters.ts';

/** A mark on the timeline: one chapter, or several that stand too close to be told apart. */
export interface Mark {
  readonly key: string;
  /** 0 to 1 along the timeline. */
  readonly share: number;
  readonly chapters: readonly Chapter[];
  /** What stands for all of them. */
  readonly lead: Chapter;
}

/** What stands for a crowd: the most telling of its chapters. */
const weight: Readonly<Record<Chapter['kind'], number>> = {
  stop: 0,
  end: 1,
  start: 2,
  fork: 2.5,
  phase: 3,
  hold: 4,
  text: 5,
  lapse: 6,
  vote: 7,
  override: 8,
  bookmark: 9,
  recall: 10,
  recovery: 11,
  go: 12,
  reveal: 13,
  lock: 14,
  turn: 15,
  draw: 16,
  ruling: 17,
  wheel: 18,
  undo: 19,
  rating: 20,
};

/** Gathers chapters until marks are at least `gap` (0 to 1) apart, so that each can be hit. */
export function marksOf(
  chapters: readonly Chapter[],
  shareOf: (seq: number) => number,
  gap: number,
): Mark[] {
  const marks: { key: string; share: number; chapters: Chapter[]; lead: Chapter }[] = [];
  for (const chapter of chapters) {
    const share = shareOf(chapter.seq);
    const last = marks.at(-1);
    if (last !== undefined && share - last.share < gap) {
      last.chapters.push(chapter);
      if (weight[chapter.kind] < weight[last.lead.kind]) last.lead = chapter;
    } else marks.push({ key: `m${chapter.seq}`, share, chapters: [chapter], lead: chapter });
  }
  return marks;
}

/** Whether one of its chapters is at a moment. */
export function standsOn({ chapters }: Mark, at: number): boolean {
  const [first] = chapters;
  if (first === undefined || at < first.seq || at > (chapters.at(-1)?.seq ?? 0)) return false;
  return chapters.some(({ seq }) => seq === at);
}

/** Pressing a crowd again goes to the next one in it. */
export function nextIn(mark: Mark, at: number): Chapter {
  const inside = mark.chapters.findIndex((chapter) => chapter.seq === at);
  return mark.chapters[(inside + 1) % mark.chapters.length] ?? mark.lead;
}
