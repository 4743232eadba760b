import type { CSSProperties } from 'react';
import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { MoveResult } from '../../../core/view/schema-move.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import { useRound } from './FitRows.tsx';
import { OddsOnWall } from './OddsOnWall.tsx';
import styles from './ResultsCard.module.css';

export interface ResultsCardProps {
  /** As the lower third counts turns; null of an earlier phase. */
  turn: number | null;
  results: readonly MoveResult[];
  teams: readonly PublicTeam[];
  scale: ScaleId;
}

/** All words; all without the teams’ names and the drawing of the odds; so many lines of each text; no text; outcomes alone. */
type Said = 'all' | 'brief' | 6 | 4 | 3 | 2 | 1 | 'none' | 'bare';
/** What is given up, step by step, before a word is lost; then lines, as few as need be. */
const shorter: readonly Said[] = ['brief', 6, 4, 3, 2, 1, 'none', 'bare'];

/** The type grows where few results have the wall to themselves. */
function sizeFor(count: number): number {
  if (count === 1) return 5.4;
  return count === 2 ? 4.8 : 4.2;
}

/** What came of the turn's open moves, all at once. */
export function ResultsCard({ turn, ...rest }: ResultsCardProps) {
  const t = displayText.useText();
  // A shorter form that a strange typeface or a smaller wall asked for is not kept for the next one.
  const round = useRound();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>
        {turn === null ? t('resultsEarlier') : t('results', { turn })}
      </h1>
      {rest.results.length === 0 ? (
        <p>{t('resultsNone')}</p>
      ) : (
        <Fit
          key={round}
          most={sizeFor(rest.results.length)}
          shorter={shorter.map((said) => (
            <Lines key={said} {...rest} said={said} />
          ))}
        >
          <Lines {...rest} said="all" />
        </Fit>
      )}
    </section>
  );
}

type LinesProps = Omit<ResultsCardProps, 'turn'> & {
  said: Said;
};

function Lines({ results, ...rest }: LinesProps) {
  const t = displayText.useText();
  const { said } = rest;
  const isCut = said !== 'all' && said !== 'brief' && results.some(saysMore);
  return (
    <>
      <div className={styles['results']} data-many={results.length > 2 || undefined}>
        {results.map((result) => (
          <Line key={`${result.team} ${result.title}`} result={result} {...rest} />
        ))}
      </div>
      {isCut ? <p className={styles['more']}>{t('more')}</p> : null}
    </>
  );
}

function saysMore({ publicText, quotes }: MoveResult): boolean {
  return publicText !== '' || quotes.length > 0;
}

type LineProps = Omit<LinesProps, 'results'> & { result: MoveResult };

function Line({ result, teams, scale, said }: LineProps) {
  const t = displayText.useText();
  const team = teams.find((each) => each.id === result.team);
  const isWordless = said === 'none' || said === 'bare';
  return (
    <article className={styles['line']}>
      {team === undefined ? null : <TeamMark team={team} size="1.7em" />}
      <div
        className={styles['words']}
        data-said={said}
        data-lines={typeof said === 'number' || undefined}
        style={{ '--lines': said } as CSSProperties}
      >
        {team === undefined || said !== 'all' ? null : (
          <p className={styles['team']} dir="auto">
            {team.name}
          </p>
        )}
        <h2 className={styles['title']} dir="auto">
          {result.title}
        </h2>
        <div className={styles['how']}>
          <OutcomeBadge outcome={result.outcome} large />
          {result.draw === null || said === 'bare' ? null : (
            <OddsOnWall draw={result.draw} scale={scale} brief={said !== 'all'} />
          )}
        </div>
        {result.overridden ? <p className={styles['otherwise']}>{t('odds.otherwise')}</p> : null}
        {isWordless || result.publicText === '' ? null : (
          <p className={styles['text']} dir="auto">
            {result.publicText}
          </p>
        )}
        {isWordless ? null : <Quotes quotes={result.quotes} teams={teams} />}
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
