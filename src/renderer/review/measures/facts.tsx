import { useState, type ReactNode } from 'react';
import { useFacts } from '../parts/use-facts.ts';
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
  const { words, go } = useFacts()(seq);
  return (
    <button type="button" className={styles['fact']} title={words ?? undefined} onClick={go}>
      {children}
      <span className="wc-hidden"> ({t('notes.fact', { n: seq })})</span>
    </button>
  );
}

const shownAtOnce = 4;

/** The facts of a figure, by their numbers; many of them fold. */
export function FactRefs({ seqs }: { seqs: readonly number[] }) {
  const t = useText();
  const factOf = useFacts();
  const [all, setAll] = useState(false);
  const some = all || seqs.length <= shownAtOnce + 1 ? seqs : seqs.slice(0, shownAtOnce);
  return (
    <span className={styles['refs']}>
      {some.map((seq) => {
        const { words, go } = factOf(seq);
        return (
          <button
            key={seq}
            type="button"
            className={styles['ref']}
            aria-label={t('notes.fact', { n: seq })}
            title={words ?? undefined}
            onClick={go}
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
