import { useState } from 'react';
import { Modal, Progress, SegmentedControl } from '@mantine/core';
import { paperSizes, usualPaperSize, type PaperSize } from '../../../core/paper/pack.ts';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { paperAddress, type PaperState } from '../model/paper.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { usePaper } from './use-paper.ts';
import styles from './Paper.module.css';

/** Everything on paper, by one press: how far it is, and where it lies. */
export function PaperDialog() {
  const t = useText();
  const { panel, show } = useDesk();
  const paper = usePaper();
  const [size, setSize] = useState<PaperSize>(() => usualPaperSize(navigator.language));
  return (
    <Modal
      opened={panel === 'paper'}
      onClose={() => show(null)}
      title={t('paper.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles['paper']}>
        <p className={styles['lead']}>{t('paper.lead')}</p>
        <p>{t('paper.help')}</p>
        <p>{t('paper.onePerTeam')}</p>
        <Told state={paper.state} />
        <div className={styles['foot']}>
          {paper.state.kind === 'printing' ? (
            <PlainAct onClick={paper.cancel}>{t('paper.cancel')}</PlainAct>
          ) : (
            <>
              <ByHand />
              <SegmentedControl
                aria-label={t('paper.size')}
                value={size}
                onChange={setSize}
                data={paperSizes.map((one) => ({ value: one, label: t(`paper.sizes.${one}`) }))}
              />
              <PlainAct kind="main" data-autofocus onClick={() => void paper.make(size)}>
                {t(paper.state.kind === 'done' ? 'paper.again' : 'paper.make')}
              </PlainAct>
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** The way without a browser of our own: the pages in a window, printed by hand. */
function ByHand() {
  const t = useText();
  const { tell } = useDesk();
  const open = async () => {
    const refusal = await grantWindow('paper');
    if (refusal !== null) tell('refused', refusal);
  };
  return (
    <PlainAct kind="quiet" title={t('paper.byHandHelp')} onClick={() => void open()}>
      {t('paper.byHand')}
    </PlainAct>
  );
}

function Told({ state }: { state: PaperState }) {
  const t = useText();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'printing': {
      const { files, done } = state;
      const name = files[done]?.name;
      return (
        <div role="status">
          <p className={styles['now']}>
            <span dir="auto">
              {name === undefined ? t('paper.starting') : t('paper.making', { name })}
            </span>
            {files.length === 0 ? null : (
              <span>{t('paper.progress', { done, of: files.length })}</span>
            )}
          </p>
          <Progress
            aria-label={t('paper.title')}
            value={files.length === 0 ? 0 : (done / files.length) * 100}
          />
        </div>
      );
    }
    case 'failed':
      return (
        <div role="alert" className={styles['failed']}>
          <p dir="auto">{state.message}</p>
          <p>{t('paper.byHandHelp')}</p>
        </div>
      );
    case 'done':
      return <Finished state={state} />;
  }
}

function Finished({ state }: { state: Extract<PaperState, { kind: 'done' }> }) {
  const t = useText();
  const { files, folder, key } = state;
  return (
    <div role="status">
      <p>{t('paper.done', { n: files.length })}</p>
      <p className={styles['folder']}>
        <bdi>{folder}</bdi>
      </p>
      <ul className={styles['files']}>
        {files.map((file) => (
          <li key={file.name}>
            <a href={paperAddress(key, file)} target="_blank" rel="noreferrer" dir="auto">
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
