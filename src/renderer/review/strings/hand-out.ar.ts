import type { HandOutStrings } from './strings-hand-out.en.ts';

export const handOutAr: HandOutStrings = {
  open: 'تسليم إعادة…',
  title: 'تسليم إعادة',
  lead: 'صفحة واحدة تُظهر التمرين كما رآه من تختارهم. تُفتح في أي متصفح بلا شبكة، وليس فيها شيء لم يُعرض عليهم.',
  for: 'رؤية مَن',
  forHelp: 'من يتسلّم الصفحة يرى كل ما يُختار هنا. أعطِ كل فريق رؤيته وحدها.',
  several: 'هذه الرؤى كلها في صفحة واحدة: من يفتحها يرى كلًّا منها.',
  language: 'اللغة',
  spoilerSafe: 'البدء دون كشف ما سيأتي',
  make: 'إنشاء الصفحة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  nobody: 'اختر صاحب الرؤية.',
  failed: 'تعذّر إنشاء الصفحة: {{why}}',
  made: 'الصفحة في ملفاتك المنزَّلة.',
  file: '{{title}} كما رآه {{who}}',
};
