import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import type { Entry } from './entry.ts';

export type Member = VoteView['members'][number];

/** What the parts of one member's ballot are told. */
export interface BallotProps {
  vote: VoteView;
  member: Member;
  entry: Entry;
}
