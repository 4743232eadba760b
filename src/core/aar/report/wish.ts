import { z } from 'zod';
import { remarkSchema } from '../../remark.ts';
import { languages, termPacks } from '../../protocol/words.ts';

/** What a report has besides its title, in the order in which it stands there. */
export const reportSections = [
  'overview',
  'summary',
  'analysis',
  'plan',
  'participants',
  'timeline',
  'feedback',
  'measured',
  'about',
  'facts',
] as const;
export type ReportSection = (typeof reportSections)[number];
/** Those of them that are appendices, and have letters. */
export const appendices: readonly ReportSection[] = [
  'plan',
  'participants',
  'timeline',
  'feedback',
  'measured',
  'facts',
];

/** What a report can become. */
export const reportFormats = ['docx', 'pdf', 'html', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportWishSchema = z.strictObject({
  format: z.enum(reportFormats),
  language: z.enum(languages),
  terms: z.enum(termPacks),
  leftOut: z.array(z.enum(reportSections)).max(reportSections.length).default([]),
});
/** A report that somebody asks for; the words of the exercise stay its own. */
export type ReportWish = z.infer<typeof reportWishSchema>;

export const reportTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** What a page that makes a report is told before the record's lines. */
export const reportOrderSchema = z.strictObject({
  kind: z.literal('report'),
  wish: reportWishSchema,
  remarks: z.array(remarkSchema),
});
