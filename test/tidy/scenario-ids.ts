import { parse } from 'yaml';
import type { Finding } from './finding.ts';

/**
 * No scenario's own ids may stand in the program: it would know what the scenario is about, and
 * another one with the same id would be treated strangely.
 */

/** A word that is an id in some scenario and yet means something of its own in the program. */
export interface Allowed {
  readonly word: string;
  readonly why: string;
}

/** Every id in a scenario's YAML file, whatever it names; found also while the scenario is unfinished. */
export function idsIn(yaml: string): string[] {
  const ids: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'id' || key === 'eventNo') && typeof inner === 'string') ids.push(inner);
      visit(inner);
    }
  };
  visit(parse(yaml));
  return ids;
}

/** Quoted strings in a source that are such ids. */
export function scenarioIdFindings(
  file: string,
  code: string,
  ids: ReadonlyMap<string, string>,
  allowed: readonly Allowed[],
): Finding[] {
  const allowedWords = new Set(allowed.map(({ word }) => word));
  return [...code.matchAll(/(['"`])([A-Za-z0-9-]{2,41})\1/g)].flatMap((match) => {
    const word = match[2] ?? '';
    const owner = ids.get(word);
    if (owner === undefined || allowedWords.has(word)) return [];
    const line = code.slice(0, match.index).split('\n').length;
    return [{ file, line, message: `knows "${word}", an id in ${owner}` }];
  });
}
