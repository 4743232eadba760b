import type { Translation } from '../../shared/translation.ts';
import type { whyEn } from './why.en.ts';

export const whyAr: Translation<typeof whyEn> = {
  offline: 'المضيف لا يجيب.',
  readOnly: 'لا يمكن الكتابة في هذا الملف أو مجلده. يمكن ذلك في نسخة منه في مجلدك.',
  locked: 'فتح Whitecell آخر هذا الملف. أغلقه هناك، أو افعل ذلك هناك.',
  altered:
    'غُيّر هذا السجل أو تلف. يمكن النظر فيه، ولا يُكتب فيه ولا يُستخرج منه ما قد لا يكون عما حدث فعلاً.',
  gone: 'لم يعد الملف موجوداً.',
  diskFull: 'القرص ممتلئ.',
  remarksFull: 'في هذا السجل أقصى ما يسعه من التدوينات.',
  taken: 'يشغل شيء آخر هذا المكان. اقرأ السجل من جديد.',
  reportFull: 'لا متسع في التقرير للمزيد.',
  factsFull: 'يقوم هذا على أقصى ما يمكن من الوقائع.',
  changed: 'غيّره شخص آخر في هذه الأثناء. وهو الآن كما تركه.',
  other: 'يقول المضيف: {{why}}',
};
