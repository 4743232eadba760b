import type { Rating } from '../../ratings.ts';
import type { Observation } from '../../state-evaluate.ts';
import { ordered, sortFor, type FindingSort } from './edits.ts';
import { blank, field, inRecord, own, resting, type Context } from './context.ts';
import type { Field } from './block.ts';

/** A strength or an area for improvement. */
export interface Finding extends Field {
  /** Null: of no objective. */
  readonly objective: string | null;
  /** Plan, procedure or policy that says how it should have been. */
  readonly reference: Field;
  /** Why it came to this. */
  readonly analysis: Field;
}

export interface Findings {
  readonly strengths: readonly Finding[];
  readonly improvements: readonly Finding[];
  /** Observations that are neither, yet. */
  readonly open: readonly OpenObservation[];
}

export interface OpenObservation {
  readonly finding: Finding;
  readonly observation: Observation;
}

interface Candidate {
  readonly finding: Finding;
  readonly sort: FindingSort;
  readonly observation: Observation | null;
}

/**
 * What was good and what was not, as observers and reviewers said. Observations with a rating propose
 * themselves: P is a strength, whatever is below it has something to improve. Reviewers decide.
 */
export function findingsOf(context: Context): Findings {
  const all = ordered(
    [...fromLessons(context), ...fromObservations(context), ...fromReviewers(context)].map(
      (one) => ({ ...one, key: one.finding.key }),
    ),
    context.edits,
  );
  const isGone = ({ finding }: Candidate): boolean => context.edits.removed.includes(finding.key);
  const here = all.filter((one) => !isGone(one));
  const sorted = (sort: FindingSort): Finding[] =>
    here.filter((one) => one.sort === sort).map(({ finding }) => finding);
  return {
    strengths: sorted('strength'),
    improvements: sorted('improvement'),
    open: here.flatMap(({ sort, finding, observation }) =>
      sort === 'none' && observation !== null ? [{ finding, observation }] : [],
    ),
  };
}

const ofObservation = 'finding.observation.';

function observationKey(id: string): string {
  return `${ofObservation}${id}`;
}

/** Whether it stands in a list of its own where it is no finding any more. */
export function isOfObservation(key: string): boolean {
  return key.startsWith(ofObservation);
}

function fromObservations(context: Context): Candidate[] {
  return context.end.observations.map((observation): Candidate => {
    const key = observationKey(observation.id);
    const seqs = context.seqs.about('observation', observation.id);
    const made = finding(context, key, seqs, observation.text, observation.objective);
    const sort = sortFor(context.edits, key) ?? proposed[observation.rating ?? 'none'];
    return { finding: made, sort, observation };
  });
}

const proposed: Readonly<Record<Rating | 'none', FindingSort>> = {
  P: 'strength',
  S: 'improvement',
  M: 'improvement',
  U: 'improvement',
  none: 'none',
};

function fromLessons(context: Context): Candidate[] {
  return context.remarks('lesson').map((lesson): Candidate => {
    const key = `finding.lesson.${lesson.id}`;
    const seqs = inRecord(context, lesson.seqs);
    const made = finding(context, key, seqs, lesson.text, lesson.objective, 'remarks');
    return { finding: made, sort: sortFor(context.edits, key) ?? lesson.sort, observation: null };
  });
}

function fromReviewers(context: Context): Candidate[] {
  return context.edits.added.flatMap(({ key, sort, under, seqs }): Candidate[] => {
    if (sort !== 'strength' && sort !== 'improvement') return [];
    const objective = under.startsWith('objective.') ? under.slice('objective.'.length) : null;
    const made = finding(context, key, inRecord(context, seqs), '', objective, 'reviewers');
    return [{ finding: made, sort: sortFor(context.edits, key) ?? sort, observation: null }];
  });
}

function finding(
  context: Context,
  key: string,
  seqs: readonly number[],
  text: string,
  objective: string | null,
  without: 'remarks' | 'reviewers' = 'remarks',
): Finding {
  // An objective that the scenario does not know is a finding of none.
  const known = context.world.scenario.objectives.some(({ id }) => id === objective);
  return {
    ...field(context, { ...resting(key, seqs, without), said: own(text) }),
    objective: known ? objective : null,
    reference: blank(context, `${key}.reference`),
    analysis: blank(context, `${key}.analysis`),
  };
}
