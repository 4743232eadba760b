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
  const [opened, toggle] = useOpened();
  const [newest, ...older] = shown;
  if (newest === undefined) return <EmptyState title={t('picture.movesEmpty')} />;
  return (
    <>
      <details className={styles['turn']} open>
        <summary className="wc-label">{t('picture.turnTotal', { n: newest.totalTurn })}</summary>
        <Cards turn={newest} was={was} statements={statements} />
      </details>
      {older.map((turn, place) => (
        <OlderTurn
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          key={place}
          turn={turn}
          was={was}
          statements={statements}
          isOpen={opened.has(turn.totalTurn)}
          onToggle={toggle}
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

type Toggle = (totalTurn: number, isOpen: boolean) => void;

/** The earlier turns that were opened, by their number: they stay open wherever one jumps. */
function useOpened(): [ReadonlySet<number>, Toggle] {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback<Toggle>((totalTurn, isOpen) => {
    setOpened((now) => {
      if (now.has(totalTurn) === isOpen) return now;
      return isOpen
        ? new Set(now).add(totalTurn)
        : new Set([...now].filter((each) => each !== totalTurn));
    });
  }, []);
  return [opened, toggle];
}

/** Its moves are drawn once it is opened. */
function OlderTurn({
  isOpen,
  onToggle,
  ...props
}: TurnProps & { isOpen: boolean; onToggle: Toggle }) {
  const t = useText();
  const { totalTurn } = props.turn;
  return (
    <details
      className={styles['turn']}
      open={isOpen}
      onToggle={(event) => onToggle(totalTurn, event.currentTarget.open)}
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

interface MoveProps {
  readonly move: ControlMove;
  readonly fresh: boolean;
  readonly statements: ControlView['statements'];
}

const Move = memo(function Move({ move, fresh, statements }: MoveProps) {
  const { replay } = useBackdrop();
  const { ruling } = move;
  const scale = replay.world.scenario.settings.likelihoodScale;
  const t = useText();
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
      <Judging move={move} statements={statements} />
    </li>
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
