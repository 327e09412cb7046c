import type { MandateWords } from '../words.ts'

export const ar: MandateWords = {
  heading: 'ما يجوز للجهة القائدة أن تغيّره لاحقًا',
  facts: {
    status: 'الحالة',
    start: 'البداية',
    end: 'النهاية',
    mediaCall: 'موعد الإعلاميين',
    room: 'القاعة',
    link: 'الرابط',
    attendance: 'حضور الضيوف',
    contact: 'جهة الاتصال الصحفية',
  },
  may: 'من يوقّع هذا النص يسمح أيضًا لـ{organisation} بتغيير هذه البيانات عن الفعالية بعد النشر دون توقيعات جديدة: {facts}.',
  link: 'الرابط الجديد عنوان https على أحد هذه المضيفات: {hosts}.',
  noLink: 'يبقى الرابط كما هو: لا يسمّي هذا النص مضيفًا لرابط آخر.',
  until: 'ينتهي ذلك عند صدور الطبعة التالية أو عند سحب هذه الطبعة.',
  confirming: {
    party: 'يسري التغيير متى أكّده شخص من منظمة أخرى وقّعت هذا النص.',
    lead: 'يسري التغيير متى جرى تأكيده: من شخص من منظمة أخرى وقّعت هذا النص، أو من شخص ثانٍ من {organisation} إذا وقّعت كل منظمة أخرى صراحةً بواسطة شخص منها.',
    alone: 'يسري التغيير متى أكّده شخص ثانٍ من {organisation}.',
    nobody: 'لا توقّع أي منظمة أخرى هذا النص، فلا أحد يستطيع تأكيد تغيير، ولن يتغيّر شيء.',
  },
  waiting: 'أعلنته {organisation} ولم تؤكّده المنظمات الأخرى بعد: {facts}.',
  separator: '؛ ',
  changed: '{fact}: {after} (حتى الآن: {before})',
  added: '{fact}: {after}',
  attendances: { invited: 'مدعو', consented: 'وافق', confirmed: 'مؤكد', declined: 'اعتذر' },
}
