import type { Translation } from '../translation.ts';
import type { feedbackEn } from './strings-feedback.en.ts';

export const feedbackAr: Translation<typeof feedbackEn> = {
  lead: 'دقيقتان بلا اسم. ما تكتبه يفيد من يأتي بعدك.',
  role: 'شاركت بصفة',
  roles: { player: 'لاعب', facilitator: 'ميسّر', spectator: 'مراقب', evaluator: 'مقيّم' },
  team: 'الفريق، إن أردت',
  partOne: 'ما يبقى وما يتغير',
  strengths: 'ثلاث نقاط قوة رأيتها',
  improve: 'ثلاثة أمور تُحسَّن',
  unseen: 'ما لم يكن للمقيّمين أن يروه',
  actions: 'ما ينبغي فعله',
  actionColumns: { action: 'الإجراء', who: 'من يقوم به', priority: 'الأولوية' },
  priority: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
  review: 'خطط أو إجراءات أو معدات أو تدريب ينبغي النظر فيها',
  partTwo: 'كيف أُعد التمرين وأُدير',
  scale: '1 لا أوافق إطلاقاً … 5 أوافق تماماً',
  statements: {
    structured: 'كان التمرين منظماً جيداً.',
    plausible: 'كان السيناريو معقولاً وواقعياً.',
    facilitator: 'عرف الميسّر الموضوع وأبقانا على الهدف.',
    material: 'كانت الملفات والبطاقات والشاشات مفيدة.',
    suited: 'ناسبت المشاركة من هو في موقعي.',
    people: 'كان في القاعة الأشخاص المناسبون بالمستوى المناسب.',
    practised: 'استطعت أن أتدرب على ما يهمنا.',
    prepared: 'أنا أكثر استعداداً من قبل.',
    heard: 'أُخذ بما أسهمت به.',
  },
  objectives: 'إلى أي حد تحقق كل هدف',
  more: 'أي شيء آخر',
};
