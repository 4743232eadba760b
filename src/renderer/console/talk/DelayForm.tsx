import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import type { ControlMessage } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useCaret } from '../parts/use-caret.ts';
import { useText } from '../text.ts';
import styles from './Talk.module.css';

const quick = [2, 5, 10] as const;

/** Lets a held message out later by itself: a press for the usual times, or minutes and Enter. */
export function DelayForm({ message, close }: { message: ControlMessage; close: () => void }) {
  const form = useCaret();
  const t = useText();
  const { issue } = useDesk();
  const [minutes, setMinutes] = useState<number | null>(5);
  const [pending, setPending] = useState(false);
  const delay = async (by: number | null) => {
    if (by === null || pending) return;
    setPending(true);
    const done = await issue({
      type: 'message.delay',
      data: { message: message.id, minutes: by },
    });
    setPending(false);
    if (done) close();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('messages.delayTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void delay(minutes);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <h4>{t('messages.delayTitle')}</h4>
      <p className={styles['stamp']}>{t('messages.delayHelp')}</p>
      <div className={styles['acts']}>
        {quick.map((count) => (
          <PlainAct key={count} disabled={pending} onClick={() => void delay(count)}>
            {t('messages.delayQuick', { count })}
          </PlainAct>
        ))}
        <NumberInput
          size="xs"
          label={t('messages.delayMinutes')}
          value={minutes ?? ''}
          min={0.1}
          max={limits.delayMinutesMax}
          decimalScale={1}
          data-autofocus
          onChange={(value) => setMinutes(typeof value === 'number' ? value : null)}
        />
      </div>
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct
          type="submit"
          kind="main"
          icon="clock"
          disabled={minutes === null || minutes < 0.1}
          pending={pending}
        >
          {t('messages.delayDo')}
        </PlainAct>
      </div>
    </form>
  );
}
