import type { VoteResult } from './fact-negotiate.ts';
import type { Body, Majority } from './scenario/schema-negotiation.ts';
import type { VoteState } from './state-negotiate.ts';

/**
 * Counts a vote by its body's rule. A no of a member with a veto defeats any majority; who has not
 * voted is absent and counts as neither. Pure: the result is recorded and never counted again.
 */
export function tally(body: Body, cast: VoteState['cast']): VoteResult {
  const count = { yes: 0, no: 0, abstain: 0, absent: 0 };
  const vetoedBy: string[] = [];
  for (const member of body.members) {
    const choice = cast[member.id]?.choice;
    count[choice ?? 'absent'] += member.votes;
    if (choice === 'no' && member.veto) vetoedBy.push(member.id);
  }
  const passed = isMajority(body.passes, count);
  // A veto is only one where it was needed: what fails without it has failed.
  const outcome = !passed ? 'failed' : vetoedBy.length > 0 ? 'vetoed' : 'passed';
  return { outcome, ...count, vetoedBy };
}

function isMajority(
  rule: Majority,
  { yes, no, abstain, absent }: Pick<VoteResult, 'yes' | 'no' | 'abstain' | 'absent'>,
): boolean {
  if (rule.yes !== undefined) return yes >= rule.yes;
  const of = rule.of === 'members' ? yes + no + abstain + absent : yes + no;
  switch (rule.share) {
    case 'simple':
      return yes * 2 > of;
    case 'twoThirds':
      return yes * 3 >= of * 2 && yes > 0;
    case 'all':
    case undefined:
      return yes === of && yes > 0;
  }
}
