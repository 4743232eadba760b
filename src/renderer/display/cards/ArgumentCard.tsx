import type { ResolvedCard, PublicTeam } from '../../../core/view/schema.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import styles from './ArgumentCard.module.css';

type Argument = Extract<ResolvedCard, { kind: 'argument' }>['argument'];

export interface ArgumentCardProps {
  argument: Argument;
  teams: readonly PublicTeam[];
}

/** One move and what is said for and against it, newest last, as it is said. */
export function ArgumentCard({ argument, teams }: ArgumentCardProps) {
  const t = displayText.useText();
  const team = teams.find((each) => each.id === argument.team);
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        {team === undefined ? null : <TeamMark team={team} size="8vh" />}
        <h1 className={styles['title']} dir="auto">
          {argument.title}
        </h1>
      </header>
      <Fit most={4.4}>
        <div className={styles['sides']}>
          <Side heading={t('argument.pro')} side="pro" argument={argument} teams={teams} />
          <Side heading={t('argument.con')} side="con" argument={argument} teams={teams} />
        </div>
      </Fit>
    </article>
  );
}

interface SideProps extends ArgumentCardProps {
  heading: string;
  side: 'pro' | 'con';
}

function Side({ heading, side, argument, teams }: SideProps) {
  const t = displayText.useText();
  const points = argument.points.filter((point) => point.side === side);
  return (
    <section className={styles['side']}>
      <h2 className={styles['heading']}>
        <span aria-hidden="true">{side === 'pro' ? '+' : '−'}</span> {heading}
      </h2>
      {points.length === 0 ? <p className={styles['none']}>{t('argument.none')}</p> : null}
      <ul className={styles['points']}>
        {points.map((point) => {
          const team = teams.find((each) => each.id === point.team);
          return (
            <li key={point.id} data-struck={point.struck === null ? undefined : true}>
              {team === undefined ? (
                <span aria-hidden="true">–</span>
              ) : (
                <TeamMark team={team} size="1.4em" />
              )}
              <span>
                <span className={styles['words']} dir="auto">
                  {point.text}
                </span>
                {point.struck === null ? null : <em> {t('argument.struck')}</em>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
