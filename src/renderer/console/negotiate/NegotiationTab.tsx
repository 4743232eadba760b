import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { boardOrder, onTable, waitingTexts, type Board } from '../model/boards.ts';
import { Icon } from '../parts/Icon.tsx';
import { TeamMarks } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { BoardSheet } from './BoardSheet.tsx';
import styles from './Negotiate.module.css';

/** The negotiations: on the left which there are and which of them wait, on the right the one being looked at. */
export function NegotiationTab() {
  const t = useText();
  const { view, board: wanted, openBoard } = useDesk();
  const boards = boardOrder(view.boards);
  const waiting = waitingTexts(view).map(({ board }) => board.id);
  // Nobody has to choose where one waits or only one is open.
  const shown =
    boards.find((board) => board.id === wanted) ??
    boards.find((board) => waiting.includes(board.id)) ??
    boards[0];
  if (shown === undefined)
    return <EmptyState title={t('negotiation.none')}>{t('negotiation.noneHelp')}</EmptyState>;
  return (
    <div className={styles['split']} data-chosen={wanted !== null || undefined}>
      <nav className={styles['list']} aria-label={t('negotiation.list')}>
        <ul>
          {boards.map((board) => (
            <li key={board.id}>
              <BoardButton
                board={board}
                current={board.id === shown.id}
                waits={waiting.includes(board.id)}
                open={openBoard}
              />
            </li>
          ))}
        </ul>
      </nav>
      <BoardSheet key={shown.id} board={shown} close={() => openBoard(null)} />
    </div>
  );
}

interface ButtonProps {
  readonly board: Board;
  readonly current: boolean;
  readonly waits: boolean;
  open(board: string): void;
}

function BoardButton({ board, current, waits, open }: ButtonProps) {
  const t = useText();
  const tabled = onTable(board).length;
  return (
    <button
      type="button"
      className={styles['boardButton']}
      aria-current={current || undefined}
      data-waits={waits || undefined}
      data-open={board.open || undefined}
      onClick={() => open(board.id)}
    >
      <span className={styles['boardTitle']}>
        <bdi>{board.title}</bdi>
      </span>
      <span className={styles['facts']}>
        <span className={styles['state']} data-open={board.open || undefined}>
          <Icon name={board.open ? 'unlock' : 'lock'} size={12} />
          {board.open ? t('negotiation.open') : t('negotiation.closed')}
        </span>
        <span>
          {board.version > 0
            ? t('negotiation.version', { version: board.version })
            : t('negotiation.noVersion')}
        </span>
        {tabled === 0 ? null : <span>{t('negotiation.onTable', { count: tabled })}</span>}
        {waits ? <strong className={styles['waits']}>{t('negotiation.agreed')}</strong> : null}
      </span>
      <span className={styles['partyRow']}>
        <TeamMarks teams={board.parties} size="1.1rem" />
      </span>
    </button>
  );
}
