// Made of locales/*/links.json by `npm run generate:locales`.
export type LinksMessages = {
"desk": string
"calendar": string
"organisation": string
"reports": string
"settings": string
"health": string
}

export const english = {"desk":"My desk","calendar":"Calendar","organisation":"Your organisation","reports":"Reports","settings":"Your settings","health":"Health of the newsroom"} as unknown as LinksMessages

export const links = {
  en: english,
  'ar': {"desk":"مكتبي","calendar":"التقويم","organisation":"منظمتك","reports":"التقارير","settings":"إعداداتك","health":"حالة غرفة الأخبار"},
  'es': {"desk":"Mi escritorio","calendar":"Calendario","organisation":"Su organización","reports":"Informes","settings":"Sus preferencias","health":"Estado de la sala de prensa"},
  'fr': {"desk":"Mon bureau","calendar":"Calendrier","organisation":"Votre organisation","reports":"Rapports","settings":"Vos réglages","health":"Santé de la salle de presse"},
  'ru': {"desk":"Мой стол","calendar":"Календарь","organisation":"Ваша организация","reports":"Отчёты","settings":"Ваши настройки","health":"Состояние пресс-центра"},
  'zh': {"desk":"我的工作台","calendar":"日历","organisation":"您的组织","reports":"报告","settings":"您的设置","health":"新闻室状况"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', LinksMessages>
