import type { Translation } from '../shared/translation.ts';
import type { checkEn } from './strings.en.ts';

/** As `strings.en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const checkAr: Translation<typeof checkEn> = {
  asking: { title: 'جارٍ الفحص …', help: 'يستغرق هذا بضع ثوانٍ.' },
  through: {
    title: 'هذا الجهاز يصل',
    help: 'شاشة الميسّر تقول ذلك أيضاً. يمكنك إغلاق هذه الصفحة.',
  },
  stale: {
    title: 'انتهى هذا الفحص',
    help: 'امسح الرمز على شاشة الميسّر من جديد.',
  },
  slow: { title: 'محاولات كثيرة', help: 'انتظر دقيقة ثم حاول مجدداً.' },
  noLine: {
    title: 'لا يصل إلا نصفه',
    help: 'وصلت الصفحة ولم يصل الاتصال المباشر. أوقف الشبكة الافتراضية (VPN) وتوفير البيانات والترحيل الخاص على هذا الجهاز، أو جرّب متصفحاً آخر.',
  },
  again: 'حاول مجدداً',
};
