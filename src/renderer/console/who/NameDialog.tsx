import { useState } from 'react';
import { Modal, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { saidName } from './facilitator.ts';
import { RoleChoice } from './RoleChoice.tsx';
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
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {panel === 'name' ? <Body close={close} /> : null}
    </Modal>
  );
}

function Body({ close }: { close: () => void }) {
  const t = useText();
  const { name, duty, become } = useMe();
  const [text, setText] = useState(() => saidName());
  const [role, setRole] = useState(duty);
  const [pending, setPending] = useState(false);
  // Who only changes what they are here for may stay without a name.
  const next = text.trim() === '' ? name : text.trim();
  const ready = text.trim() !== '' || role !== duty;
  const save = async () => {
    if (!ready || pending) return;
    setPending(true);
    if (next !== name || role !== duty) await become(next, role);
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
      <RoleChoice role={role} choose={setRole} />
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
