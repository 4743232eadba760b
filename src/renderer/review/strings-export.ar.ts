import type { Translation } from '../shared/translation.ts';
import type { exportEn } from './strings-export.en.ts';

export const exportAr: Translation<typeof exportEn> = {
  export: {
    open: 'تصدير …',
    title: 'تصدير',
    close: 'إغلاق',
    what: 'ماذا؟',
    kinds: {
      bundle: 'حزمة للبحث',
      jsonl: 'الوقائع سطرًا سطرًا',
      csv: 'الوقائع في جدول',
      msel: 'قائمة المستجدّات',
      moves: 'التحركات والأحكام',
      indicators: 'المؤشرات',
      figures: 'الأرقام',
    },
    help: {
      bundle: 'كل الوقائع والسيناريو والمخططات (zip). يستطيع أي شخص التحقق مما بقي كما سُجِّل.',
      jsonl: 'كل الوقائع بصيغة JSON، واقعة في كل سطر، للبرامج (jsonl).',
      csv: 'كل الوقائع، واقعة في كل صف، لجداول البيانات (csv).',
      msel: 'المستجدّات كما خُطِّط لها وكما أُطلقت، لجداول البيانات (xlsx).',
      moves: 'صف لكل تحرك، مع الاحتمال والحكم والأسباب (csv).',
      indicators: 'كل قيمة بلغها مؤشر، وما أدى إليها (csv).',
      figures: 'ما يحسبه التقرير، مع الوقائع التي يستند إليها (csv).',
    },
    whom: 'لمن؟',
    ourselves: 'لنا',
    ourselvesHelp: 'الأسماء والنصوص والأوقات كما هي.',
    others: 'لغيرنا',
    othersHelp: 'تُستبدل أسماء الأشخاص بأسماء مختلقة؛ وتبقى الفرق والمهام.',
    withoutTexts: 'حذف ما كتبه الأشخاص',
    fromZero: 'حساب الأوقات من البداية',
    namesInTexts: 'تبقى الأسماء الواردة فيما كتبه الأشخاص كما هي. اقرأه قبل أن تسلّمه.',
    secrets: 'مهما اخترت، ففيه أسرار جميع الفرق.',
    cancel: 'إغلاق',
    take: 'إنشاء الملف',
    done: 'أُنشئ: {{name}}',
    failed: 'لم يُنشأ: {{why}}',
  },
};
