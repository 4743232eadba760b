import { useState } from 'react';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { Button } from '../../../shared/ui/Button.tsx';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { Board } from './Board.tsx';
import { inForceWords } from './entry.ts';
import { textsToAnswer } from './waiting.ts';
import styles from './Boards.module.css';

/** The negotiations this team sits at or may follow: a list, or the only one. */
export function Boards() {
  const t = stationText.useText();
  const { boards } = useSeat().view;
  const [chosen, setChosen] = useState<string | null>(null);
  const [only] = boards;
  const shown = boards.find((board) => board.id === chosen);
  if (only === undefined) {
    return (
      <Part title={t('talks.boards')}>
        <EmptyState title={t('board.none')}>{t('board.noneHelp')}</EmptyState>
      </Part>
    );
  }
  if (boards.length === 1) return <Board board={only} />;
  if (shown !== undefined) {
    return (
      <>
        <div className={styles['back']}>
          <Button kind="quiet" onClick={() => setChosen(null)}>
            <span className={styles['arrow']} aria-hidden="true" /> {t('board.back')}
          </Button>
        </div>
        {/* Two tables share nothing: neither open clauses nor half-made texts. */}
        <Board key={shown.id} board={shown} />
      </>
    );
  }
  return (
    <Part title={t('talks.boards')}>
      <ul className={styles['list']}>
        {boards.map((board) => (
          <li key={board.id}>
            <Row board={board} onOpen={() => setChosen(board.id)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Row({ board, onOpen }: { board: BoardView; onOpen: () => void }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const waits = textsToAnswer(board, view.team.id).length;
  return (
    <button type="button" className={styles['row']} onClick={onOpen}>
      <span className={styles['title']} dir="auto">
        {board.title}
      </span>
      <span className={styles['parties']}>
        {view.teams
          .filter((team) => board.parties.includes(team.id))
          .map((team) => (
            <TeamMark key={team.id} team={team} size="1.5rem" />
          ))}
      </span>
      <span className={styles['meta']}>
        <span className={styles['state']} data-open={board.open || undefined}>
          {t(board.open ? 'board.open' : 'board.closed')}
        </span>
        <span>{inForceWords(board, t)}</span>
        {waits === 0 ? null : (
          <strong className={styles['waits']}>{t('board.waits', { count: waits })}</strong>
        )}
      </span>
    </button>
  );
}
