import {
  applyEdits,
  noEdits,
  type ReportEdit,
  type ReportEdits,
} from '../../../src/core/aar/report/edits.ts';
import type { ReportApi } from '../../../src/renderer/review/report/edit/report-api.ts';

/** A host that keeps what reviewers make of a report, of a file that can be written or not. */
export function reportHost(begin: readonly ReportEdit[] = [], readOnly = false): ReportApi {
  const start = applyEdits(noEdits, begin);
  let kept: ReportEdits = start.ok ? start.value : noEdits;
  const trouble = { code: 'paper/noBrowser', message: '' };
  return {
    read: () => Promise.resolve({ ok: true, value: { edits: kept, readOnly } }),
    edit(edits) {
      const done = applyEdits(kept, edits);
      if (!done.ok) return Promise.resolve({ ok: false, trouble: done.error });
      kept = done.value;
      return Promise.resolve({ ok: true, value: kept });
    },
    open: () => Promise.resolve({ ok: false, trouble }),
    take: () => Promise.resolve({ ok: false, trouble }),
    print: () => Promise.resolve({ ok: false, trouble }),
  };
}

/** What two reviewers have made of the ransomware morning. */
export const reviewed: readonly ReportEdit[] = [
  {
    do: 'text',
    key: 'summary.course',
    text: 'The morning ran to its end in one sitting. Nobody asked for more time, although two turns were decided in the last minute.',
  },
  { do: 'text', key: 'overview.sponsor', text: 'Regional health authority, preparedness unit' },
  { do: 'remove', key: 'overview.threat' },
  { do: 'remove', key: 'summary.injects' },
  { do: 'add', addition: { key: 'added.s', sort: 'statement', under: 'summary', seqs: [12, 30] } },
  {
    do: 'text',
    key: 'added.s',
    text: 'The decision to divert ambulances was right and came late: the wards knew of it from the press.',
  },
  { do: 'add', addition: { key: 'added.i', sort: 'improvement', under: 'general', seqs: [12] } },
  { do: 'text', key: 'added.i', text: 'Downtime forms were on the share that was encrypted.' },
  { do: 'text', key: 'added.i.reference', text: 'Business continuity plan, 4.2' },
  {
    do: 'text',
    key: 'added.i.analysis',
    text: 'Nobody has printed them since the move to the new wing.',
  },
  { do: 'text', key: 'plan.added.i.capability', text: 'Operational coordination' },
  {
    do: 'text',
    key: 'plan.added.i.action',
    text: 'Print the downtime forms and check them twice a year.',
  },
  { do: 'text', key: 'plan.added.i.element', text: 'equipment' },
  { do: 'text', key: 'plan.added.i.organization', text: 'Ward management' },
  {
    do: 'text',
    key: 'plan.added.i.contact',
    text: 'Dr Maximiliana Oyelaran-Featherstonehaugh, deputy head of nursing',
  },
  { do: 'text', key: 'plan.added.i.start', text: '2026-04-01' },
  { do: 'text', key: 'plan.added.i.completion', text: '2026-06-30' },
  { do: 'add', addition: { key: 'added.a', sort: 'action', under: 'plan', seqs: [] } },
  { do: 'text', key: 'added.a.issue', text: 'The call list is out of date.' },
  { do: 'text', key: 'added.a.action', text: 'Call everybody on it once.' },
];
