import type { RemarkTrouble } from '../../notes/remarks-api.ts';
import type { ReportText } from '../text.ts';

const known = {
  'client/offline': 'edit.trouble.offline',
  'log/readOnly': 'edit.trouble.readOnly',
  'log/locked': 'edit.trouble.locked',
  'log/corrupt': 'edit.trouble.altered',
  'log/gone': 'edit.trouble.gone',
  'log/full': 'edit.trouble.diskFull',
  'report/full': 'edit.trouble.full',
  'report/facts-full': 'edit.trouble.factsFull',
  'remark/full': 'edit.trouble.full',
  'report/changed': 'edit.trouble.changed',
} as const;

/** Why a change was not kept; a reason without words shows the host's own sentence. */
export function whyNotKept({ code, message }: RemarkTrouble, t: ReportText): string {
  return code in known
    ? t(known[code as keyof typeof known])
    : t('edit.trouble.other', { why: message });
}
