import type { MoveText } from '../../../core/fact.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { Confirm } from './Confirm.tsx';
import { useSeat } from './seat.tsx';
import styles from './KeptWords.module.css';

export interface KeptWordsProps {
  slot: string;
  base?: MoveText;
  note: string;
  onGone?: () => void;
}

/** Words that were not recorded and cannot be now. They stay until the person throws them away. */
export function KeptWords({ slot, base, note, onGone }: KeptWordsProps) {
  const t = stationText.useText();
  const { drafts, watching } = useSeat();
  const draft = useDraft(drafts, slot, base);
  if (draft.kept === 'nothing') return null;
  const { title, action, effect, reasons } = draft.text;
  return (
    <div className={styles['kept']}>
      <p className={styles['heading']}>{t('form.keptDraft')}</p>
      <p className={styles['note']}>{note}</p>
      <p className={styles['title']} dir="auto">
        {title}
      </p>
      {[action, effect, ...reasons]
        .filter((words) => words.trim() !== '')
        .map((words) => (
          <p key={words} className={styles['words']} dir="auto">
            {words}
          </p>
        ))}
      {watching ? null : (
        <Confirm
          label={t('form.discard')}
          question={t('form.discardSure')}
          yes={t('form.discardYes')}
          no={t('form.discardNo')}
          onYes={() => {
            draft.discard();
            onGone?.();
          }}
        />
      )}
    </div>
  );
}
