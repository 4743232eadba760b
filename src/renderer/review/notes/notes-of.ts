import type { Fact } from '../../../core/fact.ts';
import type { OwnRemark, Remark } from '../../../core/remark.ts';

/** What the notes show and write; a report lies beside them and has a page of its own. */
export type Note = Exclude<Remark, { kind: 'report' }>;
export type NoteKind = Note['kind'];
export type NoteDraft = OwnRemark;

export function isNote(remark: Remark): remark is Note {
  return remark.kind !== 'report';
}

/** The facts that a remark is about; hot wash and feedback are about all of it. */
export function seqsOf(remark: Note): readonly number[] {
  switch (remark.kind) {
    case 'annotation':
    case 'bookmark':
      return [remark.seq];
    case 'lesson':
      return remark.seqs;
    case 'hotWash':
    case 'feedback':
      return [];
  }
}

export interface Eyes {
  readonly audience: string;
  /** Whether they were told of a fact. */
  told(seq: number): boolean;
  /** The last moment that may be hinted at, of so many. */
  readonly horizon: number;
  readonly count: number;
}

/**
 * What may be shown to these eyes: everything to control; to others only what is about facts that they were told of,
 * so that a look at somebody's record on the wall never says that there was more. Nobody who goes on spoiler-safe gets
 * what is about a fact ahead, or, before the end, about all of it.
 */
export function visibleTo<N extends Note>(notes: readonly N[], eyes: Eyes): readonly N[] {
  const { audience, told, horizon, count } = eyes;
  return notes.filter((note) => {
    const seqs = seqsOf(note);
    if (seqs.length === 0) return audience === 'control' && horizon >= count;
    return seqs.every((seq) => seq <= horizon && (audience === 'control' || told(seq)));
  });
}

export interface NoteFilter {
  readonly kind: NoteKind | '';
  /** An objective's id; empty: any. */
  readonly objective: string;
}

export function filtered(remarks: readonly Note[], { kind, objective }: NoteFilter): Note[] {
  return remarks
    .filter((remark) => kind === '' || remark.kind === kind)
    .filter(
      (remark) => objective === '' || (remark.kind === 'lesson' && remark.objective === objective),
    )
    .sort((a, b) => (seqsOf(a)[0] ?? Infinity) - (seqsOf(b)[0] ?? Infinity) || a.wallMs - b.wallMs);
}

/** How many remarks there are on each fact. */
export function countsBySeq(remarks: readonly Note[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const remark of remarks)
    for (const seq of seqsOf(remark)) counts.set(seq, (counts.get(seq) ?? 0) + 1);
  return counts;
}

/** What an observation says, to make a lesson of it; null: this fact is none. */
export function observed(fact: Fact): { text: string; objective: string | null } | null {
  if (fact.type !== 'observation.recorded') return null;
  const { text, objective } = fact.data;
  return { text, objective: objective ?? null };
}
