import { useState } from 'react';
import type { MoveResult } from '../../../core/view/schema-move.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { HowRuled } from '../../shared/ui/HowRuled.tsx';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { ResultCard } from '../../shared/ui/ResultCard.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { stationText } from '../text.ts';
import { Part } from './Part.tsx';
import { useSeat } from './seat.tsx';
import { Statements } from './talk/Statements.tsx';
import { useTurnName } from './turn-name.ts';
import styles from './Situation.module.css';

/** Results that everybody may know, the tracked values, and who plays. */
export function Situation() {
  const t = stationText.useText();
  const { view } = useSeat();
  return (
    <div className={styles['situation']}>
      <Statements />
      <Consequences />
      <Results />
      <Indicators />
      <Part title={t('situation.teams')}>
        <ul className={styles['teams']}>
          {view.teams.map((team) => (
            <li key={team.id}>
              <span aria-hidden="true">
                <TeamMark team={team} size="2.25rem" />
              </span>
              <span className={styles['words']}>
                <span className={styles['name']}>
                  <bdi>{team.name}</bdi>{' '}
                  {team.id === view.team.id ? (
                    <span className={styles['you']}>({t('situation.you')})</span>
                  ) : null}
                </span>
                <span className={styles['line']} dir="auto">
                  {team.publicLine}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

/** What this team was told of others' moves, newest first. Of a secret one it knows only what reached it. */
function Consequences() {
  const t = stationText.useText();
  const { view } = useSeat();
  const turnName = useTurnName();
  if (view.consequences.length === 0) return null;
  return (
    <Part title={t('situation.consequences')}>
      <ul className={styles['told']}>
        {view.consequences.toReversed().map(({ team, title, totalTurn, text }) => (
          <li key={`${totalTurn} ${text}`}>
            <span className={styles['turnTitle']}>
              <bdi>{turnName(totalTurn)}</bdi>
              {title === null ? null : (
                <>
                  {' · '}
                  <bdi>
                    {view.teams.find((each) => each.id === team)?.name}: {title}
                  </bdi>
                </>
              )}
            </span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Results() {
  const t = stationText.useText();
  const { view } = useSeat();
  const turnName = useTurnName();
  const turns = [...new Set(view.results.map((result) => result.totalTurn))].sort((a, b) => b - a);
  const of = (turn: number): MoveResult[] =>
    view.results.filter((result) => result.totalTurn === turn);
  return (
    <Part title={t('situation.results')}>
      {turns.length === 0 ? (
        <EmptyState title={t('situation.resultsEmpty')}>
          {t('situation.resultsEmptyHelp')}
        </EmptyState>
      ) : null}
      {turns.map((turn) => (
        <div key={turn} className={styles['turn']}>
          <h3 className={styles['turnTitle']} dir="auto">
            {turnName(turn)}
          </h3>
          {of(turn).map((result) => (
            <ResultCard
              key={`${result.team} ${result.title}`}
              result={result}
              team={view.teams.find((team) => team.id === result.team)}
              how={<HowRuled result={result} teams={view.teams} scale={view.likelihoodScale} />}
            />
          ))}
        </div>
      ))}
    </Part>
  );
}

function Indicators() {
  const t = stationText.useText();
  const { view } = useSeat();
  const [explained, setExplained] = useState(false);
  if (view.indicators.length === 0) {
    return (
      <Part title={t('situation.indicators')}>
        <EmptyState title={t('situation.indicatorsEmpty')} />
      </Part>
    );
  }
  return (
    <Part
      title={t('situation.indicators')}
      aside={
        <Button kind="quiet" aria-pressed={explained} onClick={() => setExplained(!explained)}>
          {t('situation.explain')}
        </Button>
      }
    >
      <div className={styles['meters']}>
        {view.indicators.map((indicator) => (
          <IndicatorMeter key={indicator.id} indicator={indicator} explained={explained} />
        ))}
      </div>
    </Part>
  );
}
