import type { BoardView } from '../../../core/view/schema-negotiate.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { marks } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { BoardTable } from './BoardTable.tsx';
import { clausesShown, columnsOf } from './board-rows.ts';
import { FitRows } from './FitRows.tsx';
import { MarkSign } from './MarkSign.tsx';
import { useNarrow } from './narrow.ts';
import styles from './BoardCard.module.css';

export interface BoardCardProps {
  board: BoardView;
  teams: readonly PublicTeam[];
}

/** One negotiation: who sits at it, what applies, and what lies on the table, clause by clause. */
export function BoardCard({ board, teams }: BoardCardProps) {
  const columns = columnsOf(board, useNarrow());
  const signature = JSON.stringify([board.id, board.version, board.clauses, columns]);
  return (
    <section className={styles['card']}>
      <Head board={board} teams={teams} />
      <FitRows most={4.2} count={board.clauses.length} signature={signature}>
        {(shown) => ({
          rows: (
            <BoardTable
              clauses={clausesShown(board, columns, shown)}
              columns={columns}
              teams={teams}
            />
          ),
          foot: <Foot board={board} hidden={board.clauses.length - shown} texts={columns.left} />,
        })}
      </FitRows>
    </section>
  );
}

function Head({ board, teams }: BoardCardProps) {
  const t = displayText.useText();
  const parties = teams.filter((team) => board.parties.includes(team.id));
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']} data-long={board.title.length > 50 || undefined} dir="auto">
        {board.title}
      </h1>
      <p className={styles['parties']} aria-label={t('board.parties')}>
        {parties.map((team) => (
          <TeamMark key={team.id} team={team} size="1.7em" />
        ))}
      </p>
      <p className={styles['state']}>
        {board.version === 0 ? t('board.none') : t('board.version', { n: board.version })}
        {' · '}
        {t(board.open ? 'board.open' : 'board.closed')}
      </p>
    </header>
  );
}

/** What the signs mean, as far as there are any, and what found no place on the wall. */
function Foot({ board, hidden, texts }: { board: BoardView; hidden: number; texts: number }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const used = new Set(
    board.clauses.flatMap(({ options }) =>
      options.flatMap((option) => option.marks.filter((mark) => mark.open).map(({ mark }) => mark)),
    ),
  );
  return (
    <footer className={styles['foot']}>
      {marks
        .filter((mark) => used.has(mark))
        .map((mark) => (
          <span key={mark} className={styles['legend']}>
            <MarkSign mark={mark} silent /> {shared(`mark.${mark}`)}
          </span>
        ))}
      {hidden === 0 && texts === 0 ? null : (
        <strong>
          {[
            hidden === 0 ? '' : t('board.moreClauses', { count: hidden }),
            texts === 0 ? '' : t('board.moreTexts', { count: texts }),
          ]
            .filter((words) => words !== '')
            .join(', ')}{' '}
          {t('board.elsewhere')}
        </strong>
      )}
    </footer>
  );
}
