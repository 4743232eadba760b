import type { Translation } from '../../../shared/translation.ts';
import type { fileEn } from './file.en.ts';

/** As `file.en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const fileAr: Translation<typeof fileEn> = {
  title: 'إنشاء ملف من التقرير',
  close: 'إغلاق',
  format: 'بأي صيغة؟',
  formats: { docx: 'Word', pdf: 'PDF', html: 'صفحة ويب', md: 'Markdown' },
  formatHelp: {
    docx: 'لمواصلة الكتابة (.docx)',
    pdf: 'للطباعة والإرسال (.pdf)',
    html: 'صفحة واحدة فيها كل شيء (.html)',
    md: 'نص بسيط بعلامات (.md)',
  },
  language: 'اللغة',
  languageHelp: 'كلمات التقرير نفسه. وما كتبه الناس يبقى كما كتبوه.',
  terms: 'مصطلحات من؟',
  packs: { hseep: 'HSEEP', uk: 'المملكة المتحدة', nato: 'الناتو' },
  include: 'ما يدخل فيه',
  factsHelp: 'من دون الوقائع المستشهد بها لا تقود إليها أرقام صغيرة.',
  nothing: 'لا بد أن يدخل شيء.',
  secrets: 'يذكر كل شيء: وأسرار كل فريق أيضاً.',
  draft: 'ستظهر كلمة «مسودة» على كل صفحة. اجعل التقرير نهائياً لتزول.',
  unkept: 'بعض ما كتبته لم يُحفظ بعد، ولن يكون في الملف.',
  make: 'إنشاء الملف',
  making: 'تجري كتابته. والسجل الطويل يستغرق وقتاً.',
  printing: 'يطبعه متصفح على هذا الجهاز. وقد يستغرق ذلك نصف دقيقة.',
  stop: 'إيقاف',
  done: 'أُنشئ: {{name}}',
  failed: 'لم يُنشأ: {{why}}',
  noBrowser: 'ينشئ PDF متصفح مثبّت: Chromium أو Chrome أو Edge، ولم يُعثر على أي منها في هذا الجهاز.',
  byHand: 'طباعته من هنا',
  byHandHelp: 'تفتح نافذة الطباعة، وفيها يمكن اختيار PDF طابعةً.',
  slow: 'استغرق المتصفح وقتاً أطول من اللازم. أعد المحاولة، أو أنشئ ملف Word.',
  broken: 'تعذّر إنشاء الصفحة.',
  name: '{{title}} – التقرير',
};
