import type { MoveText } from '../../../core/move-text.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { Template } from '../../../core/scenario/schema-moves.ts';
import { formGaps } from '../../shared/form-gaps.ts';
import { plainForm } from '../../../core/plain-form.ts';
import { fitToForm } from '../../shared/move-form.ts';
import { emptyMove, submittable } from '../../shared/move-text.ts';

/** The form of a team's move, for control that fills it in for the team or reads what the team filled in. */

export type Form = Pick<Template, 'title' | 'ask' | 'reasonsMin' | 'visibility' | 'fields'>;

/** The first template that fits team and phase, as the core chooses it; otherwise the plain form. */
export function formFor(scenario: Scenario, team: string, phase: string): Form {
  return (
    scenario.templates.find(
      ({ teams, phases }) =>
        (teams === undefined || teams.includes(team)) &&
        (phases === undefined || phases.includes(phase)),
    ) ?? plainForm
  );
}

export function blankMove(form: Form): MoveText {
  return { ...emptyMove, visibility: form.visibility[0] ?? 'public' };
}

/** A move as it is sent, and what the form still asks for, by part or field. */
export function finished(form: Form, text: MoveText): { text: MoveText; gaps: string[] } {
  const sent = submittable(fitToForm(text, form));
  const always = (['title', 'action'] as const).filter((part) => sent[part] === '');
  return { text: sent, gaps: [...always, ...Object.keys(formGaps(form, sent))] };
}
