import type { Translation } from '../../shared/translation.ts';
import type { judgementEn } from './judgement.en.ts';

/** As `judgement.en.ts`, in Arabic; the words are listed in `shared/strings/ar.ts`. */
export const judgementAr: Translation<typeof judgementEn> = {
  picture: 'الصورة',
  part: 'دقة التقدير',
  label: 'أجزاء المراجعة',
  title: 'كم كان التقدير المسبق صائباً',
  luck: 'قد يصادف التقدير الجيد حظاً سيئاً، والسيئ حظاً جيداً: الدرجة تخص ما قيل مسبقاً، والنتيجة تخص ما حدث. و70‎%‎ تفشل لم تكن خطأ لمجرد ذلك.',
  own: 'تقديراتهم هم فقط، للنتائج التي أُبلغوا بها.',
  nobody: 'لا تُعرض على القاعة أي درجات. انظر بعين فريق أو بعين المقيّمين أو الإدارة.',
  none: 'لا نتيجة بعد لتحرك سبق أن قُدّر',
  moves: 'التحركات',
  movesHelp: 'ما قاله الناس من 0 إلى 100، مع وسطه؛ والطرف المملوء هو ما حدث.',
  crowd: '{{word}}، {{median}} (من {{low}} إلى {{high}})',
  estimates_zero: 'لا تقديرات',
  estimates_one: 'تقدير واحد',
  estimates_two: 'تقديران',
  estimates_few: '{{count}} تقديرات',
  estimates_many: '{{count}} تقديراً',
  estimates_other: '{{count}} تقدير',

  unified: 'متفقون: {{percent}} يقصدون «{{word}}»',
  split: 'منقسمون: {{percent}} يقصدون «{{word}}»',
  bar: '{{crowd}}؛ {{estimates}}: {{list}}. والنتيجة: {{outcome}}.',
  one: '{{by}} {{percent}}',
  teams: 'الفرق',
  seats: 'المقاعد',
  name: 'من',
  n: 'التقديرات',
  brier: 'Brier',
  points: 'الدرجة',
  expected: 'المتوقع',
  happened: 'ما حدث',
  note: 'إجمالاً',
  verdict: {
    few: 'أقل من أن يُحكم عليه',
    fits: 'مطابق',
    tooHigh: 'يتوقع أكثر من اللازم',
    tooLow: 'يتوقع أقل من اللازم',
  },
  scale:
    'مقياس Brier: ‏0 هو الأفضل و1 هو الأسوأ. الدرجة: 100 ناقص مئة ضعف Brier، فالواثق المخطئ يخسر أكثر من غيره؛ و50‎%‎ في كل مرة تعطي 75. المتوقع وما حدث: متوسط التقدير، وكم نجح من تلك التحركات.',
};
