import { Modal } from '@mantine/core';
import type { Report } from '../../../../core/aar/report/block.ts';
import { useReportText } from '../text.ts';
import type { ReportApi } from '../edit/report-api.ts';
import { FileForm } from './FileForm.tsx';

export interface FileDialogProps {
  readonly opened: boolean;
  readonly report: Report;
  readonly api: ReportApi;
  readonly onClose: () => void;
}

/** Makes a file of the report: as what, in which language and terms, and with which sections. */
export function FileDialog({ opened, report, api, onClose }: FileDialogProps) {
  const t = useReportText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('file.title')}
      centered
      size="xl"
      closeButtonProps={{ 'aria-label': t('file.close') }}
    >
      {opened ? <FileForm report={report} api={api} onClose={onClose} /> : null}
    </Modal>
  );
}
