/**
 * Owns: a record as lines of text for people and other programs. For control only: it holds every
 * secret. Does not own: where the lines go. Only reads, so a crash leaves nothing here.
 */
import type { Fact } from '../../core/fact.ts';
import type { Actor } from '../../core/ids.ts';

/** One fact a line: as JSON, or as a table. */
export type FactFormat = 'jsonl' | 'csv';

const columns = ['seq', 'wallTime', 'clockMs', 'actor', 'cause', 'type', 'data'];

/** One line a fact, without line ends; CSV begins with a line of names. */
export function* exportFacts(facts: Iterable<Fact>, format: FactFormat): Generator<string> {
  if (format === 'csv') yield csvRow(columns);
  for (const fact of facts) yield format === 'jsonl' ? jsonFact(fact) : csvFact(fact);
}

/** The stamp first, so that a person can read down the lines. */
function jsonFact({ seq, wallMs, clockMs, actor, cause, type, data }: Fact): string {
  return JSON.stringify({ seq, wallMs, clockMs, actor, cause, type, data });
}

function csvFact({ seq, wallMs, clockMs, actor, cause, type, data }: Fact): string {
  const wallTime = new Date(wallMs).toISOString();
  const cells = [wallTime, String(clockMs), actorName(actor), cause, type, JSON.stringify(data)];
  return csvRow([String(seq), ...cells]);
}

function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'control':
      return `control:${actor.name}`;
    case 'evaluator':
      return `evaluator:${actor.name}`;
    case 'seat':
      return `seat:${actor.seat}`;
    case 'system':
      return `system:${actor.part}`;
  }
}

/** RFC 4180, and nothing in it that a spreadsheet would run. */
export function csvRow(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/** A cell that begins like a formula, in full-width letters too, gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\0＝＋－＠]/u.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
