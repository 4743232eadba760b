import { useState } from 'react';
import { Modal } from '@mantine/core';
import { useDesk, type Question } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './Over.module.css';

/** Only for what cannot be looked past. The focus starts on Cancel, so a stray Enter changes nothing. */
export function AskDialog() {
  const t = useText();
  const { question, ask } = useDesk();
  return (
    <Modal
      opened={question !== null}
      onClose={() => ask(null)}
      title={question?.title ?? ''}
      centered
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {question === null ? null : (
        <Body key={question.title} question={question} close={() => ask(null)} />
      )}
    </Modal>
  );
}

function Body({ question, close }: { question: Question; close: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const ready = question.reason !== 'required' || reason.trim() !== '';
  const after = async (deed: Promise<boolean>) => {
    setPending(true);
    const done = await deed;
    setPending(false);
    if (done) close();
  };
  const { other } = question;
  return (
    <div className={styles['ask']}>
      <div>{question.body}</div>
      {question.reason === 'none' ? null : (
        <Lines
          label={question.reason === 'required' ? t('reason') : t('reasonOptional')}
          value={reason}
          maxRows={6}
          change={setReason}
        />
      )}
      <div className={styles['foot']}>
        <PlainAct data-autofocus onClick={close}>
          {t('cancel')}
        </PlainAct>
        {other === undefined ? null : (
          <PlainAct pending={pending} onClick={() => void after(other.run())}>
            {other.label}
          </PlainAct>
        )}
        <PlainAct
          kind={question.danger ? 'danger' : 'main'}
          disabled={!ready}
          pending={pending}
          onClick={() => void after(question.run(reason.trim()))}
        >
          {question.confirm}
        </PlainAct>
      </div>
    </div>
  );
}
