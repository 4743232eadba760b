import type { Scenario } from '../../../core/scenario/schema.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import type { NameOf } from '../model/explain.ts';
import { consoleText } from '../text.ts';

/** Names for the paths and values that guards speak of, in the words that the rest of the console uses. */
export function namesOf(scenario: Scenario): NameOf {
  const indicators = new Map(scenario.indicators.map((row) => [row.id, row.name]));
  const phases = new Map(scenario.phases.map((row) => [row.id, row.title]));
  const options = new Map(scenario.options.map((row) => [row.id, row.title]));
  return (path) => {
    if (path === 'true' || path === 'false') {
      return sharedText.text(path === 'true' ? 'indicator.yes' : 'indicator.no');
    }
    if (/^-?\d+(\.\d+)?$/.test(path))
      return number(Number(path), Number.isInteger(Number(path)) ? 0 : 1);
    const outcome =
      /^['"]?(none|criticalSuccess|success|successBut|failureBut|failure|criticalFailure)['"]?$/.exec(
        path,
      )?.[1];
    if (outcome !== undefined) return outcomeName(outcome);
    return path
      .replace(/^['"](.*)['"]$/, '$1')
      .replace(/\bindicator\.([A-Za-z0-9]+)/g, (whole, id: string) => indicators.get(id) ?? whole)
      .replace(
        /\b(succeeded|failed) ?\((?:outcome\.)?([^()]+)\)/g,
        (_whole, verb: string, id: string) =>
          consoleText.text(verb === 'succeeded' ? 'explain.succeeded' : 'explain.failed', {
            move: options.get(id) ?? id,
          }),
      )
      .replace(/\boutcome\.([A-Za-z0-9]+)/g, (_whole, id: string) =>
        consoleText.text('explain.outcome', { move: options.get(id) ?? id }),
      )
      .replace(/\bvisited\.([A-Za-z0-9]+)/g, (_whole, id: string) =>
        consoleText.text('explain.visited', { phase: phases.get(id) ?? id }),
      )
      .replace(/\binject\.([A-Z][0-9]+)/g, (_whole, no: string) =>
        consoleText.text('explain.inject', { no }),
      )
      .replace(/\btotalTurn\b/g, consoleText.text('explain.totalTurn'))
      .replace(/\bsubmittedTeams\b/g, consoleText.text('explain.submittedTeams'))
      .replace(/^turn\b/g, consoleText.text('explain.turn'))
      .replace(/^phase\b/g, consoleText.text('explain.phase'));
  };
}

function outcomeName(outcome: string): string {
  switch (outcome) {
    case 'criticalSuccess':
    case 'success':
    case 'successBut':
    case 'failureBut':
    case 'failure':
    case 'criticalFailure':
      return sharedText.text(`outcome.${outcome}`);
    default:
      return consoleText.text('explain.noOutcome');
  }
}
