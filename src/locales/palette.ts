// Made of locales/*/palette.json by `npm run generate:locales`.
export type PaletteMessages = {
"title": string
"open": string
"placeholder": string
"none": string
"untitled": string
"groups": {
"entries": string
"people": string
"contacts": string
"organisations": string
"commands": string
}
"commands": {
"newMediaUpdate": string
"newStatement": string
"newEvent": string
"newContact": string
"mediaUpdates": string
"statements": string
"events": string
"account": string
}
"types": {
"statement": string
"event": string
"media-update": string
}
}

export const english = {"title":"Find or do anything","open":"Find or do…","placeholder":"Words of a text, a name, a date, or a command","none":"Nothing that you may read has these words.","untitled":"Untitled","groups":{"entries":"Texts","people":"Person","contacts":"Contact","organisations":"Organisation","commands":"Command"},"commands":{"newMediaUpdate":"New media update","newStatement":"New statement","newEvent":"New event","newContact":"New press contact","mediaUpdates":"All media updates","statements":"All statements","events":"All events","account":"Your account"},"types":{"statement":"Statement","event":"Event","media-update":"Media update"}} as unknown as PaletteMessages

export const palette = {
  en: english,
  'ar': {"title":"ابحث أو نفّذ","open":"ابحث أو نفّذ…","placeholder":"كلمات من نص، أو اسم، أو تاريخ، أو أمر","none":"لا شيء مما يمكنك قراءته فيه هذه الكلمات.","untitled":"بلا عنوان","groups":{"entries":"نصوص","people":"شخص","contacts":"جهة اتصال","organisations":"جهة","commands":"أمر"},"commands":{"newMediaUpdate":"إحاطة إعلامية جديدة","newStatement":"بيان جديد","newEvent":"فعالية جديدة","newContact":"جهة اتصال صحفية جديدة","mediaUpdates":"كل الإحاطات الإعلامية","statements":"كل البيانات","events":"كل الفعاليات","account":"حسابك"},"types":{"statement":"بيان","event":"فعالية","media-update":"إحاطة إعلامية"}},
  'es': {"title":"Buscar o hacer","open":"Buscar o hacer…","placeholder":"Palabras de un texto, un nombre, una fecha o una orden","none":"Nada de lo que puede leer tiene estas palabras.","untitled":"Sin título","groups":{"entries":"Textos","people":"Persona","contacts":"Contacto","organisations":"Organización","commands":"Orden"},"commands":{"newMediaUpdate":"Nuevo boletín de prensa","newStatement":"Nueva declaración","newEvent":"Nuevo evento","newContact":"Nuevo contacto de prensa","mediaUpdates":"Todos los boletines de prensa","statements":"Todas las declaraciones","events":"Todos los eventos","account":"Su cuenta"},"types":{"statement":"Declaración","event":"Evento","media-update":"Boletín de prensa"}},
  'fr': {"title":"Trouver ou faire","open":"Trouver ou faire…","placeholder":"Des mots d’un texte, un nom, une date ou une commande","none":"Rien de ce que vous pouvez lire ne contient ces mots.","untitled":"Sans titre","groups":{"entries":"Textes","people":"Personne","contacts":"Contact presse","organisations":"Organisation","commands":"Commande"},"commands":{"newMediaUpdate":"Nouveau bulletin de presse","newStatement":"Nouvelle déclaration","newEvent":"Nouvel événement","newContact":"Nouveau contact presse","mediaUpdates":"Tous les bulletins de presse","statements":"Toutes les déclarations","events":"Tous les événements","account":"Votre compte"},"types":{"statement":"Déclaration","event":"Événement","media-update":"Bulletin de presse"}},
  'ru': {"title":"Найти или сделать","open":"Найти или сделать…","placeholder":"Слова текста, имя, дата или команда","none":"Среди доступного вам таких слов нет.","untitled":"Без заголовка","groups":{"entries":"Тексты","people":"Человек","contacts":"Контакт","organisations":"Организация","commands":"Команда"},"commands":{"newMediaUpdate":"Новый бюллетень для прессы","newStatement":"Новое заявление","newEvent":"Новое мероприятие","newContact":"Новый контакт для прессы","mediaUpdates":"Все бюллетени для прессы","statements":"Все заявления","events":"Все мероприятия","account":"Ваша учётная запись"},"types":{"statement":"Заявление","event":"Мероприятие","media-update":"Бюллетень для прессы"}},
  'zh': {"title":"查找或执行","open":"查找或执行…","placeholder":"文本中的词、名称、日期或命令","none":"您可阅读的内容中没有这些词。","untitled":"无标题","groups":{"entries":"文本","people":"人员","contacts":"联系人","organisations":"机构","commands":"命令"},"commands":{"newMediaUpdate":"新建媒体通报","newStatement":"新建声明","newEvent":"新建活动","newContact":"新建新闻联系人","mediaUpdates":"所有媒体通报","statements":"所有声明","events":"所有活动","account":"您的账户"},"types":{"statement":"声明","event":"活动","media-update":"媒体通报"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', PaletteMessages>
