import type { Locale } from './locales.ts'

/** What stands below the text of an entry, in this order, each under its heading. */
export const SECTIONS = ['programme', 'registration', 'accreditation', 'notesToEditors'] as const
export type Section = (typeof SECTIONS)[number]

/** The headings are part of what is signed. */
export const sectionHeadings: Record<Section, Record<Locale, string>> = {
  programme: {
    en: 'Programme',
    fr: 'Programme',
    es: 'Programa',
    ar: 'البرنامج',
    ru: 'Программа',
    zh: '日程',
    ur: 'پروگرام',
  },
  registration: {
    en: 'Registration',
    fr: 'Inscription',
    es: 'Inscripción',
    ar: 'التسجيل',
    ru: 'Регистрация',
    zh: '报名',
    ur: 'اندراج',
  },
  accreditation: {
    en: 'Media accreditation',
    fr: 'Accréditation des médias',
    es: 'Acreditación de medios',
    ar: 'اعتماد وسائل الإعلام',
    ru: 'Аккредитация СМИ',
    zh: '媒体采访证',
    ur: 'میڈیا ایکریڈیٹیشن',
  },
  notesToEditors: {
    en: 'Notes to editors',
    fr: 'Notes aux rédactions',
    es: 'Notas para la redacción',
    ar: 'ملاحظات للمحررين',
    ru: 'Примечания для редакций',
    zh: '编者注',
    ur: 'مدیران کے لیے نوٹ',
  },
}
