import type { Finding } from '../../../core/finding.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { DeskTab } from '../desk.tsx';

/** Where on the desk a part of the scenario is to be seen. */
export type Place =
  | { readonly kind: 'cue'; readonly eventNo: string }
  | { readonly kind: 'phase'; readonly phase: string }
  | { readonly kind: 'board'; readonly board: string }
  | { readonly kind: 'tab'; readonly tab: DeskTab };

/** The place that a finding's path is about, e.g. `injects.E07.release`; null where the desk shows no such part. */
export function placeOf({ path }: Pick<Finding, 'path'>, scenario: Scenario): Place | null {
  const [section = '', id = ''] = path.split('.');
  switch (section) {
    case 'injects':
      return scenario.injects.some((inject) => inject.eventNo === id)
        ? { kind: 'cue', eventNo: id }
        : null;
    case 'phases':
      return scenario.phases.some((phase) => phase.id === id)
        ? { kind: 'phase', phase: id }
        : { kind: 'tab', tab: 'chart' };
    case 'boards':
      return { kind: 'board', board: id };
    case 'teams':
      return { kind: 'tab', tab: 'room' };
    case 'indicators':
      return { kind: 'tab', tab: 'indicators' };
    case 'bodies':
    case 'votes':
      return { kind: 'tab', tab: 'votes' };
    case 'objectives':
      return { kind: 'tab', tab: 'observations' };
    default:
      return null;
  }
}
