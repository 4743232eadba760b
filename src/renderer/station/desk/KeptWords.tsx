import type { ReactNode } from 'react';
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
  const { drafts } = useSeat();
  const draft = useDraft(drafts, slot, base);
  if (draft.kept === 'nothing') return null;
  return (
    <KeptFrame
      heading={t('form.keptDraft')}
      note={note}
      onDiscard={() => {
        draft.discard();
        onGone?.();
      }}
    >
      <p className={styles['title']} dir="auto">
        {draft.text.title}
      </p>
      <MoveWords text={draft.text} fieldTitles={{}} />
    </KeptFrame>
  );
}

export interface KeptFrameProps {
  heading: string;
  note: string;
  /** Null: not just now, since the host may yet record them. */
  onDiscard: (() => void) | null;
  children: ReactNode;
}

/** The same frame for a move's words and for shorter ones. */
export function KeptFrame({ heading, note, onDiscard, children }: KeptFrameProps) {
  const t = stationText.useText();
  const { watching } = useSeat();
  return (
    <div className={styles['kept']}>
      <p className={styles['heading']}>{heading}</p>
      <p className={styles['note']}>{note}</p>
      {children}
      {watching || onDiscard === null ? null : (
        <Confirm
          label={t('form.discard')}
          question={t('form.discardSure')}
          yes={t('form.discardYes')}
          no={t('form.discardNo')}
          onYes={onDiscard}
        />
      )}
    </div>
  );
}
