import { z } from 'zod';
import { limits } from '../../limits.ts';
import { ok, reject, type Result } from '../../result.ts';
import { anyText, id } from '../../text.ts';

/**
 * What reviewers make of a drafted report. Everything is kept by the key of what it changes, so that a new
 * draft, after more facts or more lessons, keeps every word that somebody typed.
 */

/** Names a statement, a field of one, or a section; the same in every draft of one record. */
export const reportKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/)
  .max(limits.reportKeyCharsMax);

/** What an observation or a lesson becomes in the report; `none`: it stays in the list. */
const findingSorts = ['strength', 'improvement', 'none'] as const;
export type FindingSort = (typeof findingSorts)[number];

/** Kinds of improvement, from the corrective-action matrix of HSEEP. */
export const capabilityElements = [
  'planning',
  'organization',
  'equipment',
  'training',
  'exercise',
] as const;

const additionSchema = z.strictObject({
  key: reportKey,
  sort: z.enum(['statement', 'strength', 'improvement', 'action']),
  under: reportKey.describe('the section that it stands in'),
  seqs: z.array(z.int().min(1)).max(limits.factsPerRemarkMax).describe('facts that it rests on'),
});
/** Something that reviewers put in; its words are kept like those of any other. */
export type Addition = z.infer<typeof additionSchema>;

const moveSchema = z.strictObject({
  key: reportKey,
  after: reportKey.nullable().describe('of the same list; null: to its head'),
});
/** Something that stands elsewhere in its list than it was drafted. */
export type Move = z.infer<typeof moveSchema>;

const sortOf = z.enum(findingSorts);
export const reportEditsShape = {
  final: z.boolean().describe('no draft any more'),
  texts: z
    .record(reportKey, anyText)
    .refine((texts) => Object.keys(texts).length <= limits.reportTextsMax)
    .describe('in place of what was drafted'),
  removed: z.array(reportKey).max(limits.reportTextsMax),
  sorts: z
    .record(reportKey, sortOf)
    .refine((sorts) => Object.keys(sorts).length <= limits.reportTextsMax),
  added: z.array(additionSchema).max(limits.reportAdditionsMax),
  moves: z
    .array(moveSchema)
    .max(limits.reportTextsMax)
    .default([])
    .describe('one after the other, each thing once'),
};
const reportEditsSchema = z.strictObject(reportEditsShape);
export type ReportEdits = z.infer<typeof reportEditsSchema>;

export const noEdits: ReportEdits = {
  final: false,
  texts: {},
  removed: [],
  sorts: {},
  added: [],
  moves: [],
};

const restShape = {
  key: reportKey.describe('of something that was put in'),
  seq: z.int().min(1).describe('a fact that it rests on'),
};

const reportEditSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('text'),
    key: reportKey,
    text: anyText.nullable().describe('null: as it was drafted'),
    was: anyText
      .nullable()
      .optional()
      .describe('what it is written over (null: the draft); left out: whatever stands there'),
  }),
  z.strictObject({ do: z.literal('remove'), key: reportKey }),
  z.strictObject({ do: z.literal('putBack'), key: reportKey }),
  z.strictObject({
    do: z.literal('sort'),
    key: reportKey,
    sort: sortOf.nullable().describe('null: as it proposes itself'),
    was: sortOf.nullable().optional().describe('as with a text'),
  }),
  z.strictObject({ do: z.literal('move'), ...moveSchema.shape }),
  z.strictObject({ do: z.literal('add'), addition: additionSchema }),
  z.strictObject({ do: z.literal('rest'), ...restShape }),
  z.strictObject({ do: z.literal('unrest'), ...restShape }),
  z.strictObject({ do: z.literal('final'), on: z.boolean() }),
]);
/** One change. Windows send changes, not reports, so that two reviewers at once do not undo each other. */
export type ReportEdit = z.infer<typeof reportEditSchema>;

export const reportEditsRequestSchema = z.strictObject({
  path: z.string().min(1).max(4096).nullable().describe('a file; null: the open exercise'),
  by: z.string().trim().max(limits.seatNameCharsMax),
  edits: z.array(reportEditSchema).min(1).max(limits.reportEditsMax),
});

export const reportRemarkId = id.parse('report');

/**
 * All of them or none: `report/changed` where somebody else has been at what one of them is written over,
 * `report/facts-full` where something would rest on more facts than it can.
 */
export function applyEdits(report: ReportEdits, edits: readonly ReportEdit[]): Result<ReportEdits> {
  let now = report;
  for (const edit of edits) {
    if (isStale(now, edit))
      return reject('report/changed', 'Somebody else has written there meanwhile.');
    now = applyEdit(now, edit);
    if (edit.do === 'rest' && now.added.some(({ seqs }) => seqs.length > limits.factsPerRemarkMax))
      return reject('report/facts-full', 'This rests on as many facts as it can.');
  }
  return ok(now);
}

function isStale(report: ReportEdits, edit: ReportEdit): boolean {
  if (edit.do === 'text') {
    const there = textFor(report, edit.key);
    return edit.was !== undefined && edit.was !== there && edit.text !== there;
  }
  if (edit.do !== 'sort') return false;
  const there = sortFor(report, edit.key);
  return edit.was !== undefined && edit.was !== there && edit.sort !== there;
}

export function applyEdit(report: ReportEdits, edit: ReportEdit): ReportEdits {
  switch (edit.do) {
    case 'text':
      return { ...report, texts: put(report.texts, edit.key, edit.text) };
    case 'remove':
      return { ...report, removed: [...new Set([...report.removed, edit.key])] };
    case 'putBack':
      return { ...report, removed: report.removed.filter((key) => key !== edit.key) };
    case 'sort':
      return { ...report, sorts: put(report.sorts, edit.key, edit.sort) };
    case 'add': {
      const { addition } = edit;
      // Sent twice because the answer was lost: somebody may have been at it since.
      const isKnown = report.added.some(({ key }) => key === addition.key);
      return isKnown ? report : { ...report, added: [...report.added, addition] };
    }
    case 'rest':
      return withSeqs(report, edit.key, (seqs) => [...new Set([...seqs, edit.seq])]);
    case 'unrest':
      return withSeqs(report, edit.key, (seqs) => seqs.filter((seq) => seq !== edit.seq));
    case 'move': {
      const { key, after } = edit;
      const others = report.moves.filter((one) => one.key !== key);
      return { ...report, moves: [...others, { key, after }] };
    }
    case 'final':
      return { ...report, final: edit.on };
  }
}

function withSeqs(
  report: ReportEdits,
  key: string,
  change: (seqs: readonly number[]) => number[],
): ReportEdits {
  const added = report.added.map((one) =>
    one.key === key ? { ...one, seqs: change(one.seqs) } : one,
  );
  return { ...report, added };
}

/** A list as reviewers put it. What a move names and the list has not leaves everything where it is. */
export function ordered<T extends { readonly key: string }>(
  list: readonly T[],
  { moves }: ReportEdits,
): T[] {
  const here = [...list];
  for (const { key, after } of moves) {
    const one = here.find((each) => each.key === key);
    if (one === undefined || key === after) continue;
    if (after !== null && !here.some((each) => each.key === after)) continue;
    here.splice(here.indexOf(one), 1);
    here.splice(here.findIndex((each) => each.key === after) + 1, 0, one);
  }
  return here;
}

function put<T>(record: Readonly<Record<string, T>>, key: string, value: T | null) {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}

/** Keys come from a file, and every object has a `constructor`: only what was put there counts. */
export function textFor(edits: ReportEdits, key: string): string | null {
  return Object.hasOwn(edits.texts, key) ? (edits.texts[key] ?? null) : null;
}

/** What reviewers made of a finding; null: it stays what it was drafted as. As `textFor`, only what was put there counts. */
export function sortFor(edits: ReportEdits, key: string): FindingSort | null {
  return Object.hasOwn(edits.sorts, key) ? (edits.sorts[key] ?? null) : null;
}
