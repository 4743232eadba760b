import type { Scenario } from '../../../core/scenario/schema.ts';
import { stepSchema } from '../../../core/scenario/primitives.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { consoleText } from '../text.ts';

const t = consoleText.text;

/** What the newest undoable command did, in words. */
export function undoName(
  label: string,
  subject: string,
  view: ControlView,
  scenario: Scenario,
): string {
  const params = { subject: subjectName(subject, view, scenario) };
  switch (label) {
    case 'indicator.changed':
      return t('undo.name.indicator', params);
    case 'standby.set':
      return t('undo.name.standby', params);
    case 'inject.released':
      return t('undo.name.released', params);
    case 'inject.skipped':
      return t('undo.name.skipped', params);
    case 'inject.deferred':
      return t('undo.name.deferred', params);
    case 'inject.reopened':
      return t('undo.name.reopened', params);
    case 'phase.entered':
      return t('undo.name.phase', params);
    case 'turn.began':
      return t('undo.name.turn');
    case 'step.entered':
    case 'moves.locked':
      return t('undo.name.step', params);
    case 'display.taken':
      return t('undo.name.display', params);
    case 'move.ruled':
      return t('undo.name.ruling', params);
    case 'deadline.changed':
      return t('undo.name.deadline');
    case 'text.adopted':
      return t('undo.name.adopted', params);
    case 'text.lapsed':
      return t('undo.name.lapsed', params);
    case 'effect.cancelled':
      return t('undo.name.effectCancelled', params);
    default:
      return t('undo.name.other', { subject: label });
  }
}

/** One consequence of taking it back. */
export function undoConsequence(
  consequence: { code: string; subject: string },
  view: ControlView,
  scenario: Scenario,
): string {
  const params = { subject: subjectName(consequence.subject, view, scenario) };
  switch (consequence.code) {
    case 'indicator':
      return t('undo.consequence.indicator', params);
    case 'inject':
      return t('undo.consequence.inject', params);
    case 'standby':
      return consequence.subject === ''
        ? t('undo.consequence.standbyNone')
        : t('undo.consequence.standby', params);
    case 'chart':
      return t('undo.consequence.chart', params);
    case 'program':
      return t('undo.consequence.program', params);
    case 'ruling':
      return t('undo.consequence.ruling', params);
    case 'dueAt':
      return t('undo.consequence.dueAt');
    case 'adopted':
      return t('undo.consequence.adopted', params);
    case 'lapsed':
      return t('undo.consequence.lapsed', params);
    case 'delayed':
      return consequence.subject === ''
        ? t('undo.consequence.notDelayed')
        : t('undo.consequence.delayed', params);
    case 'movesReopened':
      return t('undo.consequence.movesReopened', { count: Number(consequence.subject) });
    default:
      return t('undo.consequence.other', { subject: consequence.code });
  }
}

export function undoRefusal(code: string): string {
  switch (code) {
    case 'undo/already-read':
      return t('undo.refused.read');
    case 'undo/recalled':
      return t('undo.refused.recalled');
    case 'undo/moves-since':
      return t('undo.refused.moves');
    case 'undo/argued':
      return t('undo.refused.argued');
    case 'undo/drawn':
      return t('undo.refused.drawn');
    case 'undo/signed':
      return t('undo.refused.signed');
    case 'undo/board-since':
      return t('undo.refused.boardSince');
    default:
      return t('undo.refused.other', { code });
  }
}

function subjectName(subject: string, view: ControlView, scenario: Scenario): string {
  const step = stepSchema.safeParse(subject);
  if (step.success) return sharedText.text(`step.${step.data}`);
  const inject = scenario.injects.find((row) => row.eventNo === subject);
  if (inject !== undefined) return `${inject.eventNo} ${inject.title}`;
  const move = view.moves.find((row) => row.id === subject);
  const known =
    scenario.indicators.find((row) => row.id === subject)?.name ??
    scenario.phases.find((row) => row.id === subject)?.title ??
    scenario.boards.find((row) => row.id === subject)?.title ??
    move?.text.title;
  return known ?? subject;
}
