import { LineRuleType, type IStylesOptions } from 'docx';
import { wordColour } from '../tokens.ts';
import type { Flow } from './flow.ts';

/** A face that every Word has, for Latin and Arabic letters alike. */
const face = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };
const locales: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-SA' };

export function docxStyles({ language, rtl }: Flow): IStylesOptions {
  const locale = locales[language] ?? language;
  const ink = wordColour('ink');
  // The outline is told level by level: by the style's name alone only some programs know it.
  const head = (size: number, before: number, after: number, level?: number) => ({
    run: {
      font: face,
      size,
      sizeComplexScript: size,
      bold: true,
      boldComplexScript: true,
      color: ink,
    },
    paragraph: {
      spacing: { before, after },
      keepNext: true,
      keepLines: true,
      ...(level === undefined ? {} : { outlineLevel: level }),
    },
  });
  return {
    default: {
      document: {
        run: {
          font: face,
          size: 21,
          sizeComplexScript: 21,
          color: ink,
          language: rtl ? { value: 'en-GB', bidirectional: locale } : { value: locale },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: head(48, 0, 160),
      heading1: head(32, 480, 160, 0),
      heading2: head(25, 360, 120, 1),
      heading3: head(21, 240, 80, 2),
    },
  };
}
