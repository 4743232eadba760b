import { useState } from 'react';
import type { CommandBody } from '../../../core/command.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { canRule, holderOf } from '../model/review.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { useMe } from '../who/use-me.ts';
import styles from './SignOff.module.css';

export interface SignOffProps {
  readonly move: ControlMove;
  /** Opens the editor; null: it is open. */
  readonly edit: (() => void) | null;
}

/** Whose ruling it is, whose signature it waits for, and what a second adjudicator can do about it. */
export function SignOff({ move, edit }: SignOffProps) {
  const t = useText();
  const { review } = move;
  return (
    <section className={styles['sign']} data-state={review.state} aria-label={t('sign.title')}>
      {review.ruledBy === '' ? null : (
        <p className={styles['by']}>{t('sign.ruledBy', { name: review.ruledBy })}</p>
      )}
      <ReviewWords move={move} />
      <SignActs move={move} edit={edit} />
    </section>
  );
}

/** What the review says: it waits, changes are asked for, it is signed. */
export function ReviewWords({ move }: { move: ControlMove }) {
  const t = useText();
  const { state, note, ruledBy, signedBy } = move.review;
  switch (state) {
    case 'none':
      return null;
    case 'pending':
      return <p>{t('sign.pending')}</p>;
    case 'changes':
      return (
        <div>
          <p>{t(move.status === 'ruled' ? 'sign.changes' : 'sign.reopened', { name: ruledBy })}</p>
          <blockquote className={styles['note']} dir="auto">
            {note}
          </blockquote>
        </div>
      );
    case 'signed':
      return (
        <p dir="auto">
          {note === ''
            ? t('sign.signedBy', { name: signedBy })
            : t('sign.signedAlone', { reason: note })}
        </p>
      );
  }
}

type Asking = 'alone' | 'changes' | 'reopen' | null;

function SignActs({ move, edit }: SignOffProps) {
  const [asking, ask] = useState<Asking>(null);
  if (asking !== null) return <Reason move={move} asking={asking} close={() => ask(null)} />;
  return <Buttons move={move} edit={edit} ask={ask} />;
}

function Buttons({ move, edit, ask }: SignOffProps & { ask: (what: Asking) => void }) {
  const t = useText();
  const me = useMe();
  const { view } = useDesk();
  const { state, ruledBy } = move.review;
  const own = ruledBy === me.name;
  const nameless = !own && !me.said;
  if (view.situation.status !== 'running' || move.status !== 'ruled') return null;
  const mine = holderOf(move, me.name) !== 'other';
  return (
    <>
      {state === 'pending' && own ? <p className={styles['by']}>{t('sign.own')}</p> : null}
      {/* Two windows of one person are no two people: a name under a ruling is somebody's. */}
      {state === 'pending' && nameless ? (
        <p className={styles['by']}>{t('sign.nameFirst')}</p>
      ) : null}
      <div className={styles['acts']}>
        {state === 'pending' ? (
          <>
            <Act
              kind="main"
              icon="edit"
              disabled={own || nameless}
              body={{ type: 'ruling.sign', data: { move: move.id, alone: '' } }}
            >
              {t('sign.sign')}
            </Act>
            <PlainAct deed="ruling.return" onClick={() => ask('changes')}>
              {t('sign.askChanges')}
            </PlainAct>
            {own ? (
              <PlainAct deed="ruling.sign" kind="quiet" onClick={() => ask('alone')}>
                {t('sign.alone')}
              </PlainAct>
            ) : null}
          </>
        ) : null}
        {state === 'signed' && mine ? (
          <PlainAct deed="ruling.reopen" icon="unlock" onClick={() => ask('reopen')}>
            {t('sign.reopen')}
          </PlainAct>
        ) : null}
        {edit !== null && canRule(move) && mine ? (
          <PlainAct deed="move.rule" kind="quiet" icon="edit" onClick={edit}>
            {t('sign.edit')}
          </PlainAct>
        ) : null}
      </div>
    </>
  );
}

interface ReasonProps {
  readonly move: ControlMove;
  readonly asking: NonNullable<Asking>;
  close(): void;
}

function Reason({ move, asking, close }: ReasonProps) {
  const t = useText();
  const { issue } = useDesk();
  const words = {
    alone: { label: t('sign.aloneWhy'), confirm: t('sign.sign') },
    changes: { label: t('sign.changesWhat'), confirm: t('sign.askDo') },
    reopen: { label: t('sign.reopenWhy'), confirm: t('sign.reopen') },
  }[asking];
  return (
    <ReasonForm
      {...words}
      run={(reason) => issue(commandFor(asking, move.id, reason))}
      cancel={close}
    />
  );
}

function commandFor(asking: NonNullable<Asking>, move: string, reason: string): CommandBody {
  switch (asking) {
    case 'alone':
      return { type: 'ruling.sign', data: { move, alone: reason } };
    case 'changes':
      return { type: 'ruling.return', data: { move, note: reason } };
    case 'reopen':
      return { type: 'ruling.reopen', data: { move, reason } };
  }
}
