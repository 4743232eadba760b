import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import { Button } from '../ui/Button.tsx';
import { TextBox } from '../ui/Field.tsx';
import type { Kept } from './kept.ts';
import { Sending } from './Sending.tsx';
import { afterwardsText } from './text.ts';
import type { Post } from './use-post.ts';
import { useSlot } from './use-slot.ts';
import styles from './Afterwards.module.css';

export interface HotWashProps {
  readonly kept: Kept;
  readonly post: Post;
  readonly questions: readonly string[];
  readonly open: boolean;
}

/** The scenario's questions one by one, then whatever none of them has asked. */
export function HotWash({ kept, post, questions, open }: HotWashProps) {
  const t = afterwardsText.useText();
  const [at, setAt] = useState(0);
  const question = questions[at] ?? '';
  const last = at >= questions.length;
  return (
    <section className={styles['part']} aria-labelledby="hot-wash-question">
      <p className={styles['kicker']}>
        {last ? t('hotWash') : t('question', { n: at + 1, of: questions.length })}
      </p>
      <h2 id="hot-wash-question" dir="auto">
        {last ? t('free') : question}
      </h2>
      {last ? <p className={styles['note']}>{t('freeHelp')}</p> : null}
      <Answer
        key={at}
        kept={kept}
        post={post}
        slot={last ? 'free' : `q${at}`}
        question={question}
        open={open}
      />
      {questions.length === 0 ? null : (
        <div className={styles['turn']}>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('previous')}
          </Button>
          <Button disabled={last} onClick={() => setAt(at + 1)}>
            {t('next')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface AnswerProps {
  readonly kept: Kept;
  readonly post: Post;
  readonly slot: string;
  readonly question: string;
  readonly open: boolean;
}

function Answer({ kept, post, slot: name, question, open }: AnswerProps) {
  const t = afterwardsText.useText();
  const slot = useSlot<string>({
    kept,
    post,
    slot: name,
    empty: '',
    anonymous: false,
    remarkOf: (id, anonymous, text) => ({ kind: 'hotWash', id, anonymous, question, text }),
  });
  return (
    <>
      <TextBox
        label={t('answer')}
        rows={6}
        maxLength={limits.longTextCharsMax}
        value={slot.words}
        onChange={(event) => slot.change(event.currentTarget.value)}
      />
      <Sending slot={slot} open={open} anything={slot.words.trim() !== ''} note={t('wall')} />
    </>
  );
}
