import { refusedText } from '../../shared/i18n.ts';
import '../../shared/desk-words.ts';
import type { ReviewText } from '../text.ts';
import type { Refusal } from './ask.ts';

const known = {
  'client/offline': 'why.offline',
  'log/readOnly': 'why.readOnly',
  'log/locked': 'why.locked',
  'log/corrupt': 'why.altered',
  'log/gone': 'why.gone',
  'log/full': 'why.diskFull',
  'remark/full': 'why.remarksFull',
  'remark/taken': 'why.taken',
  'report/full': 'why.reportFull',
  'report/facts-full': 'why.factsFull',
  'report/changed': 'why.changed',
} as const;

/** Why the host did not do something, in a sentence of this page's language; what has none there shows the host's own. */
export function whyNot(refusal: Refusal, t: ReviewText): string {
  const { code, message } = refusal;
  if (Object.hasOwn(known, code)) return t(known[code as keyof typeof known]);
  const own = refusedText({ code, message: '' });
  if (own !== '') return own;
  return t('why.other', { why: `\u2068${message === '' ? code : message}\u2069` });
}
