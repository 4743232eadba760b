import { useState } from 'react';
import { Modal, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { saidName } from './facilitator.ts';
import { useMe } from './use-me.ts';
import styles from './Who.module.css';

export function NameDialog() {
  const t = useText();
  const { panel, show } = useDesk();
  const close = () => show(null);
  return (
    <Modal
      opened={panel === 'name'}
      onClose={close}
      title={t('me.title')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {panel === 'name' ? <Body close={close} /> : null}
    </Modal>
  );
}

function Body({ close }: { close: () => void }) {
  const t = useText();
  const { name, rename } = useMe();
  const [text, setText] = useState(() => saidName());
  const [pending, setPending] = useState(false);
  const ready = text.trim() !== '';
  const save = async () => {
    if (!ready || pending) return;
    setPending(true);
    if (text.trim() !== name) await rename(text.trim());
    close();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('me.name')}
        description={t('me.why')}
        value={text}
        maxLength={limits.seatNameCharsMax}
        placeholder={name}
        autoComplete="name"
        dir="auto"
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" disabled={!ready} pending={pending}>
          {t('me.save')}
        </PlainAct>
      </div>
    </form>
  );
}
