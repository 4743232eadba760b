import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import type { DraftHandle } from './use-ruling-draft.ts';
import styles from './Ruling.module.css';

/** Somebody else has ruled while this was being typed: theirs stands, these words are still here. */
export function Overtaken({ handle, title }: { handle: DraftHandle; title: string }) {
  const t = useText();
  const { overtakenBy, goOn, forget } = handle;
  return (
    <div role="status">
      {overtakenBy === null ? null : (
        <div className={styles['overtaken']}>
          <Icon name="warn" />
          <p>{t('overtaken.what', { name: overtakenBy, title })}</p>
          <PlainAct onClick={forget}>{t('overtaken.theirs')}</PlainAct>
          <PlainAct onClick={goOn}>{t('overtaken.mine')}</PlainAct>
        </div>
      )}
    </div>
  );
}
