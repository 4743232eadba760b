/**
 * A history checker for one writer: what the clients lived through, held against what the file says.
 * Every operation is `ok` (acknowledged), `fail` (refused) or `info` (nobody knows: the line was cut).
 * After the run the file must hold every `ok` exactly once with the same content, no `fail`, each
 * `info` at most once, nothing that nobody asked for, and each client's operations in their order.
 */
import type { Fact } from '../src/core/fact.ts';

export interface Operation {
  readonly client: string;
  /** The idempotency key. */
  readonly id: string;
  /** The one fact that the operation makes, if any. */
  readonly makes: Fact['type'];
  /** Something of the content that has to be found in that fact. */
  readonly marker: string;
  outcome: 'ok' | 'fail' | 'info';
  /** How often it was sent; a repeated one may stand at any of its places in the order. */
  sends: number;
}

export function checkHistory(operations: readonly Operation[], facts: readonly Fact[]): string[] {
  const byCause = new Map<string, Fact[]>();
  for (const fact of facts) byCause.set(fact.cause, [...(byCause.get(fact.cause) ?? []), fact]);
  const problems: string[] = [];
  facts.forEach((fact, i) => {
    if (fact.seq !== i + 1) problems.push(`fact ${fact.seq} stands at place ${i + 1}`);
  });
  for (const operation of operations) {
    const made = (byCause.get(operation.id) ?? []).filter((fact) => fact.type === operation.makes);
    const all = byCause.get(operation.id) ?? [];
    problems.push(...checkOne(operation, made, all));
  }
  const asked = new Set(operations.map((operation) => operation.id));
  for (const fact of facts) {
    if (fact.actor.kind !== 'system' && !asked.has(fact.cause)) {
      problems.push(`phantom: fact ${fact.seq} (${fact.type}) was asked for by nobody`);
    }
  }
  return [...problems, ...checkOrder(operations, byCause)];
}

function checkOne(operation: Operation, made: readonly Fact[], all: readonly Fact[]): string[] {
  const name = `${operation.client}/${operation.id}`;
  if (made.length > 1) return [`doubled: ${name} is recorded ${made.length} times`];
  if (operation.outcome === 'fail' && all.length > 0) return [`refused and yet recorded: ${name}`];
  if (operation.outcome === 'ok' && made.length === 0) return [`lost: ${name} was acknowledged`];
  const fact = made[0];
  if (fact !== undefined && !JSON.stringify(fact.data).includes(operation.marker)) {
    return [`altered: ${name} is recorded with other content`];
  }
  return [];
}

/** One client's operations that were sent once and recorded stand in the order of their sending. */
function checkOrder(
  operations: readonly Operation[],
  byCause: ReadonlyMap<string, readonly Fact[]>,
): string[] {
  const problems: string[] = [];
  const latest = new Map<string, number>();
  for (const { client, id, sends } of operations) {
    const seq = byCause.get(id)?.[0]?.seq;
    if (seq === undefined || sends > 1) continue;
    if (seq < (latest.get(client) ?? 0)) problems.push(`out of order: ${client}/${id} at ${seq}`);
    latest.set(client, Math.max(seq, latest.get(client) ?? 0));
  }
  return problems;
}
