import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { forkMoment } from '../model/fork-moment.ts';
import type { FullRecord } from '../model/replay.ts';
import { useText } from '../text.ts';
import { ForkForm } from './ForkForm.tsx';
import { ForkMade, type MadeFork } from './ForkMade.tsx';

export interface ForkDialogProps {
  readonly record: FullRecord;
  /** The fact after which it branches off; null: nobody asks. */
  readonly at: number | null;
  readonly onClose: () => void;
}

/** Another exercise from a moment of this one: asked for, made, then played or looked at. */
export function ForkDialog({ record, at, onClose }: ForkDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={at !== null}
      onClose={onClose}
      title={t('fork.title')}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('fork.close') }}
    >
      {at === null ? null : <Body key={at} record={record} at={at} close={onClose} />}
    </Modal>
  );
}

interface BodyProps {
  readonly record: FullRecord;
  readonly at: number;
  readonly close: () => void;
}

function Body({ record, at, close }: BodyProps) {
  const moment = useMemo(() => forkMoment(record, at), [record, at]);
  const [made, setMade] = useState<MadeFork | null>(null);
  return made === null ? (
    <ForkForm moment={moment} onMade={setMade} close={close} />
  ) : (
    <ForkMade made={made} close={close} />
  );
}
