import { useState } from 'react';
import { Modal } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import { FormFoot } from '../parts/FormFoot.tsx';
import { useRun } from '../parts/use-run.ts';
import { useText } from '../text.ts';
import { saidName } from './facilitator.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { useMe } from './use-me.ts';
import { Line } from '../parts/Written.tsx';
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
  // Who only changes what they are here for may stay without a name.
  const next = text.trim() === '' ? name : text.trim();
  const ready = text.trim() !== '' || role !== duty;
  const save = async () => {
    if (next !== name || role !== duty) await become(next, role);
    return true;
  };
  const { pending, submit } = useRun(ready, save, close);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Line
        label={t('me.name')}
        description={t('me.why')}
        value={text}
        maxLength={limits.seatNameCharsMax}
        placeholder={name}
        autoComplete="name"
        data-autofocus
        change={setText}
      />
      <RoleChoice role={role} choose={setRole} />
      <FormFoot confirm={t('me.save')} ready={ready} pending={pending} close={close} />
    </form>
  );
}
