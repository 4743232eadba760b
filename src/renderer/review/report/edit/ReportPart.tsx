import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import type { FullRecord } from '../../model/replay.ts';
import { useStage } from '../../stage.tsx';
import { useReportText } from '../text.ts';
import { editorOf } from './editors.ts';
import { Page } from './Page.tsx';
import type { ReportApi } from './report-api.ts';
import styles from './Report.module.css';

export interface ReportPartProps {
  readonly api: ReportApi;
  readonly record: FullRecord;
}

/** The report, for those who may know everything and want to. */
export function ReportPart({ api, record }: ReportPartProps) {
  const t = useReportText();
  const { replay, player, dispatch } = useStage();
  const editor = editorOf(api, replay.source.file);
  useEffect(() => editor.listen(), [editor]);
  if (player.audience !== 'control')
    return (
      <Instead title={t('edit.eyes')} help={t('edit.eyesHelp')}>
        <Button onClick={() => dispatch({ do: 'viewAs', audience: 'control' })}>
          {t('edit.eyesAct')}
        </Button>
      </Instead>
    );
  if (player.spoilerSafe)
    return (
      <Instead title={t('edit.ahead')} help={t('edit.aheadHelp')}>
        <Button onClick={() => dispatch({ do: 'spoilerSafe', on: false })}>
          {t('edit.aheadAct')}
        </Button>
      </Instead>
    );
  // One that is drafted from half of the record would be wrong, and look right.
  if (replay.recording.count < replay.expected)
    return <Instead title={t('edit.wait')} help={t('edit.waitHelp')} />;
  return <Page editor={editor} api={api} record={record} />;
}

interface InsteadProps {
  readonly title: string;
  readonly help: string;
  readonly children?: React.ReactNode;
}

function Instead({ title, help, children }: InsteadProps) {
  return (
    <div className={styles['instead']}>
      <EmptyState title={title}>
        <p>{help}</p>
        {children}
      </EmptyState>
    </div>
  );
}
