import { Modal, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import type { SidePane } from '../panes/shares.ts';
import type { PaneShares } from '../panes/use-shares.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Over.module.css';

const schemes = ['dark', 'light', 'auto'] as const;

/** How this window looks to whoever sits at it: the room's light, and the widths of the panes without a drag. */
export function LookDialog({ panes }: { panes: PaneShares }) {
  const t = useText();
  const { panel, show } = useDesk();
  const close = () => show(null);
  return (
    <Modal
      opened={panel === 'look'}
      onClose={close}
      title={t('look.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles['ask']}>
        <Light />
        <fieldset className={styles['widths']}>
          <legend>{t('look.panes')}</legend>
          <Width panes={panes} pane="cues" />
          <Width panes={panes} pane="stage" />
          <p className={styles['quiet']}>{t('look.drag')}</p>
        </fieldset>
        <div className={styles['foot']}>
          <PlainAct kind="quiet" onClick={panes.reset}>
            {t('look.reset')}
          </PlainAct>
          <PlainAct data-autofocus onClick={close}>
            {t('close')}
          </PlainAct>
        </div>
      </div>
    </Modal>
  );
}

function Light() {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles['choice']}>
      <p id="wc-light">{t('look.light')}</p>
      <SegmentedControl
        fullWidth
        aria-labelledby="wc-light"
        value={colorScheme}
        data={schemes.map((value) => ({ value, label: t(`look.scheme.${value}`) }))}
        onChange={(value) => setColorScheme(value)}
      />
    </div>
  );
}

function Width({ panes, pane }: { panes: PaneShares; pane: SidePane }) {
  const t = useText();
  const name = t(`look.pane.${pane}`);
  return (
    <div className={styles['width']}>
      <span>{name}</span>
      <output>{t('look.share', { percent: Math.round(panes.shares[pane]) })}</output>
      <PlainAct
        icon="minus"
        aria-label={t('look.narrower', { name })}
        onClick={() => panes.widen(pane, -1)}
      />
      <PlainAct
        icon="plus"
        aria-label={t('look.wider', { name })}
        onClick={() => panes.widen(pane, 1)}
      />
    </div>
  );
}
