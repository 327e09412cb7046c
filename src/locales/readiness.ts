// Made of locales/*/readiness.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type ReadinessMessages = {
"title": string
"left": Message<'n'>
"ready": string
"unsaved": string
"checks": string
"weights": {
"blocks": string
"advises": string
"notes": string
}
"done": string
"lines": {
"title": {
"label": string
"why": string
}
"text": {
"label": string
"why": string
}
"summary": {
"label": string
"why": string
}
"languages": {
"label": string
"why": string
}
"when": {
"label": string
"why": string
}
"venue": {
"label": string
"why": string
}
"event": {
"label": string
"why": string
}
"hours": {
"label": string
"why": string
}
"names": {
"label": string
"why": string
}
"harm": {
"label": string
"why": string
}
"wording": {
"label": string
"why": string
}
"entries": {
"label": string
"why": string
}
"organisations": {
"label": string
"why": string
}
"pictures": {
"label": string
"why": string
}
"contact": {
"label": string
"why": string
}
"embargo": {
"label": string
"why": string
}
"comments": {
"label": string
"why": string
}
"signing": {
"label": string
"why": string
}
"characters": {
"label": string
"why": string
}
}
"does": {
"show": string
"showIn": Message<'language'>
"open": string
"invite": Message<'organisation' | 'role'>
"remind": Message<'organisation'>
"uninvite": Message<'organisation'>
"set": Message<'time'>
"acknowledge": string
"comments": string
}
"keep": {
"reason": string
"confirm": string
"kept": Message<'reason'>
"undo": string
}
"failed": string
"again": string
"waits": string
}

export const english = {"title":"Before submitting","left":[{"type":6,"value":"n","options":{"one":{"value":[{"type":7},{"type":0,"value":" left"}]},"other":{"value":[{"type":7},{"type":0,"value":" left"}]}},"offset":0,"pluralType":"cardinal"}],"ready":"Nothing is left: it can be submitted.","unsaved":"About the saved text. It renews when you save.","checks":"Checks","weights":{"blocks":"Needed","advises":"Advisable","notes":"Good to know"},"done":"Settled","lines":{"title":{"label":"Title","why":"It is what lists, feeds and search engines show."},"text":{"label":"Text","why":"A statement is signed by its words."},"summary":{"label":"Summary","why":"Journalists decide by it whether to read on."},"languages":{"label":"Languages","why":"Every organisation signs the original and its official translations."},"when":{"label":"When","why":"Calendars need the start, and the clock that it is on."},"venue":{"label":"Venue","why":"Readers need to know where to go, or where to watch."},"event":{"label":"Linked event","why":"What the text shows of the event must stand, and be open to all who sign."},"hours":{"label":"Hours and dates","why":"Words and facts must say the same, or somebody answers for it."},"names":{"label":"Names","why":"Names in the text and names in the facts must be the same."},"harm":{"label":"People at risk","why":"No child or survivor may be found by what is published."},"wording":{"label":"Wording","why":"Words can hurt, and a figure needs a source."},"entries":{"label":"Entries","why":"A media update shows what is released when it opens."},"organisations":{"label":"Organisations","why":"Whoever is named signs, and whoever is invited answers."},"pictures":{"label":"Pictures and files","why":"Pictures need words for those who cannot see them."},"contact":{"label":"Contact","why":"Somebody whom the press or the public can reach."},"embargo":{"label":"Dateline and embargo","why":"The printed day should be the day on which the text comes out."},"comments":{"label":"Comments","why":"What people said should be settled before others sign."},"signing":{"label":"Who signs","why":"Whoever writes or submits a text does not sign it."},"characters":{"label":"Hidden characters","why":"Nobody can sign what nobody can see."}},"does":{"show":"Show","showIn":[{"type":0,"value":"Show in "},{"type":1,"value":"language"}],"open":"Open","invite":[{"type":0,"value":"Invite "},{"type":1,"value":"organisation"},{"type":0,"value":" as "},{"type":1,"value":"role"}],"remind":[{"type":0,"value":"Remind "},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"Cancel the invitation of "},{"type":1,"value":"organisation"}],"set":[{"type":0,"value":"Set "},{"type":1,"value":"time"}],"acknowledge":"Keep it, because…","comments":"Show the comments"},"keep":{"reason":"Why can it stay as it is?","confirm":"Keep it","kept":[{"type":0,"value":"Kept as it is: "},{"type":1,"value":"reason"}],"undo":"Take this back"},"failed":"The list cannot be loaded now.","again":"Try again","waits":"First settle what is needed. The first point is marked."} as unknown as ReadinessMessages

export const readiness = {
  en: english,
  'ar': {"title":"قبل التقديم","left":[{"type":6,"value":"n","options":{"zero":{"value":[{"type":0,"value":"لم يبق شيء"}]},"one":{"value":[{"type":0,"value":"بقيت نقطة واحدة"}]},"two":{"value":[{"type":0,"value":"بقيت نقطتان"}]},"few":{"value":[{"type":0,"value":"بقيت "},{"type":7},{"type":0,"value":" نقاط"}]},"many":{"value":[{"type":0,"value":"بقيت "},{"type":7},{"type":0,"value":" نقطة"}]},"other":{"value":[{"type":0,"value":"بقيت "},{"type":7},{"type":0,"value":" نقطة"}]}},"offset":0,"pluralType":"cardinal"}],"ready":"لم يبق شيء: يمكن تقديم النص.","unsaved":"عن النص المحفوظ. تتجدد القائمة عند الحفظ.","checks":"عمليات التحقق","weights":{"blocks":"لازم","advises":"مستحسن","notes":"للعلم"},"done":"أُنجز","lines":{"title":{"label":"العنوان","why":"هو ما تعرضه القوائم والموجزات ومحركات البحث."},"text":{"label":"النص","why":"البيان يُوقَّع على كلماته."},"summary":{"label":"الملخص","why":"به يقرر الصحفيون هل يتابعون القراءة."},"languages":{"label":"اللغات","why":"توقّع كل جهة الأصل وترجماته الرسمية."},"when":{"label":"الموعد","why":"تحتاج التقاويم إلى ساعة البدء وتوقيتها المحلي."},"venue":{"label":"المكان","why":"على القراء أن يعرفوا إلى أين يذهبون، أو أين يشاهدون."},"event":{"label":"الفعالية المرتبطة","why":"ما يعرضه النص من الفعالية يجب أن يكون ثابتًا ومفتوحًا لكل الموقّعين."},"hours":{"label":"الساعات والتواريخ","why":"يجب أن تتفق الكلمات والوقائع، أو أن يتحمل أحد مسؤولية الاختلاف."},"names":{"label":"الأسماء","why":"يجب أن تتطابق الأسماء في النص وفي الوقائع."},"harm":{"label":"أشخاص معرضون للخطر","why":"يجب ألا يتيح ما يُنشر العثور على طفل أو ناجٍ."},"wording":{"label":"الصياغة","why":"قد تجرح الكلمات، والرقم يحتاج إلى مصدر."},"entries":{"label":"المواد","why":"تعرض الإحاطة الإعلامية ما صدر عند فتحها."},"organisations":{"label":"الجهات","why":"من يُذكر يوقّع، ومن يُدعى يجيب."},"pictures":{"label":"الصور والملفات","why":"تحتاج الصور إلى كلمات لمن لا يراها."},"contact":{"label":"جهة الاتصال","why":"شخص يمكن للصحافة أو الجمهور الوصول إليه."},"embargo":{"label":"التاريخ المطبوع والحظر","why":"ينبغي أن يكون اليوم المطبوع هو يوم الصدور."},"comments":{"label":"التعليقات","why":"ينبغي حسم ما قيل قبل أن يوقّع الآخرون."},"signing":{"label":"من يوقّع","why":"من يكتب النص أو يقدّمه لا يوقّعه."},"characters":{"label":"محارف خفية","why":"لا أحد يوقّع على ما لا يراه أحد."}},"does":{"show":"إظهار","showIn":[{"type":0,"value":"إظهار ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"open":"فتح","invite":[{"type":0,"value":"دعوة "},{"type":1,"value":"organisation"},{"type":0,"value":" ("},{"type":1,"value":"role"},{"type":0,"value":")"}],"remind":[{"type":0,"value":"تذكير "},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"سحب دعوة "},{"type":1,"value":"organisation"}],"set":[{"type":0,"value":"ضبط على "},{"type":1,"value":"time"}],"acknowledge":"الإبقاء عليه، لأن…","comments":"إظهار التعليقات"},"keep":{"reason":"لماذا يمكن أن يبقى على حاله؟","confirm":"الإبقاء","kept":[{"type":0,"value":"أُبقي كما هو: "},{"type":1,"value":"reason"}],"undo":"تراجع"},"failed":"لا يمكن تحميل القائمة الآن.","again":"أعد المحاولة","waits":"احسم اللازم أولًا. النقطة الأولى معلَّمة."},
  'es': {"title":"Antes de enviar","left":[{"type":6,"value":"n","options":{"one":{"value":[{"type":0,"value":"queda "},{"type":7}]},"other":{"value":[{"type":0,"value":"quedan "},{"type":7}]}},"offset":0,"pluralType":"cardinal"}],"ready":"No falta nada: se puede enviar.","unsaved":"Según el texto guardado. La lista se renueva al guardar.","checks":"Comprobaciones","weights":{"blocks":"Necesario","advises":"Aconsejable","notes":"Para saber"},"done":"Resuelto","lines":{"title":{"label":"Título","why":"Es lo que muestran las listas, los canales y los buscadores."},"text":{"label":"Texto","why":"Una declaración se firma por sus palabras."},"summary":{"label":"Resumen","why":"Por él deciden los periodistas si siguen leyendo."},"languages":{"label":"Idiomas","why":"Cada organización firma el original y sus traducciones oficiales."},"when":{"label":"Cuándo","why":"Los calendarios necesitan el comienzo y la hora local."},"venue":{"label":"Lugar","why":"Hay que saber adónde ir, o dónde verlo."},"event":{"label":"Evento enlazado","why":"Lo que el texto muestra del evento debe estar fijado y abierto a quienes firman."},"hours":{"label":"Horas y fechas","why":"Las palabras y los datos deben decir lo mismo, o alguien responde por ello."},"names":{"label":"Nombres","why":"Los nombres del texto y de los datos deben ser los mismos."},"harm":{"label":"Personas en riesgo","why":"Lo que se publica no debe permitir encontrar a un niño o a una superviviente."},"wording":{"label":"Palabras","why":"Las palabras pueden herir, y una cifra necesita una fuente."},"entries":{"label":"Piezas","why":"Un boletín de prensa muestra lo que está publicado cuando se abre."},"organisations":{"label":"Organizaciones","why":"Quien es nombrado firma, y quien es invitado responde."},"pictures":{"label":"Imágenes y archivos","why":"Las imágenes necesitan palabras para quienes no las ven."},"contact":{"label":"Contacto","why":"Alguien a quien la prensa o el público pueda llamar."},"embargo":{"label":"Fecha impresa y embargo","why":"El día impreso debería ser el de la publicación."},"comments":{"label":"Comentarios","why":"Lo dicho debería quedar resuelto antes de que otros firmen."},"signing":{"label":"Quién firma","why":"Quien escribe o envía un texto no lo firma."},"characters":{"label":"Caracteres ocultos","why":"Nadie puede firmar lo que nadie ve."}},"does":{"show":"Mostrar","showIn":[{"type":0,"value":"Mostrar ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"open":"Abrir","invite":[{"type":0,"value":"Invitar a "},{"type":1,"value":"organisation"},{"type":0,"value":" ("},{"type":1,"value":"role"},{"type":0,"value":")"}],"remind":[{"type":0,"value":"Recordar a "},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"Retirar la invitación de "},{"type":1,"value":"organisation"}],"set":[{"type":0,"value":"Poner "},{"type":1,"value":"time"}],"acknowledge":"Dejarlo, porque…","comments":"Mostrar los comentarios"},"keep":{"reason":"¿Por qué puede quedar así?","confirm":"Dejarlo","kept":[{"type":0,"value":"Se deja como está: "},{"type":1,"value":"reason"}],"undo":"Deshacer"},"failed":"La lista no se puede cargar ahora.","again":"Intentar de nuevo","waits":"Resuelva primero lo necesario. El primer punto está marcado."},
  'fr': {"title":"Avant de soumettre","left":[{"type":6,"value":"n","options":{"one":{"value":[{"type":0,"value":"encore "},{"type":7},{"type":0,"value":" point"}]},"other":{"value":[{"type":0,"value":"encore "},{"type":7},{"type":0,"value":" points"}]}},"offset":0,"pluralType":"cardinal"}],"ready":"Il ne manque rien : le texte peut être soumis.","unsaved":"D’après le texte enregistré. La liste se met à jour à chaque enregistrement.","checks":"Vérifications","weights":{"blocks":"Nécessaire","advises":"Conseillé","notes":"À savoir"},"done":"Réglé","lines":{"title":{"label":"Titre","why":"C’est ce que montrent les listes, les flux et les moteurs de recherche."},"text":{"label":"Texte","why":"Une déclaration se signe pour ses mots."},"summary":{"label":"Résumé","why":"C’est d’après lui que les journalistes décident de lire la suite."},"languages":{"label":"Langues","why":"Chaque organisation signe l’original et ses traductions officielles."},"when":{"label":"Quand","why":"Les calendriers ont besoin du début et de l’heure locale."},"venue":{"label":"Lieu","why":"Le public doit savoir où venir, ou où regarder."},"event":{"label":"Événement lié","why":"Ce que le texte montre de l’événement doit être fixé et ouvert à tous les signataires."},"hours":{"label":"Heures et dates","why":"Les mots et les faits doivent dire la même chose, ou quelqu’un en répond."},"names":{"label":"Noms","why":"Les noms dans le texte et dans les faits doivent être les mêmes."},"harm":{"label":"Personnes en danger","why":"Aucun enfant ni aucune victime ne doit pouvoir être retrouvé par ce qui est publié."},"wording":{"label":"Choix des mots","why":"Les mots peuvent blesser, et un chiffre a besoin d’une source."},"entries":{"label":"Éléments","why":"Un bulletin de presse montre ce qui est diffusé quand il s’ouvre."},"organisations":{"label":"Organisations","why":"Qui est nommé signe, et qui est invité répond."},"pictures":{"label":"Images et fichiers","why":"Il faut des mots pour les personnes qui ne voient pas les images."},"contact":{"label":"Contact presse","why":"Quelqu’un que la presse ou le public peut joindre."},"embargo":{"label":"Date imprimée et embargo","why":"Le jour imprimé devrait être celui de la parution."},"comments":{"label":"Commentaires","why":"Ce qui a été dit devrait être réglé avant que d’autres signent."},"signing":{"label":"Qui signe","why":"Qui écrit ou soumet un texte ne le signe pas."},"characters":{"label":"Caractères cachés","why":"Personne ne peut signer ce que personne ne voit."}},"does":{"show":"Montrer","showIn":[{"type":0,"value":"Montrer ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"open":"Ouvrir","invite":[{"type":0,"value":"Inviter "},{"type":1,"value":"organisation"},{"type":0,"value":" ("},{"type":1,"value":"role"},{"type":0,"value":")"}],"remind":[{"type":0,"value":"Rappeler à "},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"Retirer l’invitation de "},{"type":1,"value":"organisation"}],"set":[{"type":0,"value":"Fixer à "},{"type":1,"value":"time"}],"acknowledge":"Garder, parce que…","comments":"Montrer les commentaires"},"keep":{"reason":"Pourquoi cela peut-il rester ainsi ?","confirm":"Garder","kept":[{"type":0,"value":"Gardé tel quel : "},{"type":1,"value":"reason"}],"undo":"Revenir dessus"},"failed":"La liste ne peut pas être chargée pour le moment.","again":"Réessayer","waits":"Réglez d’abord ce qui est nécessaire. Le premier point est marqué."},
  'ru': {"title":"Перед отправкой","left":[{"type":6,"value":"n","options":{"one":{"value":[{"type":0,"value":"остался "},{"type":7},{"type":0,"value":" пункт"}]},"few":{"value":[{"type":0,"value":"осталось "},{"type":7},{"type":0,"value":" пункта"}]},"many":{"value":[{"type":0,"value":"осталось "},{"type":7},{"type":0,"value":" пунктов"}]},"other":{"value":[{"type":0,"value":"осталось "},{"type":7},{"type":0,"value":" пункта"}]}},"offset":0,"pluralType":"cardinal"}],"ready":"Всё готово: текст можно отправить.","unsaved":"О сохранённом тексте. Список обновляется при сохранении.","checks":"Проверки","weights":{"blocks":"Нужно","advises":"Желательно","notes":"К сведению"},"done":"Сделано","lines":{"title":{"label":"Заголовок","why":"Его показывают списки, ленты и поисковые системы."},"text":{"label":"Текст","why":"Заявление подписывают ради его слов."},"summary":{"label":"Краткое изложение","why":"По нему журналисты решают, читать ли дальше."},"languages":{"label":"Языки","why":"Каждая организация подписывает оригинал и официальные переводы."},"when":{"label":"Когда","why":"Календарям нужны начало и местное время."},"venue":{"label":"Место","why":"Читателям нужно знать, куда прийти или где смотреть."},"event":{"label":"Связанное мероприятие","why":"То, что текст показывает о мероприятии, должно быть закреплено и открыто всем подписывающим."},"hours":{"label":"Часы и даты","why":"Слова и факты должны совпадать, или кто-то за это отвечает."},"names":{"label":"Имена и названия","why":"Имена в тексте и в фактах должны совпадать."},"harm":{"label":"Люди под угрозой","why":"По опубликованному нельзя найти ребёнка или пострадавшего."},"wording":{"label":"Выбор слов","why":"Слова могут ранить, а цифре нужен источник."},"entries":{"label":"Материалы","why":"Бюллетень показывает то, что выпущено к моменту его открытия."},"organisations":{"label":"Организации","why":"Кто назван, тот подписывает; кто приглашён, тот отвечает."},"pictures":{"label":"Изображения и файлы","why":"Изображениям нужны слова для тех, кто их не видит."},"contact":{"label":"Контакт","why":"Тот, к кому могут обратиться пресса и публика."},"embargo":{"label":"Дата в тексте и эмбарго","why":"Напечатанный день должен быть днём выхода."},"comments":{"label":"Комментарии","why":"Сказанное стоит уладить до того, как подпишут другие."},"signing":{"label":"Кто подписывает","why":"Кто пишет или отправляет текст, тот его не подписывает."},"characters":{"label":"Скрытые символы","why":"Нельзя подписать то, чего никто не видит."}},"does":{"show":"Показать","showIn":[{"type":0,"value":"Показать ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"open":"Открыть","invite":[{"type":0,"value":"Пригласить "},{"type":1,"value":"organisation"},{"type":0,"value":" ("},{"type":1,"value":"role"},{"type":0,"value":")"}],"remind":[{"type":0,"value":"Напомнить "},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"Отозвать приглашение "},{"type":1,"value":"organisation"}],"set":[{"type":0,"value":"Поставить "},{"type":1,"value":"time"}],"acknowledge":"Оставить, потому что…","comments":"Показать комментарии"},"keep":{"reason":"Почему это можно оставить так?","confirm":"Оставить","kept":[{"type":0,"value":"Оставлено как есть: "},{"type":1,"value":"reason"}],"undo":"Отменить"},"failed":"Сейчас список загрузить нельзя.","again":"Повторить","waits":"Сначала уладьте необходимое. Первый пункт отмечен."},
  'zh': {"title":"提交之前","left":[{"type":6,"value":"n","options":{"other":{"value":[{"type":0,"value":"还剩 "},{"type":7},{"type":0,"value":" 项"}]}},"offset":0,"pluralType":"cardinal"}],"ready":"没有遗漏：可以提交。","unsaved":"依据已保存的文本。保存后列表会更新。","checks":"检查","weights":{"blocks":"必需","advises":"建议","notes":"供参考"},"done":"已完成","lines":{"title":{"label":"标题","why":"列表、订阅源和搜索引擎显示的就是它。"},"text":{"label":"正文","why":"声明因其文字而被签署。"},"summary":{"label":"摘要","why":"记者据此决定是否读下去。"},"languages":{"label":"语言","why":"每个机构签署原文和正式译文。"},"when":{"label":"时间","why":"日历需要开始时间及当地时钟。"},"venue":{"label":"地点","why":"读者需要知道去哪里，或在哪里观看。"},"event":{"label":"关联活动","why":"文本所示的活动内容必须已确定，并向所有签署方开放。"},"hours":{"label":"钟点与日期","why":"文字与事实必须一致，否则须有人负责说明。"},"names":{"label":"名称","why":"文本中与事实中的名称必须一致。"},"harm":{"label":"有风险的人","why":"不得通过发布的内容找到儿童或幸存者。"},"wording":{"label":"措辞","why":"言语可能伤人，数字需要来源。"},"entries":{"label":"条目","why":"媒体通报打开时显示已发布的内容。"},"organisations":{"label":"机构","why":"被列名者须签署，受邀者须答复。"},"pictures":{"label":"图片和文件","why":"图片需要为看不见的人配文字。"},"contact":{"label":"联系人","why":"媒体或公众可以联系到的人。"},"embargo":{"label":"所印日期与禁发","why":"所印日期应为发布之日。"},"comments":{"label":"评论","why":"在他人签署之前，应处理已提出的意见。"},"signing":{"label":"谁签署","why":"撰写或提交文本的人不签署该文本。"},"characters":{"label":"隐藏字符","why":"没有人能签署谁也看不见的东西。"}},"does":{"show":"显示","showIn":[{"type":0,"value":"显示（"},{"type":1,"value":"language"},{"type":0,"value":"）"}],"open":"打开","invite":[{"type":0,"value":"邀请"},{"type":1,"value":"organisation"},{"type":0,"value":"（"},{"type":1,"value":"role"},{"type":0,"value":"）"}],"remind":[{"type":0,"value":"提醒"},{"type":1,"value":"organisation"}],"uninvite":[{"type":0,"value":"收回对"},{"type":1,"value":"organisation"},{"type":0,"value":"的邀请"}],"set":[{"type":0,"value":"设为 "},{"type":1,"value":"time"}],"acknowledge":"保留，因为…","comments":"显示评论"},"keep":{"reason":"为什么可以保持原样？","confirm":"保留","kept":[{"type":0,"value":"保持原样："},{"type":1,"value":"reason"}],"undo":"撤回"},"failed":"现在无法加载列表。","again":"重试","waits":"请先处理必需的事项。第一项已标出。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', ReadinessMessages>
