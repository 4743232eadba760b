import type { Translation } from '../translation.ts';
import type { screensEn } from './screens.en.ts';

/** As `screens.en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const screensAr: Translation<typeof screensEn> = {
  kind: { display: 'شاشة عرض', hotSeat: 'مقعد مشترك', console: 'وحدة تحكم' },
  title: 'الشاشات',
  identify: 'إظهار الأرقام',
  identifyHelp: 'تُظهر كل شاشة رقمها خمس ثوانٍ؛ ويبقى ما على الشاشة العامة.',
  none: 'لا شاشة عرض متصلة',
  numbered: '{{kind}} {{no}}',
  here: 'على هذا الجهاز',
  size: '⁦{{width}} × {{height}}⁩',
  unknownSize: 'المقاس غير معروف',
  since: 'منذ {{time}}',
  late: 'لا تجيب',
  nameOf: 'اسم {{screen}}',
  rename: 'تسمية {{screen}}',
  save: 'حفظ',
};
