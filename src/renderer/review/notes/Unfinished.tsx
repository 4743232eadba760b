import { useText } from '../text.ts';
import type { NoteDraft } from './notes-of.ts';
import styles from './Notes.module.css';

export interface UnfinishedProps {
  readonly drafts: readonly NoteDraft[];
  onGoOn(draft: NoteDraft): void;
}

/** Notes that were begun and left: each a press away from where it was. */
export function Unfinished({ drafts, onGoOn }: UnfinishedProps) {
  const t = useText();
  if (drafts.length === 0) return null;
  return (
    <section className={styles['sum']} aria-label={t('notes.unfinished')}>
      <h3>{t('notes.unfinished')}</h3>
      <ul className={styles['unfinished']}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" className={styles['fact']} onClick={() => onGoOn(draft)}>
              <span className={styles['seq']}>{t(`notes.kinds.${draft.kind}`)}</span>
              <bdi>{draft.text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
