// Made of locales/*/language-facts.json by `npm run generate:locales`.
export type LanguageFactsMessages = {
"name": string
"englishName": string
"direction": string
"script": string
"lettersPerSign": string
"wordProcessor": string
"openGraph": string
"newsSitemap": string
"spaces": string
"typeface": string
"payload": string
"fullCalendar": string
}

export const english = {"name":"English","englishName":"English","direction":"ltr","script":"Latin","lettersPerSign":"1","wordProcessor":"en-GB","openGraph":"en_GB","newsSitemap":"en","spaces":"yes","typeface":"latin","payload":"en","fullCalendar":"en-gb"} as unknown as LanguageFactsMessages

export const languageFacts = {
  en: english,
  'ar': {"name":"العربية","englishName":"Arabic","direction":"rtl","script":"Arabic","lettersPerSign":"1","wordProcessor":"ar-SA","openGraph":"ar_AR","newsSitemap":"ar","spaces":"yes","typeface":"naskh","payload":"ar","fullCalendar":"ar"},
  'es': {"name":"Español","englishName":"Spanish","direction":"ltr","script":"Latin","lettersPerSign":"1","wordProcessor":"es-ES","openGraph":"es_ES","newsSitemap":"es","spaces":"yes","typeface":"latin","payload":"es","fullCalendar":"es"},
  'fr': {"name":"Français","englishName":"French","direction":"ltr","script":"Latin","lettersPerSign":"1","wordProcessor":"fr-FR","openGraph":"fr_FR","newsSitemap":"fr","spaces":"yes","typeface":"latin","payload":"fr","fullCalendar":"fr"},
  'ru': {"name":"Русский","englishName":"Russian","direction":"ltr","script":"Cyrillic","lettersPerSign":"1","wordProcessor":"ru-RU","openGraph":"ru_RU","newsSitemap":"ru","spaces":"yes","typeface":"latin","payload":"ru","fullCalendar":"ru"},
  'ur': {"name":"اردو","englishName":"Urdu","direction":"rtl","script":"Arabic","lettersPerSign":"1","wordProcessor":"ur-PK","openGraph":"ur_PK","newsSitemap":"ur","spaces":"yes","typeface":"nastaliq","payload":"en","fullCalendar":"en-gb"},
  'zh': {"name":"中文","englishName":"Chinese","direction":"ltr","script":"Han","lettersPerSign":"3","wordProcessor":"zh-CN","openGraph":"zh_CN","newsSitemap":"zh-cn","spaces":"no","typeface":"han","payload":"zh","fullCalendar":"zh-cn"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'ur' | 'zh', LanguageFactsMessages>
