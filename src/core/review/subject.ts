import type { Fact, FactOf } from '../fact.ts';
import type { Delayed } from '../ruling.ts';

/** What a fact of the record is about, so that a reader finds together what belongs together. */
export interface Subject {
  readonly kind: 'move' | 'inject' | 'message' | 'board' | 'vote';
  readonly id: string;
}

export interface Subjects {
  /** Null: the fact is a line of its own. */
  of(fact: Fact): Subject | null;
  /** An indicator that moved only now, through an effect that had waited: its cause may be long past. */
  isLate(fact: Fact): boolean;
}

/** Lines of their own although they name something: it may come much later, or have long been there. */
const alone: ReadonlySet<Fact['type']> = new Set([
  'standby.set',
  'observation.recorded',
  'display.taken',
  'display.previewed',
  'statement.made',
]);

/** Subjects of a record that is read from its first fact on: what an effect belongs to may stand many turns before it. */
export interface GrowingSubjects extends Subjects {
  add(fact: Fact): void;
}

export function growSubjects(): GrowingSubjects {
  const subjects = new Map<number, Subject>();
  const late = new Set<number>();
  const seen: Seen = { waiting: new Map(), asked: new Map() };
  let came: Delayed | null = null;
  return {
    add(fact) {
      if (fact.type === 'vote.called' && fact.data.prepared !== null)
        seen.asked.set(fact.data.prepared, fact.data.vote);
      if (fact.type === 'effect.delayed') seen.waiting.set(fact.data.id, fact.data);
      if (fact.type === 'indicator.changed' && came !== null && isOf(came, fact))
        late.add(fact.seq);
      came = fact.type === 'effect.came' ? (seen.waiting.get(fact.data.delayed) ?? null) : null;
      const subject = subjectOf(fact, seen);
      if (subject !== null) subjects.set(fact.seq, subject);
    },
    of: ({ seq }) => subjects.get(seq) ?? null,
    isLate: ({ seq }) => late.has(seq),
  };
}

interface Seen {
  readonly waiting: Map<string, Delayed>;
  /** The vote that was last called on a prepared question. */
  readonly asked: Map<string, string>;
}

function isOf({ effect, because }: Delayed, { data }: FactOf<'indicator.changed'>): boolean {
  const same = data.because.kind === because.kind && data.because.ref === because.ref;
  return same && data.indicator === effect.indicator;
}

function subjectOf(fact: Fact, seen: Seen): Subject | null {
  if (alone.has(fact.type)) return null;
  switch (fact.type) {
    case 'indicator.changed':
    case 'effect.delayed':
      return causeOf(fact.data.because, seen);
    case 'effect.came':
    case 'effect.cancelled': {
      const waited = seen.waiting.get(fact.data.delayed);
      return waited === undefined ? null : causeOf(waited.because, seen);
    }
    default:
      return namedBy(fact);
  }
}

function causeOf({ kind, ref }: Delayed['because'], { asked }: Seen): Subject | null {
  switch (kind) {
    case 'ruling':
      return { kind: 'move', id: ref };
    case 'inject':
      return { kind: 'inject', id: ref };
    case 'text':
      // `BOARD.CLAUSE`: the clause whose option brought it.
      return { kind: 'board', id: ref.split('.')[0] ?? ref };
    case 'vote': {
      const vote = asked.get(ref);
      return vote === undefined ? null : { kind: 'vote', id: vote };
    }
    case 'exit':
    case 'enter':
    case 'turn':
    case 'control':
      return null;
  }
}

function namedBy({ data }: Fact): Subject | null {
  if ('message' in data) return { kind: 'message', id: data.message };
  if ('vote' in data) return { kind: 'vote', id: data.vote };
  if ('board' in data) return { kind: 'board', id: data.board };
  if ('move' in data && data.move !== null) return { kind: 'move', id: data.move };
  if ('eventNo' in data && data.eventNo !== null) return { kind: 'inject', id: data.eventNo };
  return null;
}
