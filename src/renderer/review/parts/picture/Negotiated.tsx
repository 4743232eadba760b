import type { BoardView, VoteView } from '../../../../core/view/schema-negotiate.ts';
import { Boards } from './Boards.tsx';
import { SightFirst } from './SightFirst.tsx';
import { Votes } from './Votes.tsx';

interface Table {
  readonly boards: readonly BoardView[];
  readonly votes: readonly VoteView[];
}

export interface NegotiatedProps {
  readonly view: Table;
  readonly before: Table;
  readonly heading?: string;
}

/** What lay on the table and what was voted on, each where it is in sight first. */
export function Negotiated({ view, before, ...heading }: NegotiatedProps) {
  return (
    <>
      <SightFirst>
        <Boards list={view.boards} before={before.boards} {...heading} />
      </SightFirst>
      <SightFirst>
        <Votes list={view.votes} before={before.votes} />
      </SightFirst>
    </>
  );
}
