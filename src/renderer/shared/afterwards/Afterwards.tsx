import { useEffect, useMemo, useRef, useState } from 'react';
import type { HotWash as Told } from '../../../core/protocol/down.ts';
import type { Shelf } from '../link/outbox.ts';
import { Button } from '../ui/Button.tsx';
import { Feedback } from './Feedback.tsx';
import { HotWash } from './HotWash.tsx';
import { Kept } from './kept.ts';
import { afterwardsText } from './text.ts';
import { usePost } from './use-post.ts';
import styles from './Afterwards.module.css';

export interface AfterwardsProps {
  readonly shelf: Shelf;
  readonly owner: string;
  readonly shared?: boolean;
  readonly hotWash: Told;
  readonly writing: boolean;
  onWriting(writing: boolean): void;
}

const parts = ['hotWash', 'feedback'] as const;

/** The way in, above the desk; or the page itself: the questions one by one, and the feedback form. */
export function Afterwards(props: AfterwardsProps) {
  const { shelf, owner, shared = false, hotWash, writing, onWriting } = props;
  const t = afterwardsText.useText();
  const kept = useMemo(() => new Kept(shelf, owner), [shelf, owner]);
  const post = usePost(kept);
  const [part, setPart] = useState<(typeof parts)[number]>('hotWash');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!writing) return;
    scrollTo({ top: 0 });
    heading.current?.focus();
  }, [writing]);
  if (!writing) {
    return (
      <aside className={styles['door']} aria-label={t('heading')}>
        <p>{t('door')}</p>
        <Button kind="main" onClick={() => onWriting(true)}>
          {t('enter')}
        </Button>
      </aside>
    );
  }
  return (
    <main className={styles['page']}>
      <div className={styles['top']}>
        <Button kind="quiet" onClick={() => onWriting(false)}>
          {t('back')}
        </Button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('heading')}
      </h1>
      <div className={styles['parts']} role="group" aria-label={t('parts')}>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={part === each}
            onClick={() => setPart(each)}
          >
            {t(each)}
          </button>
        ))}
      </div>
      {hotWash.open ? null : (
        <p className={styles['note']} data-tone="closed" role="status">
          {t('closed')}
        </p>
      )}
      <p className={styles['note']}>{t(shared ? 'shared' : 'keptHere')}</p>
      {part === 'hotWash' ? (
        <HotWash kept={kept} post={post} questions={hotWash.questions} open={hotWash.open} />
      ) : (
        <Feedback kept={kept} post={post} objectives={hotWash.objectives} open={hotWash.open} />
      )}
    </main>
  );
}
