import { useState } from 'react';
import type { ControlMove } from '../../../core/view/schema.ts';
import { wallSecond } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { canRule, nextToRule, type TeamTray } from '../model/move-inbox.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { StatementForm } from '../talk/StatementForm.tsx';
import { ArgumentPart } from './ArgumentPart.tsx';
import { BackToList, MoveState } from './MoveState.tsx';
import { RulingEditor } from './RulingEditor.tsx';
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
  const words = sharedText.useText();
  const { scenario, view } = useDesk();
  const team = scenario.teams.find((each) => each.id === move.team);
  const option = scenario.options.find((each) => each.id === move.text.option) ?? null;
  const next = nextToRule(list, move.id);
  return (
    <article className={styles['sheet']} aria-label={move.text.title}>
      <header className={styles['sheetHead']}>
        <BackToList close={close} />
        <div className={styles['sheetTitle']}>
          {team === undefined ? null : <TeamMark team={team} size="2rem" />}
          <h2>
            <bdi>{move.text.title}</bdi>
          </h2>
        </div>
        <p className={styles['meta']}>
          {team === undefined ? move.team : team.name}-{move.receipt} ·{' '}
          <bdi>{move.by === '' ? t('moves.byControl') : move.by}</bdi> ·{' '}
          {wallSecond(move.recordedWallMs)}
          {' · '}
          {option === null
            ? t('moves.own')
            : t('moves.prepared', { instrument: words(`instrument.${option.instrument}`) })}
        </p>
        <MoveState move={move} />
      </header>
      <MoveProse move={move} />
      <ArgumentPart move={move} />
      {canRule(move) ? (
        <RulingEditor
          move={move}
          option={option}
          onSaved={() => next !== null && next !== move.id && open(next)}
          hasNext={next !== null && next !== move.id}
        />
      ) : null}
      {move.status === 'submitted' ? (
        <p className={styles['meta']}>{t('moves.notLocked')}</p>
      ) : null}
      {move.status === 'revealed' && move.ruling !== null ? <RevealedRuling move={move} /> : null}
      <ShowOnDisplay move={move} />
      <Declare move={move} />
      {next !== null &&
      next !== move.id &&
      !canRule(move) &&
      view.situation.step === 'adjudicate' ? (
        <PlainAct kind="main" onClick={() => open(next)}>
          {t('moves.next')}
        </PlainAct>
      ) : null}
    </article>
  );
}

/** The team's own words. */
function MoveProse({ move }: { move: ControlMove }) {
  const t = useText();
  return (
    <div className={styles['prose']}>
      <h3>{t('moves.action')}</h3>
      <p dir="auto">{move.text.action}</p>
      {move.text.effect === '' ? null : (
        <>
          <h3>{t('moves.effect')}</h3>
          <p dir="auto">{move.text.effect}</p>
        </>
      )}
      {move.text.reasons.length === 0 ? null : (
        <>
          <h3>{t('moves.reasons')}</h3>
          <ol>
            {move.text.reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ol>
        </>
      )}
      {move.withdrawnReason === '' ? null : (
        <p className={styles['withdrawn']}>
          {t('moves.withdrawnBecause')} <bdi>{move.withdrawnReason}</bdi>
        </p>
      )}
    </div>
  );
}

/** What a move says in public can be pinned up for everybody, in its words or better ones. */
function Declare({ move }: { move: ControlMove }) {
  const t = useText();
  const { view } = useDesk();
  const [writing, write] = useState(false);
  if (view.situation.status !== 'running') return null;
  if (move.status === 'submitted' || move.status === 'withdrawn') return null;
  if (writing) {
    return (
      <StatementForm
        by={{ kind: 'team', team: move.team }}
        text={move.text.action}
        move={move.id}
        close={() => write(false)}
      />
    );
  }
  return (
    <div className={styles['acts']}>
      <PlainAct icon="flag" onClick={() => write(true)}>
        {t('statements.fromMove')}
      </PlainAct>
    </div>
  );
}

/** An open, revealed move may go to the wall; player text gets there no other way. */
function ShowOnDisplay({ move }: { move: ControlMove }) {
  const t = useText();
  if (move.ruling?.openToAll !== true || move.status !== 'revealed') return null;
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

function RevealedRuling({ move }: { move: ControlMove }) {
  const t = useText();
  const words = sharedText.useText();
  const ruling = move.ruling;
  if (ruling === null) return null;
  return (
    <section className={styles['revealed']}>
      <h3>{t('ruling.revealed')}</h3>
      <OutcomeBadge outcome={ruling.outcome} large />
      {ruling.likelihood === null ? null : (
        <p>{words('likelihood', { percent: `${ruling.likelihood} %` })}</p>
      )}
      {ruling.publicText === '' ? null : <p dir="auto">{ruling.publicText}</p>}
      {ruling.rationale === '' ? null : (
        <p className={styles['meta']}>
          {t('ruling.rationale')}: <bdi>{ruling.rationale}</bdi>
        </p>
      )}
      <p className={styles['meta']}>
        {ruling.openToAll ? t('ruling.wasOpen') : t('ruling.wasClosed')}
      </p>
    </section>
  );
}
