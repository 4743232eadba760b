import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { newCommandId } from '../../shared/link/id.ts';
import type { RemarksApi } from '../../review/notes/remarks-api.ts';
import { PlainAct } from '../parts/Act.tsx';
import { saidName } from '../who/facilitator.ts';
import { hotWashText } from './text.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './HotWash.module.css';

export interface SaidAloudProps {
  readonly api: RemarksApi;
  readonly questions: readonly string[];
}

/** Control types along with the talk; what could not be kept stays in the field. */
export function SaidAloud({ api, questions }: SaidAloudProps) {
  const t = hotWashText.useText();
  const [question, setQuestion] = useState(questions[0] ?? '');
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const keep = async () => {
    if (pending || text.trim() === '') return;
    setPending(true);
    const told = await api.put({
      id: newCommandId(),
      wallMs: 0,
      by: saidName(),
      kind: 'hotWash',
      question,
      text,
      team: null,
      aloud: true,
    });
    setPending(false);
    if (told.ok) setText('');
    setRefused(told.ok ? null : told.trouble.message || t('offline'));
  };
  return (
    <form
      className={styles['aloud']}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {questions.length === 0 ? null : (
        <NativeSelect
          size="xs"
          label={t('question')}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          data={[
            // Whichever way a question runs, its sign stands at its end.
            ...questions.map((each) => ({ value: each, label: `\u2068${each}\u2069` })),
            { value: '', label: t('free') },
          ]}
        />
      )}
      <Lines
        size="xs"
        label={t('aloud')}
        description={t('aloudHelp')}
        value={text}
        change={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        }}
      />
      <PlainAct type="submit" pending={pending} disabled={text.trim() === ''}>
        {t('keep')}
      </PlainAct>
      {refused === null ? null : (
        <p className={styles['failed']} role="alert">
          {t('failed', { why: refused })}
        </p>
      )}
    </form>
  );
}
