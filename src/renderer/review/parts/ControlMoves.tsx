import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { percent } from '../../shared/format.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { DrawCheck } from '../../shared/ui/DrawCheck.tsx';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { MoveVersions } from './MoveVersions.tsx';
import { TeamOf } from './PartyMark.tsx';
import { Judging } from './Judging.tsx';
import { crowdText, Points } from './Talk.tsx';
import styles from './Picture.module.css';

/** Every move with what was said, drawn and decided about it. */
export function ControlMoves({ view, before }: { view: ControlView; before: ControlView }) {
  const t = useText();
  if (view.moves.length === 0) return <EmptyState title={t('picture.movesEmpty')} />;
  const turns = [...new Set(view.moves.map((move) => move.totalTurn))].sort((a, b) => b - a);
  const was = new Map(before.moves.map((move) => [move.id, changing(move)]));
  return turns.map((turn, index) => (
    <details key={turn} className={styles['turn']} open={index === 0}>
      <summary className="wc-label">{t('picture.turnTotal', { n: turn })}</summary>
      <ul className={styles['cards']}>
        {view.moves
          .filter((move) => move.totalTurn === turn)
          .map((move) => (
            <Move key={move.id} move={move} fresh={was.get(move.id) !== changing(move)} />
          ))}
      </ul>
    </details>
  ));
}

/** Advice follows every indicator; a move is new only where something happened to it. */
function changing({ advice: _, ...move }: ControlMove): string {
  return JSON.stringify(move);
}

function Move({ move, fresh }: { move: ControlMove; fresh: boolean }) {
  const { replay } = useStage();
  const t = useText();
  const { ruling } = move;
  const scale = replay.world.scenario.settings.likelihoodScale;
  return (
    <li className={styles['card']} data-status={move.status} data-fresh={fresh || undefined}>
      <div className={styles['cardHead']}>
        <TeamOf team={move.team} size="1.4rem" />
        <strong dir="auto">{move.text.title}</strong>
        {ruling === null ? null : <OutcomeBadge outcome={ruling.outcome} />}
        <span className={styles['status']}>{t(`moveStatus.${move.status}`)}</span>
      </div>
      <p className={styles['text']} dir="auto">
        {move.text.action}
      </p>
      <MoveVersions move={move} exposed={move.exposed} />
      <Points points={move.points} />
      <Estimates move={move} />
      {move.draws.map((draw) => (
        <DrawCheck key={draw.id} draw={draw} scale={scale} />
      ))}
      <Judging move={move} />
    </li>
  );
}

function Estimates({ move }: { move: ControlMove }) {
  const t = useText();
  return (
    <>
      {move.estimates.length === 0 ? null : (
        <p className={styles['small']}>
          {t('picture.estimates')}:{' '}
          {move.estimates
            .map(({ by, percent: share }) => t('picture.estimate', { by, percent: percent(share) }))
            .join(' · ')}
        </p>
      )}
      {move.crowd === null ? null : <p className={styles['small']}>{crowdText(move.crowd, t)}</p>}
    </>
  );
}
