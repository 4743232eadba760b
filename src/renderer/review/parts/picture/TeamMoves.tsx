import { memo, useMemo } from 'react';
import { equal } from '../../../../core/view/delta.ts';
import type { OwnMove } from '../../../../core/view/schema-move.ts';
import type { TeamView } from '../../../../core/view/schema.ts';
import { wallTime } from '../../../shared/format.ts';
import { DrawCheck } from '../../../shared/ui/DrawCheck.tsx';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { HowRuled } from '../../../shared/ui/HowRuled.tsx';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { MoveVersions } from './MoveVersions.tsx';
import { byIdFrom, turnsShown, useRecentTurns } from './use-recent.tsx';
import styles from './Picture.module.css';

/** What a team had sent, the newest turn first, with what it was told of it. */
export function TeamMoves({ view, before }: { view: TeamView; before: TeamView }) {
  const t = useText();
  const { shown, more } = useRecentTurns(view.moves, turnsShown);
  const oldest = shown.at(-1)?.totalTurn ?? 0;
  const was = useMemo(() => byIdFrom(before.moves, oldest), [before.moves, oldest]);
  if (view.moves.length === 0) return <EmptyState title={t('picture.movesEmpty')} />;
  return (
    <>
      {shown.map(({ totalTurn, items }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
        <div key={place}>
          <p className="wc-label">{t('picture.turnTotal', { n: totalTurn })}</p>
          <ul className={styles['cards']}>
            {items.map((move, index) => (
              <MoveEntry
                // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
                key={index}
                move={move}
                team={view.team.name}
                fresh={!equal(was.get(move.id), move)}
              />
            ))}
          </ul>
        </div>
      ))}
      {more}
    </>
  );
}

interface MoveEntryProps {
  readonly move: OwnMove;
  readonly team: string;
  readonly fresh: boolean;
}

const MoveEntry = memo(function MoveEntry({ move, team, fresh }: MoveEntryProps) {
  const t = useText();
  const { replay } = useBackdrop();
  const scale = replay.world.scenario.settings.likelihoodScale;
  const receipt = t('picture.receipt', {
    team,
    no: move.receipt,
    time: wallTime(move.recordedWallMs),
  });
  return (
    <li className={styles['card']} data-fresh={fresh || undefined} data-status={move.status}>
      <div className={styles['cardHead']}>
        <strong dir="auto">{move.text.title}</strong>
        {move.result === null ? (
          <span className={styles['status']}>{t(`moveStatus.${move.status}`)}</span>
        ) : (
          <OutcomeBadge outcome={move.result.outcome} />
        )}
      </div>
      <p className={styles['text']} dir="auto">
        {move.text.action}
      </p>
      <MoveVersions move={move} exposed={move.exposed ? '' : null} />
      {move.result === null && move.odds !== null ? (
        <DrawCheck draw={move.odds} scale={scale} />
      ) : null}
      {move.result === null ? null : (
        <>
          <HowRuled result={move.result} teams={replay.world.scenario.teams} scale={scale} />
          <p className={styles['text']} dir="auto">
            {move.result.publicText}
          </p>
          {move.result.teamText === '' ? null : (
            <p className={styles['aside']} dir="auto">
              {move.result.teamText}
            </p>
          )}
        </>
      )}
      <p className={styles['small']}>
        {receipt}
        {move.version > 1 ? ` · ${t('picture.version', { n: move.version })}` : ''}
        {move.atBell ? ` · ${t('picture.atBell')}` : ''}
      </p>
    </li>
  );
});
