import type { Remark } from '../../remark.ts';
import type { Recording } from '../../review/recording.ts';
import type { Measures } from '../measures.ts';
import { analysisOf } from './analysis.ts';
import { aboutOf, participantsOf, timelineOf } from './appendices.ts';
import { fieldsIn, type Block, type Field, type Report } from './block.ts';
import { contextOf, type Context } from './context.ts';
import { feedbackOf } from './feedback.ts';
import { findingsOf } from './findings.ts';
import { measuresSection } from './measure-blocks.ts';
import { overviewOf } from './overview.ts';
import { planOf } from './plan.ts';
import type { Trust } from './trust.ts';
import { summaryOf } from './summary.ts';

/**
 * Drafts the after-action report in the outline of HSEEP from the record and what was remarked on it, with the
 * reviewers' own words (the remark of kind `report`) in their places. Control's: it names everything.
 */
export function draftReport(
  recording: Recording,
  measures: Measures,
  remarks: readonly Remark[],
  trust: Trust,
): Report {
  const context = contextOf(recording, measures, remarks, trust);
  const { removed, final } = context.edits;
  return {
    final,
    blocks: drafted(context),
    removed: removed.length === 0 ? [] : takenOut(context),
  };
}

function drafted(context: Context): Block[] {
  const findings = findingsOf(context);
  return [
    ...overviewOf(context),
    ...summaryOf(context, findings),
    ...analysisOf(context, findings),
    ...planOf(context, findings),
    ...participantsOf(context),
    ...timelineOf(context),
    ...feedbackOf(context),
    ...measuresSection(context),
    ...aboutOf(context),
  ];
}

/** What would stand there if nothing had been taken out. */
function takenOut(context: Context): Field[] {
  const { removed } = context.edits;
  const whole = drafted({ ...context, edits: { ...context.edits, removed: [] } });
  return whole.flatMap((block) => {
    const rows =
      block.kind === 'plan' ? block.rows.map(({ key, issue }) => ({ ...issue, key })) : [];
    return [...fieldsIn(block), ...rows].filter(({ key }) => removed.includes(key));
  });
}
