import { memo, useCallback, useMemo, useState } from 'react';
import type { ControlMove } from '../../../../core/view/schema-move.ts';
import type { ControlView } from '../../../../core/view/schema.ts';
import { percent } from '../../../shared/format.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { DrawCheck } from '../../../shared/ui/DrawCheck.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { MoveVersions } from './MoveVersions.tsx';
import { CardItem } from './SightFirst.tsx';
import { TeamOf } from './PartyMark.tsx';
import { Judging } from './Judging.tsx';
import { crowdText, Points } from './Talk.tsx';
import { byIdFrom, useRecentTurns, type InTurn } from './use-recent.tsx';
import styles from './Picture.module.css';

/** So many turns are listed until earlier ones are asked for. */
const turnsListed = 12;

/** Every move with what was said, drawn and decided about it. */
export function ControlMoves({ view, before }: { view: ControlView; before: ControlView }) {
  const t = useText();
  const { statements } = view;
  const { shown, more } = useRecentTurns(view.moves, turnsListed);
  const oldest = shown.at(-1)?.totalTurn ?? 0;
  const was = useMemo(() => byIdFrom(before.moves, oldest), [before.moves, oldest]);
  const [said, say] = useSaid();
  if (shown.length === 0) return <EmptyState title={t('picture.movesEmpty')} />;
  return (
    <>
      {shown.map((turn, place) => (
        <Turn
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          key={place}
          turn={turn}
          was={was}
          statements={statements}
          isOpen={said.get(turn.totalTurn) ?? place === 0}
          onSay={say}
        />
      ))}
      {more}
    </>
  );
}

type Moves = ReadonlyMap<string, ControlMove>;

interface TurnProps {
  readonly turn: InTurn<ControlMove>;
  readonly was: Moves;
  readonly statements: ControlView['statements'];
}

type Say = (totalTurn: number, isOpen: boolean) => void;

/** Turns that somebody opened or closed, by their number: they stay so wherever one jumps. */
function useSaid(): [ReadonlyMap<number, boolean>, Say] {
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map());
  const say = useCallback<Say>((totalTurn, isOpen) => {
    setSaid((now) => new Map(now).set(totalTurn, isOpen));
  }, []);
  return [said, say];
}

/** Its moves are drawn while it is open: by itself, the newest is. */
function Turn({ isOpen, onSay, ...props }: TurnProps & { isOpen: boolean; onSay: Say }) {
  const t = useText();
  const { totalTurn } = props.turn;
  return (
    <details
      className={styles['turn']}
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        // A jump opens and closes as well, and tells of it.
        if (open !== isOpen) onSay(totalTurn, open);
      }}
    >
      <summary className="wc-label">{t('picture.turnTotal', { n: totalTurn })}</summary>
      {isOpen ? <Cards {...props} /> : null}
    </details>
  );
}

function Cards({ turn, was, statements }: TurnProps) {
  return (
    <ul className={styles['cards']}>
      {turn.items.map((move, place) => (
        <Move
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          key={place}
          place={place}
          move={move}
          fresh={isFresh(move, was.get(move.id))}
          statements={statements}
        />
      ))}
    </ul>
  );
}

/** Advice follows every indicator; a move is new only where something happened to it. */
function isFresh(move: ControlMove, before: ControlMove | undefined): boolean {
  if (move === before) return false;
  return before === undefined || changing(before) !== changing(move);
}

function changing({ advice: _, ...move }: ControlMove): string {
  return JSON.stringify(move);
}

interface MovePlace {
  /** Among those of its turn. */
  readonly place: number;
  readonly fresh: boolean;
}

interface MoveProps {
  readonly move: ControlMove;
  readonly statements: ControlView['statements'];
}

function Move({ place, fresh, ...props }: MoveProps & MovePlace) {
  const { status } = props.move;
  return (
    <CardItem place={place} data-status={status} data-fresh={fresh || undefined}>
      <MoveBody {...props} />
    </CardItem>
  );
}

const MoveBody = memo(function MoveBody({ move, statements }: MoveProps) {
  const { replay } = useBackdrop();
  const { ruling } = move;
  const scale = replay.world.scenario.settings.likelihoodScale;
  const t = useText();
  return (
    <>
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
      <Judging move={move} statements={statements} />
    </>
  );
});

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
