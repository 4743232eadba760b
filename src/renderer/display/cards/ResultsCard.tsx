import type { MoveResult, PublicTeam } from '../../../core/view/schema.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import styles from './ResultsCard.module.css';

export interface ResultsCardProps {
  totalTurn: number;
  results: readonly MoveResult[];
  teams: readonly PublicTeam[];
}

/** What came of the turn's open moves, all at once. */
export function ResultsCard({ totalTurn, results, teams }: ResultsCardProps) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('results', { turn: totalTurn })}</h1>
      {results.length === 0 ? (
        <p>{t('resultsNone')}</p>
      ) : (
        <Fit most={4.2} shorter={<Lines results={results} teams={teams} brief />}>
          <Lines results={results} teams={teams} brief={false} />
        </Fit>
      )}
    </section>
  );
}

type LinesProps = Pick<ResultsCardProps, 'results' | 'teams'> & {
  /** What came of them and not why. */
  brief: boolean;
};

function Lines({ results, teams, brief }: LinesProps) {
  return (
    <div className={styles['results']} data-many={results.length > 2 || undefined}>
      {results.map((result) => (
        <Line
          key={`${result.team} ${result.title}`}
          result={result}
          team={teams.find((team) => team.id === result.team)}
          brief={brief}
        />
      ))}
    </div>
  );
}

function Line({
  result,
  team,
  brief,
}: {
  result: MoveResult;
  team: PublicTeam | undefined;
  brief: boolean;
}) {
  return (
    <article className={styles['line']}>
      {team === undefined ? null : <TeamMark team={team} size="1.7em" />}
      <div className={styles['words']}>
        <h2 className={styles['title']} dir="auto">
          {result.title}
        </h2>
        <OutcomeBadge outcome={result.outcome} large />
        {brief || result.publicText === '' ? null : (
          <p className={styles['text']} dir="auto">
            {result.publicText}
          </p>
        )}
      </div>
    </article>
  );
}
