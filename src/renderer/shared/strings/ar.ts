import type { Translation } from '../translation.ts';
import type { sharedEn } from './en.ts';
import { playAr } from './play.ar.ts';
import { rejectAr } from './reject.ar.ts';

/*
 * Arabic. One word per concept, as in English: exercise التمرين · phase المرحلة · turn الجولة · step الخطوة · team الفريق ·
 * seat المقعد · inject المستجدّ · standby الاستعداد · GO, release الإطلاق · move التحرك · argument المناقشة · point الحجة ·
 * estimate التقدير · ruling الحكم · indicator المؤشر · odds الاحتمال · draw القرعة · clause البند · wording الصياغة ·
 * text النص · version النسخة · mark الموقف · vote التصويت · ballot الاقتراع · veto النقض · proxy التوكيل · message الرسالة ·
 * statement التصريح · observation الملاحظة · rating التقييم · display شاشة العرض · station المحطة · console وحدة التحكم ·
 * review المراجعة · fact الواقعة · control الإدارة (by itself: إدارة التمرين) · hold التعليق · stop الإيقاف ·
 * recall الاسترجاع · withdraw السحب · reveal الكشف · deadline المهلة. Digits are European (see format.ts); arrows point left.
 */
export const sharedAr: Translation<typeof sharedEn> = {
  ...playAr,
  app: 'Whitecell',
  step: {
    brief: 'الإحاطة',
    plan: 'التخطيط',
    lock: 'الإقفال',
    argue: 'المناقشة',
    adjudicate: 'التحكيم',
    reveal: 'الكشف',
  },
  stepTrack: 'خطوات هذه الجولة',
  stepState: { done: 'تمّت', now: 'الآن', next: 'قادمة' },
  turn: 'الجولة {{turn}} من {{of}}',
  turnPlain: 'الجولة {{turn}}',
  turnTotal: 'الجولة {{turn}} من التمرين',
  phase: 'المرحلة',
  endState: 'حالة نهائية',
  verdict: { good: 'نهاية جيدة', mixed: 'نهاية متباينة', bad: 'نهاية سيئة' },
  status: { lobby: 'لم يبدأ', running: 'جارٍ', ended: 'انتهى' },
  clock: {
    exercise: 'وقت التمرين',
    left: 'متبقٍ',
    over: 'تجاوز الوقت',
    lost: 'آخر ما عُرف',
    paused: 'الساعة متوقفة',
    noLimit: 'بلا حد زمني',
    remaining: 'بقي {{time}}',
    minutesLeft_zero: 'لم يبقَ وقت',
    minutesLeft_one: 'بقيت دقيقة واحدة',
    minutesLeft_two: 'بقيت دقيقتان',
    minutesLeft_few: 'بقيت {{count}} دقائق',
    minutesLeft_many: 'بقيت {{count}} دقيقة',
    minutesLeft_other: 'بقيت {{count}} دقيقة',
  },
  outcome: {
    criticalSuccess: 'نجاح باهر',
    success: 'نجاح',
    successBut: 'نجاح، لكن',
    failureBut: 'فشل، لكن',
    failure: 'فشل',
    criticalFailure: 'فشل ذريع',
  },
  likelihood: 'الأرجحية المقدّرة {{percent}}',
  likelihoodWord: 'قُدّر أنه {{word}}، {{percent}}',
  ruled: 'الحكم: {{mode}}',
  control: 'إدارة التمرين',
  method: {
    brief: 'إحاطة',
    cable: 'برقية',
    press: 'صحافة',
    broadcast: 'بث',
    social: 'وسائل التواصل',
    map: 'خريطة',
    call: 'مكالمة هاتفية',
    intelligence: 'استخبارات',
    document: 'وثيقة',
  },
  inject: {
    from: 'من {{from}}',
    toAll: 'إلى الجميع',
    toYou: 'إلى فريقك',
    withdrawn: 'سحبته الإدارة',
    withdrawnNote: 'تعامل معه كأنه لم يحدث.',
    released: 'أُطلق في {{time}}',
    attachment: 'مرفق',
    loadText: 'جارٍ التحميل …',
    mediaFailed: 'تعذّر تحميل هذا المرفق.',
    openImage: 'فتح الصورة مكبّرة',
    close: 'إغلاق',
    transcript: 'النص المكتوب',
    wire: { from: 'من', to: 'إلى', date: 'التاريخ', subject: 'الموضوع' },
    classified: 'تقرير استخباراتي · للفريق نفسه فقط',
  },
  indicator: {
    yes: 'نعم',
    no: 'لا',
    initial: '· كان {{value}} في البداية',
    range: 'من {{min}} إلى {{max}}',
    change: 'منذ البداية {{change}}',
    unchanged: 'كما في البداية',
    better: 'أفضل',
    worse: 'أسوأ',
    goodHigh: 'الأعلى أفضل',
    goodLow: 'الأدنى أفضل',
  },
  team: { letter: 'الفريق {{letter}}', mark: '{{name}}، {{letter}}' },
  banner: {
    held: 'التمرين معلّق',
    heldHelp: 'جمّدت الإدارة الإدخال. ما كتبته محفوظ، ويُستأنف قريباً.',
    stopped: 'إيقاف لطارئ حقيقي',
    stoppedHelp: 'أُوقف التمرين. هذا حقيقي: استمع إلى المسؤولين عن القاعة.',
    rehearsal: 'تجربة · لا يُحفظ شيء هنا',
    counterfactual: 'مسار افتراضي · ليس ما حدث',
    reconnecting: 'جارٍ إعادة الاتصال …',
    reconnectingHelp: 'ما كتبته محفوظ على هذا الجهاز.',
    offline: 'لا اتصال منذ {{time}}',
    offlineHelp: 'يعود الاتصال تلقائياً. ما كتبته محفوظ على هذا الجهاز.',
    paused: 'الساعة متوقفة',
  },
  error: {
    title: 'تعطّل هذا الجزء من الشاشة',
    help: 'التمرين مستمر؛ لم يضِع شيء مما كُتب.',
    again: 'إعادة رسمه',
    reload: 'إعادة تحميل الصفحة',
  },
  pending: 'في انتظار المضيف …',
  language: { label: 'اللغة', auto: 'كالقاعة أو كهذا الجهاز' },
  reject: rejectAr,
};
