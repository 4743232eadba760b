import { useState } from 'react';
import type { MoveOption } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { canRule, holderOf, needsRuling } from '../model/review.ts';
import { useText } from '../text.ts';
import { useMe } from '../who/use-me.ts';
import { ClaimBar } from './ClaimBar.tsx';
import { RulingEditor } from './RulingEditor.tsx';
import { RulingSummary } from './RulingSummary.tsx';
import { ReviewWords, SignOff } from './SignOff.tsx';
import { hasDraft } from './use-ruling-draft.ts';
import styles from './Ruling.module.css';

export interface RulingPartProps {
  readonly move: ControlMove;
  readonly option: MoveOption | null;
  readonly hasNext: boolean;
  onSaved(): void;
}

/** The ruling on a move: to be given, as it stands and waits for a signature, or as it was revealed. */
export function RulingPart({ move, option, hasNext, onSaved }: RulingPartProps) {
  const t = useText();
  const me = useMe();
  const { view } = useDesk();
  // Words that nobody has sent are never hidden behind a button.
  const [editing, edit] = useState(() => hasDraft(move.id));
  if (move.status !== 'locked' && move.ruling === null) return null;
  const running = view.situation.status === 'running';
  const open = editing || hasDraft(move.id);
  const toRule = running && (needsRuling(move) || (open && canRule(move)));
  const standing = move.ruling !== null && (!needsRuling(move) || !running);
  const revealed = move.status === 'revealed';
  const blocked = holderOf(move, me.name) === 'other';
  return (
    <section className={styles['ruling']} aria-label={t('ruling.title')}>
      <h3 className={styles['title']}>
        {revealed ? t('ruling.revealed') : standing ? t('ruling.standing') : t('ruling.title')}
      </h3>
      {running && (toRule || isHeldBack(move)) ? <ClaimBar move={move} /> : null}
      {standing && move.ruling !== null ? (
        <div className={styles['standing']}>
          <RulingSummary move={move} ruling={move.ruling} />
          <SignOff move={move} edit={toRule ? null : () => edit(true)} />
        </div>
      ) : null}
      {!standing && move.review.state === 'changes' ? (
        <div className={styles['asked']}>
          <ReviewWords move={move} />
        </div>
      ) : null}
      {toRule ? (
        <RulingEditor
          move={move}
          option={option}
          hasNext={hasNext}
          blocked={blocked}
          onSaved={() => {
            edit(false);
            onSaved();
          }}
        />
      ) : null}
    </section>
  );
}

/** A standing ruling that only whoever has the move in hand may take up again; to sign it needs no hand on it. */
function isHeldBack({ status, review }: ControlMove): boolean {
  return status === 'ruled' && review.claimedBy !== null && review.state !== 'pending';
}
