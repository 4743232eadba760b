import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { ResolvedCard, PublicTeam } from '../../../core/view/schema.ts';
import { bandWord } from '../../shared/band.ts';
import { percent } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { ControlMark } from './ControlMark.tsx';
import { Fit } from './Fit.tsx';
import { OddsOnWall } from './OddsOnWall.tsx';
import styles from './ArgumentCard.module.css';

type Argument = Extract<ResolvedCard, { kind: 'argument' }>['argument'];

export interface ArgumentCardProps {
  argument: Argument;
  teams: readonly PublicTeam[];
  scale: ScaleId;
}

/** One move and what is said for and against it, newest last, as it is said. */
export function ArgumentCard({ argument, teams, scale }: ArgumentCardProps) {
  const t = displayText.useText();
  const team = teams.find((each) => each.id === argument.team);
  const sides = (
    <div className={styles['sides']}>
      <Side heading={t('argument.pro')} side="pro" argument={argument} teams={teams} />
      <Side heading={t('argument.con')} side="con" argument={argument} teams={teams} />
    </div>
  );
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        {team === undefined ? null : <TeamMark team={team} size="8vh" />}
        <div>
          {team === undefined ? null : (
            <p className={styles['team']} dir="auto">
              {team.name}
            </p>
          )}
          <h1 className={styles['title']} dir="auto">
            {argument.title}
          </h1>
        </div>
      </header>
      {/* What the move is goes before a word of the argument does. */}
      <Fit most={4.4} shorter={[sides]}>
        <p className={styles['action']} dir="auto">
          {argument.action}
        </p>
        {sides}
      </Fit>
      {argument.crowd === null && argument.odds === null ? null : (
        <footer className={styles['foot']}>
          {argument.odds === null ? null : <OddsOnWall draw={argument.odds} scale={scale} />}
          {argument.crowd === null ? null : <Crowd crowd={argument.crowd} scale={scale} />}
        </footer>
      )}
    </article>
  );
}

/** How likely the room thought it, once the result is out. */
function Crowd({ crowd, scale }: { crowd: NonNullable<Argument['crowd']>; scale: ScaleId }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { n, median, low, high } = crowd;
  return (
    <p className={styles['crowd']}>
      <strong>
        {t('argument.room', { word: bandWord(median, shared, scale), percent: percent(median) })}
      </strong>{' '}
      <span>{t('argument.range', { count: n, low: percent(low), high: percent(high) })}</span>
    </p>
  );
}

interface SideProps extends Omit<ArgumentCardProps, 'scale'> {
  heading: string;
  side: 'pro' | 'con';
}

function Side({ heading, side, argument, teams }: SideProps) {
  const t = displayText.useText();
  const points = argument.points.filter((point) => point.side === side);
  return (
    <section>
      <h2 className={styles['heading']}>
        <span aria-hidden="true">{side === 'pro' ? '+' : '−'}</span> {heading}{' '}
        <span className={styles['number']}>
          {points.filter((point) => point.struck === null).length}
        </span>
      </h2>
      {points.length === 0 ? <p className={styles['none']}>{t('argument.none')}</p> : null}
      <ul className={styles['points']}>
        {points.map((point) => {
          const team = teams.find((each) => each.id === point.team);
          return (
            <li key={point.id} data-struck={point.struck === null ? undefined : true}>
              {team === undefined ? (
                <ControlMark size="1.4em" />
              ) : (
                <TeamMark team={team} size="1.4em" />
              )}
              <span>
                <span className={styles['words']} dir="auto">
                  {point.text}
                </span>
                {point.struck === null ? null : (
                  <em>
                    {' '}
                    {point.struck === ''
                      ? t('argument.struck')
                      : t('argument.struckWhy', { reason: point.struck })}
                  </em>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
