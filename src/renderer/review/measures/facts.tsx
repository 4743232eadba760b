import { useState, type ReactNode } from 'react';
import { lineText } from '../model/line-text.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import styles from './Measures.module.css';

interface FactButtonProps {
  readonly seq: number;
  /** What is shown; the number of the fact is told beside it. */
  readonly children: ReactNode;
}

/** A figure that leads to the fact it rests on. */
export function FactButton({ seq, children }: FactButtonProps) {
  const t = useText();
  const { replay, channel, dispatch } = useStage();
  const line = channel.lineAt.get(seq);
  const { indicators } = replay.world.scenario;
  return (
    <button
      type="button"
      className={styles['fact']}
      title={line === undefined ? undefined : lineText(line.entry, { t, indicators })}
      onClick={() => dispatch({ do: 'seek', at: seq })}
    >
      {children}
      <span className="wc-hidden"> ({t('notes.fact', { n: seq })})</span>
    </button>
  );
}

const shownAtOnce = 4;

/** The facts of a figure, by their numbers; many of them fold. */
export function FactRefs({ seqs }: { seqs: readonly number[] }) {
  const t = useText();
  const { replay, channel, dispatch } = useStage();
  const [all, setAll] = useState(false);
  const { indicators } = replay.world.scenario;
  const some = all || seqs.length <= shownAtOnce + 1 ? seqs : seqs.slice(0, shownAtOnce);
  return (
    <span className={styles['refs']}>
      {some.map((seq) => {
        const line = channel.lineAt.get(seq);
        return (
          <button
            key={seq}
            type="button"
            className={styles['ref']}
            aria-label={t('notes.fact', { n: seq })}
            title={line === undefined ? undefined : lineText(line.entry, { t, indicators })}
            onClick={() => dispatch({ do: 'seek', at: seq })}
          >
            {seq}
          </button>
        );
      })}
      {some.length === seqs.length ? null : (
        <button type="button" className={styles['ref']} onClick={() => setAll(true)}>
          {t('measures.moreFacts', { count: seqs.length - some.length })}
        </button>
      )}
    </span>
  );
}
