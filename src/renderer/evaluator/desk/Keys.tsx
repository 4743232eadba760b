import { useEffect, useRef } from 'react';
import { Button } from '../../shared/ui/Button.tsx';
import { evaluatorText } from '../text.ts';
import type { KeySwitch } from './use-keys.ts';
import styles from './Keys.module.css';

const rows = [
  ['O', 'observe'],
  ['Ctrl + Enter', 'send'],
  ['P  S  M  U', 'rate'],
  ['1  2  3', 'seen'],
  ['?', 'help'],
] as const;

/** Every key of this screen, and the switch for those that are single. */
export function Keys({ keys, onClose }: { keys: KeySwitch; onClose: () => void }) {
  const t = evaluatorText.useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog ref={dialog} className={styles['keys']} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('keys.heading')}</h2>
      <dl>
        {rows.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={keys.on}
          onChange={(event) => keys.set(event.currentTarget.checked)}
        />
        {t('keys.single')}
      </label>
      <Button kind="main" onClick={onClose}>
        {t('keys.close')}
      </Button>
    </dialog>
  );
}
