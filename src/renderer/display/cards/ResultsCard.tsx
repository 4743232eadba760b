import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { MoveResult } from '../../../core/view/schema-move.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import { OddsOnWall } from './OddsOnWall.tsx';
import styles from './ResultsCard.module.css';

export interface ResultsCardProps {
  totalTurn: number;
  results: readonly MoveResult[];
  teams: readonly PublicTeam[];
  scale: ScaleId;
}

/** What came of the turn's open moves, all at once. */
export function ResultsCard({ totalTurn, ...rest }: ResultsCardProps) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('results', { turn: totalTurn })}</h1>
      {rest.results.length === 0 ? (
        <p>{t('resultsNone')}</p>
      ) : (
        <Fit
          most={4.2}
          shorter={[
            <Lines key="short" {...rest} said="short" />,
            <Lines key="none" {...rest} said="none" />,
          ]}
        >
          <Lines {...rest} said="all" />
        </Fit>
      )}
    </section>
  );
}

type LinesProps = Omit<ResultsCardProps, 'totalTurn'> & {
  /** How much of the words about why: all, their beginning, none. */
  said: 'all' | 'short' | 'none';
};

function Lines({ results, ...rest }: LinesProps) {
  return (
    <div className={styles['results']} data-many={results.length > 2 || undefined}>
      {results.map((result) => (
        <Line key={`${result.team} ${result.title}`} result={result} {...rest} />
      ))}
    </div>
  );
}

type LineProps = Omit<LinesProps, 'results'> & { result: MoveResult };

function Line({ result, teams, scale, said }: LineProps) {
  const t = displayText.useText();
  const team = teams.find((each) => each.id === result.team);
  return (
    <article className={styles['line']}>
      {team === undefined ? null : <TeamMark team={team} size="1.7em" />}
      <div className={styles['words']} data-said={said}>
        <h2 className={styles['title']} dir="auto">
          {result.title}
        </h2>
        <div className={styles['how']}>
          <OutcomeBadge outcome={result.outcome} large />
          {result.draw === null ? null : (
            <OddsOnWall draw={result.draw} scale={scale} brief={said !== 'all'} />
          )}
        </div>
        {result.overridden ? <p className={styles['otherwise']}>{t('odds.otherwise')}</p> : null}
        {said === 'none' || result.publicText === '' ? null : (
          <p className={styles['text']} dir="auto">
            {result.publicText}
          </p>
        )}
        {said === 'none' ? null : <Quotes quotes={result.quotes} teams={teams} />}
      </div>
    </article>
  );
}

/** What had been declared in public and bears on it. */
function Quotes({ quotes, teams }: Pick<MoveResult, 'quotes'> & { teams: readonly PublicTeam[] }) {
  const t = displayText.useText();
  return quotes.map(({ by, text }) => {
    const team = by.kind === 'team' ? teams.find((each) => each.id === by.team) : undefined;
    return (
      <blockquote key={text} className={styles['quote']}>
        <span className={styles['by']}>
          {t('quoted', { by: team?.name ?? t('statements.control') })}
        </span>{' '}
        <q dir="auto">{text}</q>
      </blockquote>
    );
  });
}
