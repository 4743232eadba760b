import { Modal } from '@mantine/core';
import { useText } from '../text.ts';
import { HandOutForm } from './HandOutForm.tsx';

export interface HandOutDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A replay for somebody: whose views, in which language, and whether it tells what lies ahead. */
export function HandOutDialog({ opened, onClose }: HandOutDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('handOut.title')}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('handOut.close') }}
    >
      {opened ? <HandOutForm close={onClose} /> : null}
    </Modal>
  );
}
