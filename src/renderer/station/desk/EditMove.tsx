import type { OwnMove } from '../../../core/view/schema.ts';
import { newCommandId } from '../../shared/link/id.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { sameMove, submittable } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { MoveForm } from './MoveForm.tsx';
import { receiptLabel, useSeat } from './seat.tsx';
import styles from './EditMove.module.css';

/** Changes a recorded move. Who was first wins; the other is told and keeps the words. */
export function EditMove({ move, onClose }: { move: OwnMove; onClose: () => void }) {
  const t = stationText.useText();
  const link = useLink();
  const { view, drafts } = useSeat();
  const draft = useDraft(drafts, move.id, move.text, move.version);
  const conflict =
    draft.basis !== move.version && draft.kept !== 'nothing' && !sameMove(draft.text, move.text);

  const submit = async () => {
    const id = newCommandId();
    draft.sent(id);
    // With the conflict in sight, Submit means: mine over theirs.
    const data = { move: move.id, expectVersion: move.version, text: submittable(draft.text) };
    const answer = await link.command('move.edit', data, id);
    if (answer.ok) onClose();
  };
  const leave = () => {
    draft.discard();
    onClose();
  };
  return (
    <MoveForm
      draft={draft}
      heading={t('form.headingEdit', { label: receiptLabel(view.team.name, move.receipt) })}
      submitLabel={t('form.submitEdit')}
      onSubmit={() => void submit()}
      onDiscard={leave}
      beside={
        draft.kept === 'nothing' ? <Button onClick={onClose}>{t('form.cancelEdit')}</Button> : null
      }
      above={conflict ? <Conflict move={move} /> : null}
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
        <p className={styles['action']} dir="auto">
          {move.text.action}
        </p>
      </details>
    </div>
  );
}
