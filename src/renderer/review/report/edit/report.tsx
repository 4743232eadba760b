import { createContext, useContext } from 'react';
import type { ReportApi } from './report-api.ts';

/** Null: this record has no host that could keep what reviewers make of its report. */
const ReportContext = createContext<ReportApi | null>(null);
export const ReportProvider = ReportContext.Provider;

export function useReportApi(): ReportApi | null {
  return useContext(ReportContext);
}
