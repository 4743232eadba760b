import { useFacts } from '../parts/use-facts.ts';
import { useText } from '../text.ts';
import styles from './Notes.module.css';

/** The fact that a remark is about, as these eyes read it, and the way there. */
export function FactLink({ seq }: { seq: number }) {
  const t = useText();
  const { words, go } = useFacts()(seq);
  return (
    <button type="button" className={styles['fact']} onClick={go}>
      <span className={styles['seq']}>{t('notes.fact', { n: seq })}</span>
      {words === null ? null : <bdi>{words}</bdi>}
    </button>
  );
}
