import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { PartSwitch } from '../../parts/picture/PartSwitch.tsx';
import { useReportApi } from './report.tsx';
import styles from './ReportPane.module.css';

// Words, charts and fields of the report come with it: most who look back do not write one.
const Report = lazy(async () => ({ default: (await import('./ReportPart.tsx')).ReportPart }));

/** The report in the place of the picture; the record stays beside it. */
export function ReportPane() {
  const t = useText();
  const { replay, player } = useStage();
  const isControl = player.audience === 'control';
  const api = useReportApi();
  return (
    <section
      className={styles['pane']}
      aria-label={t('report')}
      data-control={isControl || undefined}
    >
      <div className={styles['top']}>
        <PartSwitch />
      </div>
      {api === null || replay.full === null ? null : (
        <Suspense fallback={<Loader size="sm" data-pending-part />}>
          <Report api={api} record={replay.full} />
        </Suspense>
      )}
    </section>
  );
}
