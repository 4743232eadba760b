import type { ReviewText } from '../text.ts';
import type { RemarkTrouble } from './remarks-api.ts';

const known = {
  'client/offline': 'notes.trouble.offline',
  'log/readOnly': 'notes.trouble.readOnly',
  'log/locked': 'notes.trouble.locked',
  'log/corrupt': 'notes.trouble.altered',
  'log/gone': 'notes.trouble.gone',
  'log/full': 'notes.trouble.diskFull',
  'remark/full': 'notes.trouble.full',
} as const;

/** Why a remark was not kept, in a sentence; a reason without words shows the host's own. */
export function whyNot({ code, message }: RemarkTrouble, t: ReviewText): string {
  return code in known
    ? t(known[code as keyof typeof known])
    : t('notes.trouble.other', { why: message });
}
