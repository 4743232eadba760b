import type { Translation } from '../../shared/translation.ts';
import { cardsAr } from './cards.ar.ts';
import { formsAr } from './forms.ar.ts';
import { runAr } from './run.ar.ts';
import type { paperEn } from './en.ts';

export const paperAr: Translation<typeof paperEn> = {
  run: runAr,
  card: cardsAr,
  form: formsAr,
  pageTitle: '{{document}} · {{title}}',
  opening: 'تُرتَّب الصفحات …',
  trouble: {
    title: 'لا شيء هنا للطباعة',
    noKey: 'افتح الحزمة الورقية من وحدة التحكم: هذا العنوان وحده لا يعرض شيئاً.',
    refused: 'هذه الصفحة من حزمة لم تعد مفتوحة. افتحها من جديد من وحدة التحكم.',
    offline: 'المضيف لا يجيب. هل ما زال Whitecell يعمل؟',
    unreadable: 'تعذّرت قراءة ما أرسله المضيف.',
    noSheet: 'ليس في هذا التمرين ورقة كهذه.',
  },
  bar: {
    label: 'ماذا تطبع',
    document: 'الورقة',
    team: 'الفريق',
    size: 'قياس الورق',
    print: 'طباعة …',
    help: 'اطبع على وجه واحد: تُسلَّم الأوراق واحدة واحدة.',
  },
  size: { a4: 'A4', letter: 'Letter' },
  document: {
    runSheet: 'ورقة التسيير',
    injectCards: 'بطاقات المستجدات',
    teamBriefs: 'ملف الفريق',
    moveCards: 'بطاقات التحركات',
    evaluationGuide: 'دليل التقييم',
    feedbackForm: 'استمارة الرأي',
  },
  margin: {
    exercise: 'تمرين — تمرين — تمرين',
    rehearsal: 'تجربة — تمرين — تجربة',
    version: 'السيناريو {{version}}',
  },
  handling: {
    control: 'لإدارة التمرين فقط',
    evaluators: 'لإدارة التمرين والمقيّمين فقط',
    team: 'لفريق {{team}} فقط',
    keep: 'تحتفظ به إدارة التمرين · {{team}}',
    open: 'للجميع',
  },
  everybody: 'الجميع',
  minutes: '{{n}} د',
};
