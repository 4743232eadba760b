import type { MoveText } from '../../../core/move-text.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { Confirm } from './Confirm.tsx';
import { MoveWords } from './move/MoveWords.tsx';
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
  return (
    <div className={styles['kept']}>
      <p className={styles['heading']}>{t('form.keptDraft')}</p>
      <p className={styles['note']}>{note}</p>
      <p className={styles['title']} dir="auto">
        {draft.text.title}
      </p>
      <MoveWords text={draft.text} fieldTitles={{}} />
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
