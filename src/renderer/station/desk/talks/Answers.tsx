import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import type { BoardText } from './waiting.ts';
import styles from './Answers.module.css';

/** What each party says to a text; who has not answered stands there as well. */
export function Answers({ board, text }: { board: BoardView; text: BoardText }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const agreed = text.answers.filter(({ answer }) => answer === 'agree').length;
  return (
    <div className={styles['answers']}>
      <p className={styles['caption']}>
        {t('text.agreed', { n: agreed, of: board.parties.length })}
      </p>
      <ul aria-label={t('text.answers')}>
        {view.teams
          .filter((team) => board.parties.includes(team.id))
          .map((team) => {
            const given = text.answers.find((each) => each.team === team.id)?.answer ?? null;
            return (
              <li key={team.id} data-answer={given ?? 'none'}>
                <TeamMark team={team} named size="1.3rem" />
                <span className={styles['answer']}>
                  {given === null ? t('text.noAnswer') : shared(`answer.${given}`)}
                </span>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
