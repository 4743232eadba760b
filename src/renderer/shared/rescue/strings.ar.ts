import type { Translation } from '../translation.ts';
import type { rescueEn } from './strings.en.ts';

export const rescueAr: Translation<typeof rescueEn> = {
  offer: 'إنقاذ ما هو سليم',
  help: 'يُنشأ بجانبه ملف جديد من كل الوقائع المتتابعة منذ الأولى، ومن نسخته الاحتياطية الأخيرة إن وُجدت. يبقى الملف التالف كما هو.',
  done_zero: 'أُنقذ «{{title}}» دون أي واقعة.',
  done_one: 'أُنقذ «{{title}}» بواقعة واحدة.',
  done_two: 'أُنقذ «{{title}}» بواقعتين.',
  done_few: 'أُنقذ «{{title}}» بـ{{count}} وقائع.',
  done_many: 'أُنقذ «{{title}}» بـ{{count}} واقعة.',
  done_other: 'أُنقذ «{{title}}» بـ{{count}} واقعة.',
  fromCopy_zero: 'لا شيء منها من النسخة الاحتياطية.',
  fromCopy_one: 'واحدة منها من النسخة الاحتياطية.',
  fromCopy_two: 'اثنتان منها من النسخة الاحتياطية.',
  fromCopy_few: '{{count}} منها من النسخة الاحتياطية.',
  fromCopy_many: '{{count}} منها من النسخة الاحتياطية.',
  fromCopy_other: '{{count}} منها من النسخة الاحتياطية.',
  whole: 'لا يُعرف أن شيئاً ينقص.',
  missing: 'تنقص الوقائع من {{from}} إلى {{to}}. يذكر الملف التالف أنها كانت فيه.',
  missingOne: 'تنقص الواقعة {{from}}. يذكر الملف التالف أنها كانت فيه.',
  lookOnly: 'لا يمكن إلا الاطلاع على الملف الجديد في المراجعة:',
  open: 'فتح التمرين المُنقَذ',
  look: 'الاطلاع على السجل المُنقَذ',
  failed: 'تعذّر إنقاذ أي شيء منه.',
  why: {
    offline: 'المضيف لا يستجيب.',
    unreadable: 'لم يعد الملف يدل على أي تمرين هو.',
    full: 'القرص ممتلئ.',
    gone: 'لم يعد الملف في مكانه.',
    readOnly: 'لا يمكن الكتابة هناك.',
  },
};
