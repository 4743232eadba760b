import { useState } from 'react';
import { Modal, Switch } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import { clash, defaultKeys, keyActions, nameOfStroke, type KeyAction } from '../model/keymap.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import type { KeySettings } from '../use-keys.ts';
import styles from './Over.module.css';

/** All keys; each single one can be changed, and all of them switched off. */
export function KeysDialog({ settings }: { settings: KeySettings }) {
  const t = useText();
  const { panel, show } = useDesk();
  const [listening, listen] = useState<KeyAction | null>(null);
  const [taken, setTaken] = useState<KeyAction | null>(null);
  const { keys, singles, change } = settings;
  return (
    <Modal
      opened={panel === 'keys'}
      onClose={() => {
        listen(null);
        show(null);
      }}
      closeOnEscape={listening === null}
      title={t('keys.title')}
      size="min(72rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles['ask']}>
        <Switch
          label={t('keys.singles')}
          description={t('keys.singlesHelp')}
          checked={singles}
          onChange={(event) => change(keys, event.currentTarget.checked)}
        />
        <KeyList settings={settings} listening={listening} listen={listen} setTaken={setTaken} />
        <p className={styles['listening']} role="status">
          {taken === null ? '' : t('keys.taken', { action: t(`keys.action.${taken}`) })}
        </p>
        <div className={styles['foot']}>
          <PlainAct kind="quiet" onClick={() => change(defaultKeys, true)}>
            {t('keys.reset')}
          </PlainAct>
          <PlainAct data-autofocus onClick={() => show(null)}>
            {t('close')}
          </PlainAct>
        </div>
      </div>
    </Modal>
  );
}

interface KeyListProps {
  readonly settings: KeySettings;
  /** The action whose new key is waited for. */
  readonly listening: KeyAction | null;
  listen(action: KeyAction | null): void;
  setTaken(action: KeyAction | null): void;
}

function KeyList({ settings, listening, listen, setTaken }: KeyListProps) {
  const t = useText();
  const { keys, singles, change } = settings;
  const hear = (action: KeyAction, event: React.KeyboardEvent) => {
    if (listening !== action || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      listen(null);
      return;
    }
    const name = nameOfStroke(event.nativeEvent);
    if (name === null || name.startsWith('Ctrl+')) return;
    const other = clash(keys, action, name);
    setTaken(other);
    if (other !== null) return;
    change({ ...keys, [action]: name }, singles);
    listen(null);
  };
  return (
    <ul className={styles['keys']}>
      {keyActions.map((action) => (
        <li key={action}>
          <span>{t(`keys.action.${action}`)}</span>
          {keys[action].startsWith('Ctrl+') ? (
            <kbd>{keys[action]}</kbd>
          ) : (
            <PlainAct
              aria-label={t('keys.changeNamed', {
                action: t(`keys.action.${action}`),
                key: keys[action],
              })}
              aria-pressed={listening === action}
              onClick={() => {
                setTaken(null);
                listen(listening === action ? null : action);
              }}
              onKeyDown={(event) => hear(action, event)}
            >
              {listening === action ? t('keys.press') : keys[action]}
            </PlainAct>
          )}
        </li>
      ))}
    </ul>
  );
}
