import type { Actor } from '../../ids.ts';
import type { Fact, FactType } from '../../fact.ts';
import type { Remark, RemarkKind, RemarkOf } from '../../remark.ts';
import type { Recording } from '../../review/recording.ts';
import { authorOf } from '../../state-evaluate.ts';
import type { State } from '../../state.ts';
import type { World } from '../../world.ts';
import type { Measures } from '../measures.ts';
import { standing, type Standing } from '../standing.ts';
import type { Basis, Block, Field, Resting, Row } from './block.ts';
import { noEdits, ordered, textFor, type ReportEdits } from './edits.ts';
import type { Said, SayKey, Value } from './said.ts';
import type { Trust } from './trust.ts';

/** What every section of a report is drafted from. */
export interface Context {
  readonly recording: Recording;
  readonly world: World;
  /** As it stood after the last fact. */
  readonly end: State;
  /** What was not taken back; sentences, tables and pictures are made of these. */
  readonly facts: Standing;
  readonly measures: Measures;
  readonly edits: ReportEdits;
  readonly trust: Trust;
  readonly seqs: SeqIndex;
  remarks<K extends RemarkKind>(kind: K): RemarkOf<K>[];
}

/** Which facts stand of what, in order. */
export interface SeqIndex {
  of(type: FactType): readonly number[];
  /** Facts about one thing: an observation, a rating (`ratingKey`), a seat. */
  about(kind: 'observation' | 'rating' | 'seat', key: string): readonly number[];
}

export function contextOf(
  recording: Recording,
  measures: Measures,
  remarks: readonly Remark[],
  trust: Trust,
): Context {
  const ofKind = <K extends RemarkKind>(kind: K): RemarkOf<K>[] =>
    remarks.filter((remark): remark is RemarkOf<K> => remark.kind === kind);
  const facts = standing(recording.facts);
  return {
    recording,
    world: recording.world,
    facts,
    end: recording.stateAt(recording.count),
    measures,
    edits: ofKind('report').at(-1) ?? noEdits,
    trust,
    seqs: indexOf(facts),
    remarks: ofKind,
  };
}

export function ratingKey(
  author: { readonly by: string; readonly role: string },
  objective: string,
  task: string | null,
): string {
  return JSON.stringify([author.role, author.by, objective, task]);
}

function indexOf(facts: Standing): SeqIndex {
  const types = new Map<string, number[]>();
  const things = new Map<string, number[]>();
  const put = (to: Map<string, number[]>, key: string, seq: number): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [seq]);
    else known.push(seq);
  };
  for (const fact of facts) {
    put(types, fact.type, fact.seq);
    const thing = thingOf(fact);
    if (thing !== null) put(things, thing, fact.seq);
  }
  return {
    of: (type) => types.get(type) ?? [],
    about: (kind, key) => things.get(`${kind} ${key}`) ?? [],
  };
}

function thingOf(fact: Fact): string | null {
  switch (fact.type) {
    case 'observation.recorded':
    case 'observation.amended':
      return `observation ${fact.data.observation}`;
    case 'rating.given': {
      const { objective, task } = fact.data;
      return `rating ${ratingKey(authorOf(fact.actor), objective, task)}`;
    }
    case 'seat.requested':
    case 'seat.admitted':
      return `seat ${fact.data.seat}`;
    default:
      return null;
  }
}

/** Names that acted for control or as evaluators, each with the fact in which they first did. */
export function peopleOf(
  facts: readonly Fact[],
  kind: Extract<Actor['kind'], 'control' | 'evaluator'>,
): { readonly name: string; readonly seq: number }[] {
  const first = new Map<string, number>();
  for (const { actor, seq } of facts) {
    if (actor.kind !== kind || actor.name === '' || first.has(actor.name)) continue;
    first.set(actor.name, seq);
  }
  return [...first].map(([name, seq]) => ({ name, seq }));
}

// — small makers

/** What a picture is called that is one of several. */
export function partCaption(what: 'indicators' | 'ratings', index: number, of: number): Said {
  return of === 1 ? say(`chart.${what}`) : say(`chart.${what}Part`, { no: index + 1, of });
}

/** Words of a catalogue, with what is put into them; in which language is the reader's matter. */
export function say(key: SayKey, params?: Readonly<Record<string, Value>>): Said {
  return params === undefined ? { say: key } : { say: key, params };
}

/** Words that somebody typed, as they are. */
export function own(text: string): Said {
  return { text };
}

export function rising(seqs: readonly number[]): number[] {
  return [...new Set(seqs)].sort((a, b) => a - b);
}

/** On facts where there are any, on the named basis otherwise. */
export function resting(key: string, seqs: readonly number[], without: Basis = 'nothing'): Resting {
  return { key, seqs: rising(seqs), basis: seqs.length > 0 ? 'facts' : without };
}

/** With a reviewer's words in place of the draft, where there are some. */
export function field(context: Context, draft: Field): Field {
  const text = textFor(context.edits, draft.key);
  if (text === null) return draft;
  const basis = draft.seqs.length > 0 ? 'facts' : 'reviewers';
  return { ...draft, said: own(text), drafted: draft.said, basis };
}

/** A place without a draft: empty until a reviewer writes there. Rests on nothing. */
export function blank(context: Context, key: string): Field {
  return field(context, { ...resting(key, []), said: own('') });
}

/** A heading; `takes`: what reviewers may add below it. */
export function heading(
  key: string,
  level: 1 | 2 | 3,
  said: Said,
  options: Partial<Pick<Extract<Block, { kind: 'heading' }>, 'takes' | 'wide'>> = {},
): Block {
  return { ...resting(key, []), kind: 'heading', level, said, takes: [], wide: false, ...options };
}

/** A line that explains what stands below it. Rests on nothing. */
export function help(key: string, said: Said): Block {
  return { ...resting(key, []), kind: 'help', said };
}

/** A sentence that reviewers can edit or take out; none where it has nothing to stand on and nobody wrote it. */
export function statement(
  context: Context,
  key: string,
  seqs: readonly number[],
  said: Said,
): Block[] {
  if (context.edits.removed.includes(key)) return [];
  // What somebody wrote stays, even where the record no longer says what it was drafted from.
  if (seqs.length === 0 && textFor(context.edits, key) === null) return [];
  const made = field(context, { ...resting(key, seqs), said });
  return [{ ...made, kind: 'statement', editable: true }];
}

/** What reviewers wrote under a heading of their own accord. */
export function added(context: Context, under: string): Block[] {
  const all = context.edits.added.filter((one) => one.sort === 'statement');
  return ordered(all, context.edits)
    .filter((one) => one.under === under)
    .filter(({ key }) => !context.edits.removed.includes(key))
    .map(({ key, seqs }) => ({
      ...field(context, { ...resting(key, inRecord(context, seqs), 'reviewers'), said: own('') }),
      kind: 'statement',
      editable: true,
    }));
}

/** Facts that a remark names and the record has; a remark may be older than what was cut off the record. */
export function inRecord({ recording }: Context, seqs: readonly number[]): number[] {
  return seqs.filter((seq) => seq >= 1 && seq <= recording.count);
}

/** A row of a table that rests on these facts; none: on nothing. */
export function row(key: string, seqs: readonly number[], cells: readonly Said[]): Row {
  return { ...resting(key, seqs), cells };
}
