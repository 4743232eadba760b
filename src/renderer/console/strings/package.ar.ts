import type { Translation } from '../../shared/translation.ts';
import type { packageEn } from './package.en.ts';

export const packageAr: Translation<typeof packageEn> = {
  words: {
    added: 'مضاف',
    addedHelp: 'وصل في ملف واحد وهو محفوظ على هذا الجهاز.',
    remove: 'إزالة',
    removeNamed: 'إزالة {{title}}',
    removeSure: 'هل تزيل هذا السيناريو؟ التمارين التي أُنشئت منه تحتفظ به في ملفاتها.',
    removeYes: 'أزله',
    replaceYes: 'استبدله',
    taken: 'أُضيف السيناريو إلى القائمة.',
  },
  refusal: {
    'package/not-a-package': 'هذه ليست حزمة سيناريو، أو هي جزء من حزمة فقط.',
    'package/too-large': 'تحتوي الحزمة على أكثر مما يجوز لسيناريو.',
    'package/too-many': 'في الحزمة ملفات أكثر مما يجوز لسيناريو.',
    'package/damaged': 'الحزمة تالفة، أو رُكّبت بحيث يرى كل برنامج فيها شيئاً آخر.',
    'package/locked': 'الملف {{file}} في الحزمة مشفّر أو مضغوط بطريقة غير معروفة.',
    'package/name': 'في الحزمة ملف لا يجوز اسمه: {{file}}',
    'package/collision': 'في الحزمة {{file}} مرتين، أو اسمان يُعدّان اسماً واحداً.',
    'package/special': '{{file}} في الحزمة رابط وليس ملفاً عادياً.',
    'package/ending': '{{file}} في الحزمة ليس من ملفات السيناريو.',
    'package/file-too-large': 'الملف {{file}} في الحزمة أكبر مما يجوز.',
    'package/bomb': 'الملف {{file}} في الحزمة سيكبر أضعافاً كثيرة. ربما صُنع للإضرار.',
    'package/type': 'محتوى {{file}} في الحزمة ليس كما يدل امتداده.',
    'package/pixels': 'في الصورة {{file}} من الحزمة نقاط أكثر مما يجوز.',
    'package/no-scenario': 'ليس في الحزمة scenario.yaml، لا في أعلاها ولا في مجلد واحد.',
    'package/wrong': 'في السيناريو الذي في الحزمة أخطاء، ولم يُضف.',
    'package/there': 'يوجد سيناريو {{id}} بين ما أُضيف من قبل.',
    'package/shipped': 'السيناريو {{id}} يأتي مع البرنامج. هذا يحتاج إلى معرّف آخر.',
    'package/gone': 'لم يعد ذلك السيناريو موجوداً.',
    'package/late': 'استغرقت قراءة الحزمة أكثر مما يجوز فأُوقفت. ربما صُنعت للإضرار.',
  },
};
