import type { Translation } from '../../shared/translation.ts';
import type { paperPackEn } from './paper.en.ts';

export const paperPackAr: Translation<typeof paperPackEn> = {
  paper: {
    title: 'الحزمة الورقية',
    lead: 'ورقة التسيير، بطاقات المستجدات، ملفات الفرق، بطاقات التحركات، دليل التقييم، استمارة الرأي',
    help: 'كل ما يلزم حين لا تبقى شاشة. توضع ملفات PDF في مجلد خاص بجانب ملف التمرين، ولا يُستبدل شيء موجود أبداً.',
    onePerTeam: 'الملفات وبطاقات التحركات ملف لكل فريق. اطبعها على وجه واحد.',
    size: 'قياس الورق',
    sizes: { a4: 'A4', letter: 'Letter' },
    make: 'إنشاء ملفات PDF',
    making: 'تُطبع {{name}} …',
    starting: 'يُشغَّل المتصفح الذي يطبع …',
    progress: '{{done}} من {{of}}',
    cancel: 'إيقاف الطباعة',
    done: 'ملفات PDF في هذا المجلد: {{n}}',
    again: 'إنشاؤها من جديد',
    byHand: 'الطباعة من المتصفح',
    byHandHelp: 'يفتح الصفحات في نافذة، وتُطبع كل واحدة بنافذة الطباعة في المتصفح.',
    cut: 'توقف المضيف عن الإجابة قبل أن تكتمل الحزمة. لم يبق شيء.',
  },
};
