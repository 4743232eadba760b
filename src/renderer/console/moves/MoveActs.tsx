import { useState } from 'react';
import type { Team } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { canEdit, canExpose, canReturn } from '../model/review.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { StatementForm } from '../talk/StatementForm.tsx';
import { useText } from '../text.ts';
import { EditMove } from './EditMove.tsx';
import styles from './Parts.module.css';

export interface MoveActsProps {
  readonly move: ControlMove;
  readonly team: Team;
}

/** What was asked of the team, and whether the answer is still out. */
export function MoveQuestion({ move, team }: MoveActsProps) {
  const t = useText();
  if (move.question === null) return null;
  const waits = move.status === 'returned';
  return (
    <div className={styles['question']} data-waits={waits || undefined}>
      <span>{t('sheet.asked')}</span>
      <blockquote dir="auto">{move.question}</blockquote>
      {waits ? (
        <>
          <p>{t('sheet.waits', { team: team.name })}</p>
          <div className={styles['acts']}>
            <Act body={{ type: 'move.accept', data: { move: move.id } }}>{t('sheet.accept')}</Act>
          </div>
        </>
      ) : null}
    </div>
  );
}

type Doing = 'ask' | 'expose' | 'edit' | 'declare' | null;

/** What control can do with a move besides ruling on it; each opens in place. */
export function MoveActs({ move, team }: MoveActsProps) {
  const [doing, set] = useState<Doing>(null);
  const close = () => set(null);
  switch (doing) {
    case null:
      return <Buttons move={move} team={team} begin={set} />;
    case 'ask':
      return <AskTeam move={move} team={team} close={close} />;
    case 'expose':
      return <Expose move={move} close={close} />;
    case 'edit':
      return <EditMove move={move} team={team} close={close} />;
    case 'declare':
      return (
        <StatementForm
          by={{ kind: 'team', team: move.team }}
          text={move.text.action}
          move={move.id}
          close={close}
        />
      );
  }
}

function Buttons({ move, team, begin }: MoveActsProps & { begin: (what: Doing) => void }) {
  const t = useText();
  const { view } = useDesk();
  const running = view.situation.status === 'running';
  const declarable = running && move.status !== 'submitted' && move.status !== 'withdrawn';
  const acts = [
    canReturn(move, view) ? (
      <PlainAct key="ask" deed="move.return" icon="undo" onClick={() => begin('ask')}>
        {t('sheet.giveBack')}
      </PlainAct>
    ) : null,
    canExpose(move, view) ? (
      <PlainAct key="expose" deed="move.expose" icon="unlock" onClick={() => begin('expose')}>
        {t('sheet.expose')}
      </PlainAct>
    ) : null,
    canEdit(move, view) ? (
      <PlainAct key="edit" deed="move.edit" icon="edit" onClick={() => begin('edit')}>
        {t('sheet.edit', { team: team.name })}
      </PlainAct>
    ) : null,
    // What a move says in public can be pinned up for everybody, in its words or better ones.
    declarable ? (
      <PlainAct key="declare" icon="flag" onClick={() => begin('declare')}>
        {t('statements.fromMove')}
      </PlainAct>
    ) : null,
  ].filter((act) => act !== null);
  return acts.length === 0 ? null : <div className={styles['acts']}>{acts}</div>;
}

function AskTeam({ move, team, close }: MoveActsProps & { close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  return (
    <ReasonForm
      label={t('sheet.question', { team: team.name })}
      confirm={t('sheet.giveBackDo')}
      run={(question) => issue({ type: 'move.return', data: { move: move.id, question } })}
      cancel={close}
    />
  );
}

function Expose({ move, close }: { move: ControlMove; close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  return (
    <>
      <p className={styles['note']}>{t('sheet.exposeHelp')}</p>
      <ReasonForm
        label={t('sheet.exposeWhy')}
        confirm={t('sheet.expose')}
        optional
        run={(reason) => issue({ type: 'move.expose', data: { move: move.id, reason } })}
        cancel={close}
      />
    </>
  );
}
