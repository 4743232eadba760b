import { catalogue } from '../../shared/i18n.ts';
import { reportEn } from './strings/en.ts';

/** The words of the report and of its editor. */
export const reportText = catalogue('report', reportEn, {
  fr: async () => (await import('./strings/fr.ts')).reportFr,
  ar: async () => (await import('./strings/ar.ts')).reportAr,
});
export const useReportText = reportText.useText;
export type ReportText = typeof reportText.text;
