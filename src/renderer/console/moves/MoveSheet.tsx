import type { ControlMove } from '../../../core/view/schema-move.ts';
import { wallSecond } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { nextToRule, type TeamTray } from '../model/move-inbox.ts';
import { needsRuling } from '../model/review.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { ArgumentPart } from './ArgumentPart.tsx';
import { MoveActs, MoveQuestion } from './MoveActs.tsx';
import { MoveHistory } from './MoveHistory.tsx';
import { MoveParts } from './MoveParts.tsx';
import { BackToList, MoveState } from './MoveState.tsx';
import { RulingPart } from './RulingPart.tsx';
import styles from './Moves.module.css';

export interface MoveSheetProps {
  readonly move: ControlMove;
  readonly list: readonly TeamTray[];
  close(): void;
  open(move: string | null): void;
}

/** One move in full, and below it the ruling: to be given, as it stands, or as it was revealed. */
export function MoveSheet({ move, list, close, open }: MoveSheetProps) {
  const t = useText();
  const { scenario, view } = useDesk();
  const team = scenario.teams.find((each) => each.id === move.team);
  const option = scenario.options.find((each) => each.id === move.text.option) ?? null;
  const next = nextToRule(list, move.id);
  const hasNext = next !== null && next !== move.id;
  return (
    <article className={styles['sheet']} aria-label={move.text.title}>
      <SheetHead move={move} close={close} />
      {team === undefined ? null : <MoveQuestion move={move} team={team} />}
      <MoveParts move={move} />
      <MoveHistory move={move} />
      {team === undefined ? null : <MoveActs move={move} team={team} />}
      <ArgumentPart move={move} />
      <RulingPart
        move={move}
        option={option}
        hasNext={hasNext}
        onSaved={() => hasNext && open(next)}
      />
      {move.status === 'submitted' ? (
        <p className={styles['meta']}>{t('moves.notLocked')}</p>
      ) : null}
      <ShowOnDisplay move={move} />
      {hasNext && !needsRuling(move) && view.situation.step === 'adjudicate' ? (
        <div className={styles['acts']}>
          <PlainAct icon="chevron" onClick={() => open(next)}>
            {t('moves.next')}
          </PlainAct>
        </div>
      ) : null}
    </article>
  );
}

function SheetHead({ move, close }: { move: ControlMove; close: () => void }) {
  const t = useText();
  const words = sharedText.useText();
  const { scenario } = useDesk();
  const team = scenario.teams.find((each) => each.id === move.team);
  const option = scenario.options.find((each) => each.id === move.text.option);
  return (
    <>
      <BackToList close={close} />
      {/* Whose move is judged is never out of sight. */}
      <header className={styles['sheetHead']}>
        {team === undefined ? null : <TeamMark team={team} size="2rem" />}
        <h2>
          <bdi>{move.text.title}</bdi>
        </h2>
        <p className={styles['meta']} dir="auto">
          {team === undefined ? move.team : team.name}-{move.receipt}
        </p>
      </header>
      <p className={styles['meta']}>
        <bdi>{move.by === '' ? t('moves.byControl') : move.by}</bdi> ·{' '}
        {wallSecond(move.recordedWallMs)}
        {' · '}
        {option === undefined
          ? t('moves.own')
          : t('moves.prepared', { instrument: words(`instrument.${option.instrument}`) })}
      </p>
      <MoveState move={move} />
    </>
  );
}

/** An open, revealed move may go to the wall; player text gets there no other way. */
function ShowOnDisplay({ move }: { move: ControlMove }) {
  const t = useText();
  const open = move.ruling?.openToAll === true || move.exposed !== null;
  if (!open || move.status !== 'revealed') return null;
  return (
    <div className={styles['acts']}>
      <Act
        icon="screen"
        body={{ type: 'display.preview', data: { card: { kind: 'move', move: move.id } } }}
      >
        {t('moves.preview')}
      </Act>
      <Act
        icon="screen"
        body={{
          type: 'display.preview',
          data: { card: { kind: 'results', turn: Math.max(1, move.totalTurn) } },
        }}
      >
        {t('moves.previewResults')}
      </Act>
    </div>
  );
}
