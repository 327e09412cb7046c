import type { LanguageWords } from '../words.ts'

export const ar: LanguageWords = {
  title: 'لغات هذا النص',
  states: { missing: 'غير موجودة', older: 'أقدم من النص ذي الحجية', ready: 'محدَّثة' },
  standings: { authoritative: 'ذات الحجية', official: 'رسمية', courtesy: 'للمجاملة' },
  leftOut: 'غير مدرجة',
  changed: 'آخر تعديل في {at} بالتوقيت العالمي',
  source: {
    title: 'النص ذو الحجية ({language})',
    copy: 'انسخ النص كبداية',
    effect:
      'يضع كلمات النص ({language}) في هذا النموذج. ليست ترجمة: ضع مكانها الترجمة ({own})، فالتقديم يرفض ما يبقى على حاله.',
  },
}
