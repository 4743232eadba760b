import type { PublicView } from '../../../core/view/schema.ts';
import { scenarioDay } from '../../shared/format.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { ControlMark } from './ControlMark.tsx';
import { Fit } from './Fit.tsx';
import styles from './StatementsCard.module.css';

/** What has been declared in public and stands, newest first. */
export function StatementsCard({ view }: { view: PublicView }) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('statements.heading')}</h1>
      {view.statements.length === 0 ? (
        <p className={styles['none']}>{t('statements.none')}</p>
      ) : null}
      <Fit most={4.8}>
        <ul className={styles['list']}>
          {view.statements.toReversed().map(({ id, by, text, scenarioDate }) => {
            const team =
              by.kind === 'team' ? view.teams.find((each) => each.id === by.team) : undefined;
            return (
              <li key={id}>
                {team === undefined ? (
                  <ControlMark size="2.2em" />
                ) : (
                  <TeamMark team={team} size="2.2em" />
                )}
                <blockquote className={styles['quote']}>
                  <p dir="auto">{text}</p>
                  <footer>
                    <bdi>{team?.name ?? t('statements.control')}</bdi> · {scenarioDay(scenarioDate)}
                  </footer>
                </blockquote>
              </li>
            );
          })}
        </ul>
      </Fit>
    </section>
  );
}
