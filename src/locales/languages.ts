// Made of locales/*/languages.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type LanguagesMessages = {
"title": string
"states": {
"missing": string
"older": string
"ready": string
}
"standings": {
"authoritative": string
"official": string
"courtesy": string
}
"leftOut": string
"changed": Message<'at'>
"source": {
"title": Message<'language'>
"copy": string
"effect": Message<'language' | 'own'>
}
}

export const english = {"title":"Languages of this text","states":{"missing":"missing","older":"older than the original","ready":"up to date"},"standings":{"authoritative":"original","official":"official translation","courtesy":"courtesy translation"},"leftOut":"not included","changed":[{"type":0,"value":"Last changed on "},{"type":1,"value":"at"},{"type":0,"value":" UTC"}],"source":{"title":[{"type":0,"value":"The original, in "},{"type":1,"value":"language"}],"copy":"Copy the original as a starting point","effect":[{"type":0,"value":"Copies the words in "},{"type":1,"value":"language"},{"type":0,"value":" into this form. Replace them with "},{"type":1,"value":"own"},{"type":0,"value":". Words that are not translated cannot be submitted."}]}} as unknown as LanguagesMessages

export const languages = {
  en: english,
  'ar': {"title":"لغات هذا النص","states":{"missing":"غير موجودة","older":"أقدم من النص ذي الحجية","ready":"محدَّثة"},"standings":{"authoritative":"الأصل","official":"ترجمة رسمية","courtesy":"ترجمة للاطلاع"},"leftOut":"غير مدرجة","changed":[{"type":0,"value":"آخر تعديل في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي"}],"source":{"title":[{"type":0,"value":"النص ذو الحجية ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"copy":"انسخ النص كبداية","effect":[{"type":0,"value":"يضع كلمات النص ("},{"type":1,"value":"language"},{"type":0,"value":") في هذا النموذج. ليست ترجمة: ضع مكانها الترجمة ("},{"type":1,"value":"own"},{"type":0,"value":")، فالتقديم يرفض ما يبقى على حاله."}]}},
  'es': {"title":"Idiomas de este texto","states":{"missing":"falta","older":"anterior al texto auténtico","ready":"al día"},"standings":{"authoritative":"texto original","official":"traducción oficial","courtesy":"traducción de cortesía"},"leftOut":"no incluido","changed":[{"type":0,"value":"Último cambio: "},{"type":1,"value":"at"},{"type":0,"value":" UTC"}],"source":{"title":[{"type":0,"value":"El texto auténtico ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"copy":"Copiar el texto para empezar","effect":[{"type":0,"value":"Pone en este formulario las palabras en "},{"type":1,"value":"language"},{"type":0,"value":". No son una traducción: sustitúyalas por "},{"type":1,"value":"own"},{"type":0,"value":", porque el envío rechaza lo que quede igual."}]}},
  'fr': {"title":"Langues de ce texte","states":{"missing":"manque","older":"plus ancienne que le texte faisant foi","ready":"à jour"},"standings":{"authoritative":"texte original","official":"traduction officielle","courtesy":"traduction de courtoisie"},"leftOut":"non retenue","changed":[{"type":0,"value":"Dernière modification le "},{"type":1,"value":"at"},{"type":0,"value":" UTC"}],"source":{"title":[{"type":0,"value":"Le texte qui fait foi ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"copy":"Copier le texte pour commencer","effect":[{"type":0,"value":"Place les mots dans cette langue ("},{"type":1,"value":"language"},{"type":0,"value":") dans ce formulaire. Ce n’est pas une traduction : remplacez-les ("},{"type":1,"value":"own"},{"type":0,"value":"), car la soumission refuse ce qui reste tel quel."}]}},
  'ru': {"title":"Языки этого текста","states":{"missing":"отсутствует","older":"старее аутентичного текста","ready":"актуален"},"standings":{"authoritative":"оригинал","official":"официальный перевод","courtesy":"перевод для сведения"},"leftOut":"не включён","changed":[{"type":0,"value":"Последнее изменение: "},{"type":1,"value":"at"},{"type":0,"value":" UTC"}],"source":{"title":[{"type":0,"value":"Аутентичный текст ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"copy":"Скопировать текст для начала","effect":[{"type":0,"value":"Помещает в эту форму слова аутентичного текста ("},{"type":1,"value":"language"},{"type":0,"value":"). Это не перевод: замените их ("},{"type":1,"value":"own"},{"type":0,"value":"), так как при отправке то, что осталось без изменений, не принимается."}]}},
  'zh': {"title":"本文的语言版本","states":{"missing":"缺失","older":"早于作准文本","ready":"最新"},"standings":{"authoritative":"原文","official":"正式译文","courtesy":"参考译文"},"leftOut":"未列入","changed":[{"type":0,"value":"最后修改："},{"type":1,"value":"at"},{"type":0,"value":" UTC"}],"source":{"title":[{"type":0,"value":"作准文本（"},{"type":1,"value":"language"},{"type":0,"value":"）"}],"copy":"复制文本作为起点","effect":[{"type":0,"value":"将"},{"type":1,"value":"language"},{"type":0,"value":"文字放入此表单。这不是译文：请改为"},{"type":1,"value":"own"},{"type":0,"value":"，未改动的部分在提交时会被拒绝。"}]}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', LanguagesMessages>
