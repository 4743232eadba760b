import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { lineText } from '../model/line-text.ts';
import styles from './Notes.module.css';

/** The fact that a remark is about, as these eyes read it, and the way there. */
export function FactLink({ seq }: { seq: number }) {
  const t = useText();
  const { replay, channel, dispatch } = useBackdrop();
  const line = channel.lineAt.get(seq);
  const { indicators } = replay.world.scenario;
  return (
    <button
      type="button"
      className={styles['fact']}
      onClick={() => dispatch({ do: 'seek', at: seq })}
    >
      <span className={styles['seq']}>{t('notes.fact', { n: seq })}</span>
      {line === undefined ? null : <bdi>{lineText(line.entry, { t, indicators })}</bdi>}
    </button>
  );
}
