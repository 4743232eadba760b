import type { MoveResult } from '../../../../core/view/schema-move.ts';
import type { PublicTeam } from '../../../../core/view/schema.ts';
import { HowRuled } from '../../../shared/ui/HowRuled.tsx';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { turnsShown, useRecentTurns } from './use-recent.tsx';
import styles from './Picture.module.css';

/** Revealed rulings, newest turn first. */
export function ResultList({
  results,
  teams,
}: {
  results: readonly MoveResult[];
  teams: readonly PublicTeam[];
}) {
  const t = useText();
  const { replay } = useBackdrop();
  const scale = replay.world.scenario.settings.likelihoodScale;
  const { shown, more } = useRecentTurns(results, turnsShown);
  const list = shown.map(({ totalTurn, items }, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
    <div key={place}>
      <p className="wc-label">{t('picture.turnTotal', { n: totalTurn })}</p>
      <ul className={styles['cards']}>
        {items.map((result, index) => {
          const team = teams.find((each) => each.id === result.team);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
            <li key={index} className={styles['card']}>
              <div className={styles['cardHead']}>
                {team === undefined ? null : <TeamMark team={team} size="1.4rem" />}
                <strong dir="auto">{result.title}</strong>
                <OutcomeBadge outcome={result.outcome} />
              </div>
              <p className={styles['text']} dir="auto">
                {result.publicText}
              </p>
              <HowRuled result={result} teams={teams} scale={scale} />
            </li>
          );
        })}
      </ul>
    </div>
  ));
  return (
    <>
      {list}
      {more}
    </>
  );
}
