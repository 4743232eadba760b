import type { MoveText } from '../../../core/move-text.ts';
import type { OwnMove } from '../../../core/view/schema-move.ts';
import { newCommandId } from '../../shared/link/id.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { sameMove } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { MoveForm } from './MoveForm.tsx';
import { MoveWords } from './move/MoveWords.tsx';
import { Question } from './move/Question.tsx';
import { receiptLabel, useSeat } from './seat.tsx';
import styles from './EditMove.module.css';

export interface EditMoveProps {
  move: OwnMove;
  frozen: boolean;
  onClose: () => void;
  /** At this time, by the host's clock. */
  onRecorded: (wallMs: number) => void;
}

/** Changes a recorded move, or answers what control asked. Who was first wins; the other keeps the words. */
export function EditMove({ move, frozen, onClose, onRecorded }: EditMoveProps) {
  const t = stationText.useText();
  const link = useLink();
  const { view, drafts, offsetMs } = useSeat();
  const returned = move.status === 'returned';
  const draft = useDraft(drafts, move.id, move.text, move.version);
  const conflict =
    draft.basis !== move.version && draft.kept !== 'nothing' && !sameMove(draft.text, move.text);

  const submit = async (text: MoveText) => {
    const id = newCommandId();
    draft.sent(id);
    // With the conflict in sight, Submit means: mine over theirs.
    const data = { move: move.id, expectVersion: move.version, text };
    const answer = await link.command('move.edit', data, id);
    if (!answer.ok) return;
    onRecorded(answer.receipt?.wallMs ?? Date.now() + offsetMs);
    onClose();
  };
  const leave = () => {
    draft.discard();
    onClose();
  };
  return (
    <MoveForm
      draft={draft}
      heading={t('form.headingEdit', { label: receiptLabel(view.team.name, move.receipt) })}
      submitLabel={t(returned ? 'move.submitAnswer' : 'form.submitEdit')}
      frozen={frozen}
      bell={returned ? null : 'change'}
      onSubmit={(text) => void submit(text)}
      onDiscard={leave}
      beside={
        draft.kept === 'nothing' ? <Button onClick={onClose}>{t('form.cancelEdit')}</Button> : null
      }
      above={
        <>
          {returned ? <Question move={move} /> : null}
          {conflict ? <Conflict move={move} /> : null}
        </>
      }
    />
  );
}

function Conflict({ move }: { move: OwnMove }) {
  const t = stationText.useText();
  const who = move.by === '' ? t('form.someone') : move.by;
  return (
    <div className={styles['conflict']} role="alert">
      <p className={styles['who']}>{t('form.conflict', { who })}</p>
      <p>{t('form.conflictHelp')}</p>
      <details>
        <summary>{t('form.conflictTheirs')}</summary>
        <p className={styles['title']} dir="auto">
          {move.text.title}
        </p>
        <MoveWords text={move.text} fieldTitles={move.fieldTitles} />
      </details>
    </div>
  );
}
