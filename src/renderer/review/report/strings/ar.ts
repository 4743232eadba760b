import type { Translation } from '../../../shared/translation.ts';
import { editAr } from './edit.ar.ts';
import { fileAr } from './file.ar.ts';
import { saidAr } from './said.ar.ts';
import type { reportEn } from './en.ts';

/** As `en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const reportAr: Translation<typeof reportEn> = {
  said: saidAr,
  edit: editAr,
  file: fileAr,
  fact: 'الواقعة {{seq}}: عرضها في المراجعة',
  strength: 'نقطة القوة {{no}}',
  improvement: 'مجال التحسين {{no}}',
  reference: 'المرجع',
  analysis: 'التحليل',
  lead: '{{words}}:',
  finalRating: 'التقييم النهائي',
  noRating: 'بلا تقييم',
  open: 'يُستكمل لاحقاً',
  plan: {
    capability: 'القدرة الأساسية',
    issue: 'المسألة',
    action: 'الإجراء التصحيحي',
    element: 'عنصر القدرة',
    organization: 'الجهة المسؤولة',
    contact: 'جهة الاتصال',
    start: 'البدء',
    completion: 'الإنجاز',
  },
  element: {
    none: '–',
    planning: 'التخطيط',
    organization: 'التنظيم',
    equipment: 'المعدات',
    training: 'التدريب',
    exercise: 'التمارين',
  },
  appendix: 'الملحق {{letter}}: {{title}}',
  appendixLetters: 'أ ب ج د هـ و',
  factsTitle: 'الوقائع المستشهد بها',
  factColumns: { no: 'الواقعة', time: 'الوقت', what: 'ما يقوله السجل' },
  watermark: 'مسودة',
  chart: {
    noMove: 'بلا تحرك',
    bell: 'عند الجرس',
    turns_zero: 'بلا جولات',
    turns_one: 'جولة واحدة',
    turns_two: 'جولتان',
    turns_few: '{{count}} جولات',
    turns_many: '{{count}} جولة',
    turns_other: '{{count}} جولة',
    override: 'بتجاوز',
    yes: 'نعم',
    no: 'لا',
  },
  page: {
    ready: 'أُنشئ التقرير.',
    failed: 'تعذّر إنشاء التقرير.',
  },
};
