import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { afterwardsText } from './text.ts';
import type { SlotHandle } from './use-slot.ts';
import styles from './Afterwards.module.css';

export interface SendingProps {
  readonly slot: Pick<
    SlotHandle<unknown>,
    'anonymous' | 'status' | 'pending' | 'refused' | 'nameless' | 'send'
  >;
  readonly open: boolean;
  /** Something was written. */
  readonly anything: boolean;
  readonly note?: string;
}

/** With or without a name, the button, and what became of it. */
export function Sending({ slot, open, anything, note }: SendingProps) {
  const t = afterwardsText.useText();
  const id = useId();
  const [early, setEarly] = useState(false);
  const { status, refused } = slot;
  const missing = early && !anything;
  return (
    <div className={styles['sending']}>
      <label className={styles['nameless']} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={slot.anonymous}
          aria-describedby={`${id}-help`}
          onChange={(event) => slot.nameless(event.currentTarget.checked)}
        />
        {t('nameless')}
      </label>
      <p id={`${id}-help`} className={styles['note']}>
        {t(slot.anonymous ? 'namelessOn' : 'namelessOff')} {note}
      </p>
      <Button
        kind="main"
        wide
        pending={slot.pending}
        disabled={!open || status === 'sent'}
        onClick={() => {
          setEarly(true);
          if (anything) slot.send();
        }}
      >
        {t(status === 'new' ? 'send' : 'sendChange')}
      </Button>
      <p
        className={styles['state']}
        role="status"
        data-tone={missing || refused !== null ? 'no' : status}
      >
        {missing
          ? t('wordsMissing')
          : refused !== null
            ? whyNot(refused, t)
            : status === 'sent'
              ? t('sent')
              : status === 'changed'
                ? t('changed')
                : ''}
      </p>
    </div>
  );
}

function whyNot(
  { code, message }: { code: string; message: string },
  t: typeof afterwardsText.text,
): string {
  switch (code) {
    case 'client/offline':
      return t('refused.offline');
    case 'remark/closed':
      return t('refused.closed');
    case 'remark/too-fast':
      return t('refused.tooFast');
    case 'remark/full':
      return t('refused.full');
    default:
      return t('refused.other', { why: message });
  }
}
