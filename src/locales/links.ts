// Made of locales/*/links.json by `npm run generate:locales`.
export type LinksMessages = {
"desk": string
"calendar": string
"organisation": string
"reports": string
"settings": string
}

export const english = {"desk":"My desk","calendar":"Calendar","organisation":"Your organisation","reports":"Reports","settings":"Your settings"} as unknown as LinksMessages

export const links = {
  en: english,
  'ar': {"desk":"مكتبي","calendar":"التقويم","organisation":"منظمتك","reports":"التقارير","settings":"إعداداتك"},
  'es': {"desk":"Mi escritorio","calendar":"Calendario","organisation":"Su organización","reports":"Informes","settings":"Sus preferencias"},
  'fr': {"desk":"Mon bureau","calendar":"Calendrier","organisation":"Votre organisation","reports":"Rapports","settings":"Vos réglages"},
  'ru': {"desk":"Мой стол","calendar":"Календарь","organisation":"Ваша организация","reports":"Отчёты","settings":"Ваши настройки"},
  'zh': {"desk":"我的工作台","calendar":"日历","organisation":"您的组织","reports":"报告","settings":"您的设置"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', LinksMessages>
