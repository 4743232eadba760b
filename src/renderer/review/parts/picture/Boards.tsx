import { useState } from 'react';
import { equal } from '../../../../core/view/delta.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useText } from '../../text.ts';
import { BoardTexts } from './BoardTexts.tsx';
import { Clauses } from './Clauses.tsx';
import { TeamOf } from './PartyMark.tsx';
import styles from './Negotiation.module.css';
import picture from './Picture.module.css';

export interface BoardsProps {
  list: readonly BoardView[];
  /** The same boards just before the last change, to mark what is new. */
  before?: readonly BoardView[];
  heading?: string;
}

/** Negotiations as these eyes saw them then. What has just changed is open; the others fold. */
export function Boards({ list, before, heading }: BoardsProps) {
  const t = useText();
  if (list.length === 0) return null;
  const was = new Map(before?.map((board) => [board.id, board]));
  return (
    <>
      <h3>{heading ?? t('seen.board.heading')}</h3>
      {list.map((board) => {
        const fresh = before !== undefined && !equal(was.get(board.id), board);
        return <Board key={board.id} board={board} fresh={fresh} />;
      })}
    </>
  );
}

function Board({ board, fresh }: { board: BoardView; fresh: boolean }) {
  const [isOpen, sayOpen] = useFolded(fresh, fresh || board.open);
  return (
    <details
      className={styles['board']}
      data-fresh={fresh || undefined}
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        // A jump opens and folds it as well, and tells of it.
        if (open !== isOpen) sayOpen(open);
      }}
    >
      <summary>
        <BoardHead board={board} />
      </summary>
      <BoardBody board={board} />
    </details>
  );
}

/** Folded or not is the reader's own choice until something happens at this table. */
function useFolded(fresh: boolean, byItself: boolean): [boolean, (isOpen: boolean) => void] {
  const [said, say] = useState<boolean | null>(null);
  const [was, setWas] = useState(fresh);
  if (was !== fresh) {
    setWas(fresh);
    say(null);
  }
  return [said ?? byItself, say];
}

export function BoardHead({ board }: { board: BoardView }) {
  const t = useText();
  return (
    <span className={picture['cardHead']}>
      <strong dir="auto">{board.title}</strong>
      <span className={styles['parties']}>
        {board.parties.map((team) => (
          <TeamOf key={team} team={team} />
        ))}
      </span>
      <span className={picture['status']}>
        {board.version === 0 ? t('seen.board.none') : t('seen.board.version', { n: board.version })}
        {' · '}
        {t(board.open ? 'seen.board.open' : 'seen.board.closed')}
      </span>
    </span>
  );
}

export function BoardBody({ board }: { board: BoardView }) {
  const shared = sharedText.useText();
  return (
    <div className={styles['body']}>
      <Clauses board={board} />
      <BoardTexts board={board} />
      <p className={picture['small']}>{shared(`adoption.${board.adoption}`)}</p>
    </div>
  );
}
