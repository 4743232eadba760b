import { Menu, UnstyledButton } from '@mantine/core';
import { useExports } from '../../export/exports.ts';
import { useOver } from '../../over.tsx';
import { useReportApi } from '../../report/edit/report.tsx';
import { useBackdrop, useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import styles from './TopBar.module.css';

/** Doings that are not wanted all the time. */
export function MoreMenu() {
  const t = useText();
  const { dispatch } = useBackdrop();
  const { show } = useOver();
  const hasReport = useReportApi() !== null;
  const canExport = useExports() !== null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles['keysButton']} aria-label={t('more')} title={t('more')}>
          <Glyph name="more" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ForkItem />
        <Menu.Item rightSection={<kbd>C</kbd>} onClick={() => show({ kind: 'files' })}>
          {t('files.open')}
        </Menu.Item>
        {hasReport ? (
          <Menu.Item onClick={() => dispatch({ do: 'part', part: 'report' })}>
            {t('report')}
          </Menu.Item>
        ) : null}
        {canExport ? (
          <Menu.Item onClick={() => show({ kind: 'export' })}>{t('export.open')}</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => show({ kind: 'handOut' })}>{t('handOut.open')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ForkItem() {
  const t = useText();
  const { player } = useStage();
  const { show } = useOver();
  return (
    <Menu.Item rightSection={<kbd>F</kbd>} onClick={() => show({ kind: 'fork', at: player.at })}>
      {t('fork.from')}
    </Menu.Item>
  );
}
