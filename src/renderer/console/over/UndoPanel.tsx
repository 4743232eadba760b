import { useState } from 'react';
import { Modal } from '@mantine/core';
import type { ControlView } from '../../../core/view/schema.ts';
import { useDesk } from '../desk.tsx';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { undoName, undoConsequence, undoRefusal } from './undo-words.ts';
import styles from './Over.module.css';

/** What would be taken back and what that brings, before anything happens; or why it cannot be. */
export function UndoPanel() {
  const t = useText();
  const { view, panel, show } = useDesk();
  return (
    <Modal
      opened={panel === 'undo'}
      onClose={() => show(null)}
      title={t('undo.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {view.undo === null ? (
        <div className={styles['ask']}>
          <p>{t('undo.nothing')}</p>
          <div className={styles['foot']}>
            <PlainAct data-autofocus onClick={() => show(null)}>
              {t('close')}
            </PlainAct>
          </div>
        </div>
      ) : (
        <Body undo={view.undo} close={() => show(null)} />
      )}
    </Modal>
  );
}

function Body({ undo, close }: { undo: NonNullable<ControlView['undo']>; close: () => void }) {
  const t = useText();
  const { view, scenario, issue } = useDesk();
  const [recalling, recall] = useState(false);
  const name = undoName(undo.label, undo.subject, view, scenario);
  const instead = undo.recallInstead;
  if (undo.refused !== null) {
    return (
      <div className={styles['ask']}>
        <p className={styles['what']}>{name}</p>
        <p className={styles['refused']} role="status">
          <Icon name="lock" /> {undoRefusal(undo.refused)}
        </p>
        {instead !== null && recalling ? (
          <ReasonForm
            label={t('cueReason.recall', { eventNo: instead })}
            confirm={t('cueConfirm.recall', { eventNo: instead })}
            danger
            cancel={close}
            run={(reason) => issue({ type: 'inject.recall', data: { eventNo: instead, reason } })}
          />
        ) : (
          <div className={styles['foot']}>
            <PlainAct data-autofocus onClick={close}>
              {t('close')}
            </PlainAct>
            {instead === null ? null : (
              <PlainAct
                deed="inject.recall"
                kind="danger"
                icon="recalled"
                onClick={() => recall(true)}
              >
                {t('undo.recallInstead', { eventNo: instead })}
              </PlainAct>
            )}
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={styles['ask']}>
      <p className={styles['what']}>{name}</p>
      <ul className={styles['consequences']}>
        {undo.consequences.map((each) => (
          <li key={`${each.code}-${each.subject}`}>{undoConsequence(each, view, scenario)}</li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('undo.kept')}</p>
      <div className={styles['foot']}>
        <PlainAct data-autofocus onClick={close}>
          {t('cancel')}
        </PlainAct>
        <Act
          kind="main"
          icon="undo"
          body={{ type: 'command.undo', data: { command: undo.command } }}
          onDone={close}
        >
          {t('undo.do')}
        </Act>
      </div>
    </div>
  );
}
