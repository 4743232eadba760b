/**
 * Owns: what reviewers and control can do with the remarks on a record, as data, so that it can be done where the file
 * is. Does not own: the store, who may ask (net). A crash here leaves: what was acknowledged.
 */
import { z } from 'zod';
import {
  applyEdits,
  noEdits,
  reportEditsRequestSchema,
  reportRemarkId,
  type ReportEdits,
} from '../../core/aar/report/edits.ts';
import { isFromRoom, ownRemarkSchema, remarkSchema, type Remark } from '../../core/remark.ts';
import { ok, reject, type Result } from '../../core/result.ts';
import { id } from '../../core/text.ts';
import type { SessionRemarks } from './session.ts';

const nowMs = z.int().min(0).describe('the host’s clock, UTC');

export const remarkDeedSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list') }),
  z.strictObject({ do: z.literal('put'), remark: ownRemarkSchema, nowMs }),
  z.strictObject({ do: z.literal('remove'), id }),
  z.strictObject({
    do: z.literal('editReport'),
    by: reportEditsRequestSchema.shape.by,
    edits: reportEditsRequestSchema.shape.edits,
    nowMs,
  }),
]);
export type RemarkDeed = z.infer<typeof remarkDeedSchema>;

/** What it came to, as it goes from one process to another. */
export const remarkAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.array(remarkSchema) }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: z.string(), message: z.string() }),
  }),
]);

export function isWriting({ do: what }: RemarkDeed): boolean {
  return what !== 'list';
}

/** The remarks that were asked for, or that stand now. Rejections: `remark/…`, `report/full`, `log/<kind>`. */
export function doRemarks(store: SessionRemarks, deed: RemarkDeed): Result<readonly Remark[]> {
  switch (deed.do) {
    case 'list':
      return ok(store.list());
    case 'put':
      return put(store, deed);
    case 'remove': {
      if (deed.id === reportRemarkId) return ofReport;
      const done = store.remove(deed.id);
      return done.ok ? ok([]) : done;
    }
    case 'editReport':
      return editReport(store, deed);
  }
}

/** Whoever wrote there, or took it away, would undo what others made of the report. */
const ofReport = reject('remark/taken', 'This id belongs to the report.');

type DeedOf<K extends RemarkDeed['do']> = Extract<RemarkDeed, { do: K }>;

/** The moment is the host's: of the first writing, also after a change. */
function put(
  store: SessionRemarks,
  { remark, nowMs: now }: DeedOf<'put'>,
): Result<readonly Remark[]> {
  if (remark.id === reportRemarkId) return ofReport;
  const before = store.find(remark.id);
  if (before !== null && isFromRoom(before))
    return reject('remark/not-own', 'What participants wrote can be taken away and not changed.');
  if (before !== null && before.kind !== remark.kind)
    return reject('remark/taken', 'This id belongs to something else.');
  const kept = { ...remark, wallMs: before?.wallMs ?? now };
  const done = store.put(kept);
  return done.ok ? ok([kept]) : done;
}

/** One change after the other onto what lies there, so that two windows do not undo each other. */
function editReport(
  store: SessionRemarks,
  { by, edits, nowMs: now }: DeedOf<'editReport'>,
): Result<readonly Remark[]> {
  const before = store.find(reportRemarkId);
  if (before !== null && before.kind !== 'report')
    return reject('remark/taken', 'This id belongs to something else.');
  const report = applyEdits(before === null ? noEdits : editsOf(before), edits);
  if (!report.ok) return report;
  const stamp = { id: reportRemarkId, kind: 'report', wallMs: now, by };
  const whole = remarkSchema.safeParse({ ...report.value, ...stamp });
  if (!whole.success) return reject('report/full', 'The report has no room for more.');
  const done = store.put(whole.data);
  return done.ok ? ok([whole.data]) : done;
}

function editsOf({ final, texts, removed, sorts, added, moves }: ReportEdits): ReportEdits {
  return { final, texts, removed, sorts, added, moves };
}
