import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import type { Board, BoardText } from '../model/boards.ts';
import { Act } from '../parts/Act.tsx';
import { useTeam } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import styles from './Text.module.css';

/** Who has agreed and who has refused; control can enter an answer that a party gives by word of mouth. */
export function Answers({ board, text }: { board: Board; text: BoardText }) {
  const t = useText();
  const shared = sharedText.useText();
  const { view } = useDesk();
  const find = useTeam();
  const enter = board.open && view.situation.status === 'running';
  const said = new Map(text.answers.map(({ team, answer }) => [team, answer]));
  return (
    <ul className={styles['answers']} aria-label={t('text.answers')}>
      {board.parties.map((id) => {
        const team = find(id);
        const answer = said.get(id) ?? null;
        return (
          <li key={id} data-answer={answer ?? undefined}>
            {team === null ? <bdi>{id}</bdi> : <TeamMark team={team} size="1.2rem" named />}
            {enter ? (
              <span className={styles['pair']}>
                {(['agree', 'refuse'] as const).map((each) => (
                  <Act
                    key={each}
                    aria-pressed={answer === each}
                    aria-label={t('text.enterAnswer', {
                      team: team?.name ?? id,
                      answer: shared(`answer.${each}`),
                    })}
                    body={{
                      type: 'text.answer',
                      data: { board: board.id, text: text.id, team: id, answer: each },
                    }}
                  >
                    {shared(`answer.${each}`)}
                  </Act>
                ))}
              </span>
            ) : (
              <span className={styles['said']}>
                {answer === null ? t('text.noAnswer') : shared(`answer.${answer}`)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
