import { useState } from 'react';
import type { Resting } from '../../../../core/aar/report/block.ts';
import { limits } from '../../../../core/limits.ts';
import { useEdit } from './edit-context.ts';
import { useIsHere } from './use-here.ts';
import styles from './Facts.module.css';

/** The facts that something rests on, each the way to it in the record; or who said it. */
export function Facts({ of: { seqs, basis } }: { of: Resting }) {
  const { say } = useEdit();
  const [whole, setWhole] = useState(false);
  if (basis === 'nothing') return null;
  if (basis !== 'facts')
    return <span className={styles['basis']}>{say.t(`edit.basis.${basis}`)}</span>;
  const shown = whole ? seqs : seqs.slice(0, limits.factsNamedMax);
  const more = seqs.length - shown.length;
  return (
    <span className={styles['facts']} role="group" aria-label={say.t('edit.facts')}>
      {shown.map((seq) => (
        <Fact key={seq} seq={seq} />
      ))}
      {more === 0 ? null : (
        <button type="button" title={say.t('edit.moreHelp')} onClick={() => setWhole(true)}>
          {say.t('edit.more', { count: more })}
        </button>
      )}
    </span>
  );
}

function Fact({ seq }: { seq: number }) {
  const { say, seek } = useEdit();
  const isHere = useIsHere(seq);
  // Hundreds stand on the page: what each of them says is looked up when somebody comes to it.
  const [near, setNear] = useState(false);
  const come = () => setNear(true);
  return (
    <button
      type="button"
      aria-label={say.t('fact', { seq })}
      aria-current={isHere || undefined}
      title={near ? say.line(seq) : undefined}
      onPointerEnter={come}
      onFocus={come}
      onClick={() => seek(seq)}
    >
      {seq}
    </button>
  );
}
