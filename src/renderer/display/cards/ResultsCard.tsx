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

/** With more moves than this, the wall has room for what came of them and not for why. */
const briefFrom = 4;

/** What came of the turn's open moves, all at once. */
export function ResultsCard({ totalTurn, results, teams }: ResultsCardProps) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('results', { turn: totalTurn })}</h1>
      {results.length === 0 ? (
        <p>{t('resultsNone')}</p>
      ) : (
        <Fit most={4.2}>
          <div className={styles['results']} data-many={results.length > 2 || undefined}>
            {results.map((result) => (
              <Line
                key={`${result.team} ${result.title}`}
                result={result}
                team={teams.find((team) => team.id === result.team)}
                brief={results.length > briefFrom}
              />
            ))}
          </div>
        </Fit>
      )}
    </section>
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
