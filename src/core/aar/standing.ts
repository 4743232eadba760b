import type { Fact } from '../fact.ts';

declare const stands: unique symbol;

/** Facts that stand, in order. Only `standing` makes it, so that no figure counts what was taken back. */
export type Standing = readonly Fact[] & { readonly [stands]: true };

/**
 * What happened and was not taken back, up to where the given facts end: neither the facts of a command that was
 * undone later, nor the undoing. The record keeps both; figures and sentences about the exercise rest on these.
 */
export function standing(facts: readonly Fact[]): Standing {
  const undone = new Set<string>();
  for (const fact of facts) if (fact.type === 'command.undone') undone.add(fact.data.command);
  const begun = new Set<string>();
  const kept = facts.filter((fact) => {
    if (fact.type === 'command.undone') return false;
    if (!undone.has(fact.cause) || outlivesUndo(fact)) return true;
    // What fell due before the command did anything was nobody's command: taking that back leaves it due.
    if (fact.type === 'inject.due' && !begun.has(fact.cause)) return true;
    begun.add(fact.cause);
    return false;
  });
  return kept as readonly Fact[] as Standing;
}

/** Rides along with a command and is not put back with it; `evolve/undo.ts` has no earlier value of these. */
function outlivesUndo({ type }: Fact): boolean {
  switch (type) {
    // What the bell sent stays a move of the team.
    case 'move.submitted':
    // What was written to be released stays written.
    case 'inject.written':
    case 'wheel.taken':
    case 'wheel.offered':
    case 'wheel.left':
      return true;
    default:
      return false;
  }
}
