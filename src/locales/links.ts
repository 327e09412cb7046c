// Made of locales/*/links.json by `npm run generate:locales`.
export type LinksMessages = {
"desk": string
"calendar": string
"reports": string
"settings": string
}

export const english = {"desk":"My desk","calendar":"Calendar","reports":"Reports","settings":"Your settings"} as unknown as LinksMessages

export const links = {
  en: english,
  'ar': {"desk":"مكتبي","calendar":"التقويم","reports":"التقارير","settings":"إعداداتك"},
  'es': {"desk":"Mi escritorio","calendar":"Calendario","reports":"Informes","settings":"Sus preferencias"},
  'fr': {"desk":"Mon bureau","calendar":"Calendrier","reports":"Rapports","settings":"Vos réglages"},
  'ru': {"desk":"Мой стол","calendar":"Календарь","reports":"Отчёты","settings":"Ваши настройки"},
  'zh': {"desk":"我的工作台","calendar":"日历","reports":"报告","settings":"您的设置"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', LinksMessages>
