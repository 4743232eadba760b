import type { Translation } from '../shared/translation.ts';
import type { hotseatEn } from './strings.en.ts';

/** As `strings.en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const hotseatAr: Translation<typeof hotseatEn> = {
  title: 'المقعد المشترك',
  heading: 'دور من الآن؟',
  help: 'ليُشِح الجميع سواهم بنظرهم. تعرض الصفحة التالية أسرار فريق واحد.',
  noTeams: 'لا فرق بعد',
  noTeamsHelp: 'تتابع هذه الصفحة تلقائياً عندما يُفتح تمرين.',
  only: '{{team}} فقط',
  hold: 'اضغط مطولاً للفتح',
  holding: 'استمر في الضغط …',
  again: 'اضغط مرة أخرى للفتح',
  holdHelp: 'بلوحة المفاتيح: اضغط مطولاً على مفتاح المسافة.',
  back: 'فريق آخر',
  opening: 'جارٍ الفتح …',
  close: 'إسدال الستار',
  open: 'مفتوح لـ{{team}}',
  idle_zero: 'يُغلق الآن. المس الشاشة للبقاء.',
  idle_one: 'يُغلق بعد ثانية واحدة. المس الشاشة للبقاء.',
  idle_two: 'يُغلق بعد ثانيتين. المس الشاشة للبقاء.',
  idle_few: 'يُغلق بعد {{count}} ثوانٍ. المس الشاشة للبقاء.',
  idle_many: 'يُغلق بعد {{count}} ثانية. المس الشاشة للبقاء.',
  idle_other: 'يُغلق بعد {{count}} ثانية. المس الشاشة للبقاء.',

  noSeat: 'هذا المقعد المشترك غير معروف لدى المضيف',
  noSeatHelp: 'افتحه مجدداً من وحدة التحكم: القاعة، ثم المقعد المشترك.',
  ended: 'انتهى هذا التمرين',
};
