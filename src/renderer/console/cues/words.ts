import type { Scenario } from '../../../core/scenario/schema.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { voteResultSchema } from '../../../core/fact-negotiate.ts';
import { operators, type NameOf } from '../model/explain.ts';
import { consoleText } from '../text.ts';

/** Names for the paths and values that guards speak of, in the words that the rest of the console uses. */
export function namesOf(scenario: Scenario): NameOf {
  const indicators = new Map(scenario.indicators.map((row) => [row.id, row.name]));
  const phases = new Map(scenario.phases.map((row) => [row.id, row.title]));
  const options = new Map(scenario.options.map((row) => [row.id, row.title]));
  const tables = tableNames(scenario);
  return (path) => {
    const table = tables.get(path.replace(/^['"](.*)['"]$/, '$1'));
    if (table !== undefined) return table;
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
      .replace(/\blastTurn\b/g, consoleText.text('explain.lastTurn'))
      .replace(/\btotalTurn\b/g, consoleText.text('explain.totalTurn'))
      .replace(/\bsubmittedTeams\b/g, consoleText.text('explain.submittedTeams'))
      .replace(/^turn\b/g, consoleText.text('explain.turn'))
      .replace(/^phase\b/g, consoleText.text('explain.phase'));
  };
}

/**
 * Texts, clauses and votes, by path and by title: a guard's words give the title alone, and «The agreement > 0» says
 * nothing. Their values are ids of the format.
 */
function tableNames(scenario: Scenario): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const name = (path: string, title: string, words: string): void => {
    names.set(path, words);
    names.set(title, words);
  };
  for (const board of scenario.boards) {
    name(`text.${board.id}`, board.title, consoleText.text('explain.text', { title: board.title }));
    for (const { id, title } of board.clauses)
      name(`clause.${id}`, title, consoleText.text('explain.clause', { title }));
  }
  for (const { id, title } of scenario.votes)
    name(`vote.${id}`, title, consoleText.text('explain.vote', { title }));
  if (scenario.votes.length > 0) {
    for (const outcome of voteResultSchema.shape.outcome.options)
      names.set(outcome, sharedText.text(`voteOutcome.${outcome}`));
    names.set('open', sharedText.text('voteStatus.open'));
  }
  return names;
}

/** A whole expression in words as far as it goes, for effects that wait and for what is told beforehand. */
export function phraseOf(scenario: Scenario): (expression: string) => string {
  const nameOf = namesOf(scenario);
  return (expression) =>
    expression
      .split(/(&&|\|\||[()])/)
      .map((part) => {
        if (part === '&&') return consoleText.text('explain.and');
        if (part === '||') return consoleText.text('explain.or');
        const [, not = '', rest = ''] = /^\s*(!?)(?!=)(.*?)\s*$/s.exec(part) ?? [];
        const words = rest
          .split(/\s*(>=|<=|==|!=|>|<)\s*/)
          .map((word) => operators[word] ?? nameOf(word))
          .join(' ');
        return not === '' ? words : consoleText.text('explain.not', { part: words });
      })
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/\( /g, '(')
      .replace(/ \)/g, ')')
      .trim();
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
