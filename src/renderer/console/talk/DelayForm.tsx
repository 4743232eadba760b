import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import type { ControlMessage } from '../model/talk.ts';
import { Act } from '../parts/Act.tsx';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import styles from './Talk.module.css';

const quick = [2, 5, 10] as const;

/** Lets a held message out later by itself: a press for the usual times, or minutes and Enter. */
export function DelayForm({ message, close }: { message: ControlMessage; close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  const [minutes, setMinutes] = useState<number | null>(5);
  const delayed = (by: number) =>
    ({ type: 'message.delay', data: { message: message.id, minutes: by } }) as const;
  return (
    <FormCard
      label={t('messages.delayTitle')}
      confirm={t('messages.delayDo')}
      icon="clock"
      ready={minutes !== null && minutes >= 0.1}
      run={() => issue(delayed(minutes ?? 0))}
      close={close}
    >
      <h4>{t('messages.delayTitle')}</h4>
      <p className={styles['stamp']}>{t('messages.delayHelp')}</p>
      <div className={styles['acts']}>
        {quick.map((count) => (
          <Act key={count} body={delayed(count)} onDone={close}>
            {t('messages.delayQuick', { count })}
          </Act>
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
    </FormCard>
  );
}
