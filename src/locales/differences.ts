// Made of locales/*/differences.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type DifferencesMessages = {
"page": Message<'title'>
"toText": string
"nothingSigned": Message<'organisation'>
"nothing": Message<'at' | 'organisation'>
"nothingTacit": Message<'at' | 'organisation'>
"since": Message<'at' | 'organisation'>
"sinceTacit": Message<'at' | 'organisation'>
"core": string
"notice": string
"leaf": {
"changed": string
"unsigned": string
"removed": string
}
"reading": {
"title": string
"marked": string
"whole": string
"unsigned": Message<'language' | 'organisation'>
}
"fields": {
"title": string
"summary": string
"body": string
"standing": string
"markup": string
"slug": string
"lead": string
"issuer": string
"reproduced": string
"source": string
"receivedAt": string
"parties": string
"role": string
"organisations": string
"organisation": string
"masthead": string
"wording": string
"logos": string
"logo": string
"facts": string
"kind": string
"dateline": string
"place": string
"date": string
"event": string
"entry": string
"titles": string
"start": string
"end": string
"mediaCall": string
"doorsOpen": string
"zone": string
"venue": string
"name": string
"address": string
"city": string
"country": string
"point": string
"latitude": string
"longitude": string
"format": string
"link": string
"status": string
"previousStart": string
"organisers": string
"guests": string
"office": string
"attendance": string
"expected": string
"qualifier": string
"number": string
"theme": string
"observance": string
"subject": string
"speaker": string
"honorific": string
"files": string
"alt": string
"alternatives": string
"headings": string
"focus": string
"x": string
"y": string
"credit": string
"width": string
"height": string
"filename": string
"mimeType": string
"contacts": string
"public": string
"emails": string
"phones": string
"visibility": string
"languages": string
"hours": string
"embargo": string
"until": string
"wallTime": string
"items": string
"heading": string
"mandate": string
"namedOnly": string
"reason": string
"authoritative": string
"official": string
"editionType": string
"publicNote": string
"acronym": string
"boilerplate": string
"order": string
"type": string
}
}

export const english = {"page":[{"type":1,"value":"title"},{"type":0,"value":": what has changed"}],"toText":"Read and sign the text","nothingSigned":[{"type":1,"value":"organisation"},{"type":0,"value":" has not signed this text yet. All of it is new."}],"nothing":[{"type":0,"value":"Nothing has changed since "},{"type":1,"value":"organisation"},{"type":0,"value":" signed on "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"nothingTacit":[{"type":0,"value":"Nothing has changed since "},{"type":1,"value":"organisation"},{"type":0,"value":" consented by its silence on "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"since":[{"type":0,"value":"What has changed since "},{"type":1,"value":"organisation"},{"type":0,"value":" signed on "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"sinceTacit":[{"type":0,"value":"What has changed since "},{"type":1,"value":"organisation"},{"type":0,"value":" consented by its silence on "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"core":"Facts, organisations and files","notice":"Public note","leaf":{"changed":"changed","unsigned":"not signed before","removed":"no longer in the text"},"reading":{"title":"What has changed","marked":"Changes marked","whole":"As it stands","unsigned":[{"type":1,"value":"organisation"},{"type":0,"value":" has not signed the text in "},{"type":1,"value":"language"},{"type":0,"value":" before."}]},"fields":{"title":"title","summary":"summary","body":"body","standing":"status","markup":"formatting","slug":"web address","lead":"lead organisation","issuer":"issued by","reproduced":"carried text","source":"source","receivedAt":"received on","parties":"organisations taking part","role":"role","organisations":"organisations","organisation":"organisation","masthead":"organisations at the top","wording":"wording","logos":"logos","logo":"logo","facts":"facts","kind":"kind","dateline":"dateline","place":"place","date":"date","event":"event","entry":"entry","titles":"titles","start":"start","end":"end","mediaCall":"media call","doorsOpen":"doors open","zone":"time zone","venue":"venue","name":"name","address":"address","city":"city","country":"country","point":"point on the map","latitude":"latitude","longitude":"longitude","format":"format","link":"link","status":"status","previousStart":"previous start","organisers":"organisers","guests":"guests","office":"office","attendance":"attendance","expected":"expected participants","qualifier":"qualifier","number":"number","theme":"theme","observance":"observance","subject":"subjects","speaker":"spoken by","honorific":"honorific","files":"files","alt":"alternative text","alternatives":"what the pictures show","headings":"headings over its entries","focus":"focal point","x":"from the left","y":"from the top","credit":"credit","width":"width","height":"height","filename":"file name","mimeType":"file type","contacts":"contacts","public":"public","emails":"email addresses","phones":"telephone numbers","visibility":"visibility","languages":"languages","hours":"hours","embargo":"embargo","until":"until","wallTime":"local time","items":"items","heading":"heading","mandate":"mandate","namedOnly":"named without signing","reason":"reason","authoritative":"original","official":"official translation","editionType":"kind of edition","publicNote":"public note","acronym":"acronym","boilerplate":"boilerplate","order":"order","type":"type"}} as unknown as DifferencesMessages

export const differences = {
  en: english,
  'ar': {"page":[{"type":1,"value":"title"},{"type":0,"value":": ما تغيّر"}],"toText":"قراءة النص وتوقيعه","nothingSigned":[{"type":0,"value":"لم توقّع "},{"type":1,"value":"organisation"},{"type":0,"value":" شيئًا من هذا النص بعد: كله جديد."}],"nothing":[{"type":0,"value":"لم يتغير شيء منذ وقّعت "},{"type":1,"value":"organisation"},{"type":0,"value":" في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي."}],"nothingTacit":[{"type":0,"value":"لم يتغير شيء منذ وافقت "},{"type":1,"value":"organisation"},{"type":0,"value":" بسكوتها في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي."}],"since":[{"type":0,"value":"ما تغيّر منذ وقّعت "},{"type":1,"value":"organisation"},{"type":0,"value":" في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي:"}],"sinceTacit":[{"type":0,"value":"ما تغيّر منذ وافقت "},{"type":1,"value":"organisation"},{"type":0,"value":" بسكوتها في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي:"}],"core":"الوقائع والأطراف والملفات","notice":"ملاحظة للجمهور","leaf":{"changed":"تغيّر","unsigned":"لم يُوقَّع من قبل","removed":"لم يعد في النص"},"reading":{"title":"ما تغيّر","marked":"مع إبراز التغييرات","whole":"النص كما هو","unsigned":[{"type":0,"value":"لم توقّع "},{"type":1,"value":"organisation"},{"type":0,"value":" من قبل على النص باللغة التالية: "},{"type":1,"value":"language"},{"type":0,"value":"."}]},"fields":{"title":"العنوان","summary":"الملخص","body":"النص","standing":"الصفة","markup":"التنسيق","slug":"العنوان على الشبكة","lead":"الجهة القائدة","issuer":"الجهة المُصدِرة","reproduced":"نقل حرفي","source":"المصدر","receivedAt":"تاريخ الورود","parties":"الأطراف","role":"الدور","organisations":"الجهات","organisation":"الجهة","masthead":"الترويسة","wording":"الصيغة","logos":"الشعارات","logo":"الشعار","facts":"الوقائع","kind":"النوع","dateline":"المكان والتاريخ","place":"المكان","date":"التاريخ","event":"الفعالية","entry":"المادة","titles":"العناوين","start":"البداية","end":"النهاية","mediaCall":"موعد الإعلام","doorsOpen":"فتح الأبواب","zone":"المنطقة الزمنية","venue":"المقر","name":"الاسم","address":"العنوان البريدي","city":"المدينة","country":"البلد","point":"الموقع على الخريطة","latitude":"خط العرض","longitude":"خط الطول","format":"الشكل","link":"الرابط","status":"الحالة","previousStart":"البداية السابقة","organisers":"المنظمون","guests":"الضيوف","office":"المنصب","attendance":"الحضور","expected":"المتوقعون","qualifier":"التدقيق","number":"العدد","theme":"الموضوع","observance":"اليوم الدولي","subject":"المواضيع","speaker":"المتحدث","honorific":"اللقب","files":"الملفات","alt":"النص البديل","alternatives":"ما تُظهره الصور","headings":"عناوين المواد الفرعية","focus":"النقطة التي يجب أن تبقى ظاهرة","x":"من اليسار","y":"من الأعلى","credit":"المصدر المنسوب إليه","width":"العرض","height":"الارتفاع","filename":"اسم الملف","mimeType":"نوع الملف","contacts":"جهات الاتصال","public":"للجمهور","emails":"البريد الإلكتروني","phones":"الهواتف","visibility":"الظهور","languages":"اللغات","hours":"ساعات العمل","embargo":"الحظر","until":"حتى","wallTime":"الوقت المحلي","items":"العناصر","heading":"العنوان الفرعي","mandate":"التفويض","namedOnly":"مذكورون دون توقيع","reason":"السبب","authoritative":"اللغة ذات الحجية","official":"اللغات الرسمية","editionType":"نوع الطبعة","publicNote":"ملاحظة للجمهور","acronym":"الاختصار","boilerplate":"التعريف","order":"الترتيب","type":"النوع"}},
  'es': {"page":[{"type":1,"value":"title"},{"type":0,"value":": qué ha cambiado"}],"toText":"Leer y firmar el texto","nothingSigned":[{"type":1,"value":"organisation"},{"type":0,"value":" no ha firmado aún nada de este texto: todo es nuevo."}],"nothing":[{"type":0,"value":"Nada ha cambiado desde que "},{"type":1,"value":"organisation"},{"type":0,"value":" firmó el "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"nothingTacit":[{"type":0,"value":"Nada ha cambiado desde que "},{"type":1,"value":"organisation"},{"type":0,"value":" consintió con su silencio el "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"since":[{"type":0,"value":"Qué ha cambiado desde que "},{"type":1,"value":"organisation"},{"type":0,"value":" firmó el "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"sinceTacit":[{"type":0,"value":"Qué ha cambiado desde que "},{"type":1,"value":"organisation"},{"type":0,"value":" consintió con su silencio el "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"core":"Datos, partes y archivos","notice":"Nota al público","leaf":{"changed":"cambiado","unsigned":"no firmado antes","removed":"ya no está en el texto"},"reading":{"title":"Qué ha cambiado","marked":"Con los cambios marcados","whole":"Texto actual","unsigned":[{"type":1,"value":"organisation"},{"type":0,"value":" no ha firmado antes el texto en "},{"type":1,"value":"language"},{"type":0,"value":"."}]},"fields":{"title":"título","summary":"resumen","body":"texto","standing":"condición","markup":"formato del texto","slug":"dirección web","lead":"organización líder","issuer":"emisor","reproduced":"reproducción","source":"fuente","receivedAt":"recibido el","parties":"partes","role":"papel","organisations":"organizaciones","organisation":"organización","masthead":"cabecera","wording":"fórmula","logos":"logotipos","logo":"logotipo","facts":"datos","kind":"tipo","dateline":"lugar y fecha","place":"lugar","date":"fecha","event":"acto","entry":"entrada","titles":"títulos","start":"comienzo","end":"fin","mediaCall":"convocatoria de prensa","doorsOpen":"apertura de puertas","zone":"zona horaria","venue":"sede","name":"nombre","address":"dirección","city":"ciudad","country":"país","point":"punto en el mapa","latitude":"latitud","longitude":"longitud","format":"formato","link":"enlace","status":"estado","previousStart":"comienzo anterior","organisers":"organizadores","guests":"invitados","office":"cargo","attendance":"asistencia","expected":"previstos","qualifier":"precisión","number":"número","theme":"tema","observance":"día conmemorativo","subject":"temas","speaker":"orador","honorific":"tratamiento","files":"archivos","alt":"texto alternativo","alternatives":"qué muestran las imágenes","headings":"encabezados de sus elementos","focus":"punto que debe verse","x":"desde la izquierda","y":"desde arriba","credit":"crédito","width":"anchura","height":"altura","filename":"nombre del archivo","mimeType":"tipo de archivo","contacts":"contactos","public":"público","emails":"correos electrónicos","phones":"teléfonos","visibility":"visibilidad","languages":"idiomas","hours":"horario","embargo":"embargo","until":"hasta","wallTime":"hora local","items":"elementos","heading":"encabezamiento","mandate":"mandato","namedOnly":"nombrados sin firmar","reason":"motivo","authoritative":"idioma auténtico","official":"idiomas oficiales","editionType":"tipo de edición","publicNote":"nota al público","acronym":"sigla","boilerplate":"presentación","order":"orden","type":"tipo"}},
  'fr': {"page":[{"type":1,"value":"title"},{"type":0,"value":" : ce qui a changé"}],"toText":"Lire et signer le texte","nothingSigned":[{"type":1,"value":"organisation"},{"type":0,"value":" n’a encore rien signé de ce texte : tout est nouveau."}],"nothing":[{"type":0,"value":"Rien n’a changé depuis que "},{"type":1,"value":"organisation"},{"type":0,"value":" a signé le "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"nothingTacit":[{"type":0,"value":"Rien n’a changé depuis que "},{"type":1,"value":"organisation"},{"type":0,"value":" a consenti par son silence le "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"since":[{"type":0,"value":"Ce qui a changé depuis que "},{"type":1,"value":"organisation"},{"type":0,"value":" a signé le "},{"type":1,"value":"at"},{"type":0,"value":" UTC :"}],"sinceTacit":[{"type":0,"value":"Ce qui a changé depuis que "},{"type":1,"value":"organisation"},{"type":0,"value":" a consenti par son silence le "},{"type":1,"value":"at"},{"type":0,"value":" UTC :"}],"core":"Faits, parties et fichiers","notice":"Note au public","leaf":{"changed":"modifié","unsigned":"non signé auparavant","removed":"n’est plus dans le texte"},"reading":{"title":"Ce qui a changé","marked":"Modifications marquées","whole":"Texte actuel","unsigned":[{"type":1,"value":"organisation"},{"type":0,"value":" n’a pas encore signé le texte en "},{"type":1,"value":"language"},{"type":0,"value":"."}]},"fields":{"title":"titre","summary":"résumé","body":"texte","standing":"statut","markup":"mise en forme","slug":"adresse web","lead":"chef de file","issuer":"émetteur","reproduced":"reproduction","source":"source","receivedAt":"reçu le","parties":"parties","role":"rôle","organisations":"organisations","organisation":"organisation","masthead":"bandeau","wording":"libellé","logos":"logos","logo":"logo","facts":"faits","kind":"genre","dateline":"date et lieu","place":"lieu","date":"date","event":"événement","entry":"entrée","titles":"titres","start":"début","end":"fin","mediaCall":"rendez-vous presse","doorsOpen":"ouverture des portes","zone":"fuseau horaire","venue":"lieu","name":"nom","address":"adresse","city":"ville","country":"pays","point":"point sur la carte","latitude":"latitude","longitude":"longitude","format":"format","link":"lien","status":"statut","previousStart":"début précédent","organisers":"organisateurs","guests":"invités","office":"fonction","attendance":"présence","expected":"attendus","qualifier":"précision","number":"nombre","theme":"thème","observance":"journée","subject":"sujets","speaker":"orateur","honorific":"titre de civilité","files":"fichiers","alt":"texte de remplacement","alternatives":"ce que montrent les images","headings":"rubriques de ses éléments","focus":"point à garder visible","x":"depuis la gauche","y":"depuis le haut","credit":"crédit","width":"largeur","height":"hauteur","filename":"nom du fichier","mimeType":"type de fichier","contacts":"contacts","public":"public","emails":"adresses électroniques","phones":"téléphones","visibility":"visibilité","languages":"langues","hours":"horaires","embargo":"embargo","until":"jusqu’à","wallTime":"heure locale","items":"éléments","heading":"intertitre","mandate":"mandat","namedOnly":"nommés sans signer","reason":"raison","authoritative":"langue faisant foi","official":"langues officielles","editionType":"type d’édition","publicNote":"note au public","acronym":"sigle","boilerplate":"présentation","order":"ordre","type":"type"}},
  'ru': {"page":[{"type":1,"value":"title"},{"type":0,"value":": что изменилось"}],"toText":"Читать и подписать текст","nothingSigned":[{"type":1,"value":"organisation"},{"type":0,"value":" ещё ничего не подписала в этом тексте: всё ново."}],"nothing":[{"type":0,"value":"Ничего не изменилось с тех пор, как "},{"type":1,"value":"organisation"},{"type":0,"value":" подписала "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"nothingTacit":[{"type":0,"value":"Ничего не изменилось с тех пор, как "},{"type":1,"value":"organisation"},{"type":0,"value":" согласилась молчанием "},{"type":1,"value":"at"},{"type":0,"value":" UTC."}],"since":[{"type":0,"value":"Что изменилось с тех пор, как "},{"type":1,"value":"organisation"},{"type":0,"value":" подписала "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"sinceTacit":[{"type":0,"value":"Что изменилось с тех пор, как "},{"type":1,"value":"organisation"},{"type":0,"value":" согласилась молчанием "},{"type":1,"value":"at"},{"type":0,"value":" UTC:"}],"core":"Факты, стороны и файлы","notice":"Примечание для публики","leaf":{"changed":"изменено","unsigned":"ранее не подписано","removed":"больше не в тексте"},"reading":{"title":"Что изменилось","marked":"С пометками изменений","whole":"Текст как есть","unsigned":[{"type":1,"value":"organisation"},{"type":0,"value":" ещё не подписывала текст на этом языке: "},{"type":1,"value":"language"},{"type":0,"value":"."}]},"fields":{"title":"заголовок","summary":"краткое содержание","body":"текст","standing":"статус","markup":"оформление","slug":"адрес в сети","lead":"ведущая организация","issuer":"издатель","reproduced":"перепечатка","source":"источник","receivedAt":"получено","parties":"стороны","role":"роль","organisations":"организации","organisation":"организация","masthead":"шапка","wording":"формулировка","logos":"логотипы","logo":"логотип","facts":"факты","kind":"вид","dateline":"место и дата","place":"место","date":"дата","event":"мероприятие","entry":"материал","titles":"заголовки","start":"начало","end":"окончание","mediaCall":"сбор прессы","doorsOpen":"открытие дверей","zone":"часовой пояс","venue":"место проведения","name":"название","address":"адрес","city":"город","country":"страна","point":"точка на карте","latitude":"широта","longitude":"долгота","format":"формат","link":"ссылка","status":"состояние","previousStart":"прежнее начало","organisers":"организаторы","guests":"гости","office":"должность","attendance":"присутствие","expected":"ожидается","qualifier":"уточнение","number":"число","theme":"тема","observance":"памятный день","subject":"рубрики","speaker":"выступающий","honorific":"обращение","files":"файлы","alt":"описание изображения","alternatives":"что на изображениях","headings":"рубрики над материалами","focus":"точка, которая должна остаться видна","x":"от левого края","y":"от верхнего края","credit":"автор","width":"ширина","height":"высота","filename":"имя файла","mimeType":"тип файла","contacts":"контакты","public":"для публики","emails":"адреса эл. почты","phones":"телефоны","visibility":"видимость","languages":"языки","hours":"часы работы","embargo":"эмбарго","until":"до","wallTime":"местное время","items":"материалы выпуска","heading":"подзаголовок","mandate":"мандат","namedOnly":"названы без подписи","reason":"причина","authoritative":"аутентичный язык","official":"официальные языки","editionType":"тип издания","publicNote":"примечание для публики","acronym":"аббревиатура","boilerplate":"справка","order":"порядок","type":"тип"}},
  'zh': {"page":[{"type":1,"value":"title"},{"type":0,"value":"：有何变化"}],"toText":"阅读并签署文本","nothingSigned":[{"type":1,"value":"organisation"},{"type":0,"value":" 尚未签署本文本的任何部分：全部都是新的。"}],"nothing":[{"type":0,"value":"自 "},{"type":1,"value":"organisation"},{"type":0,"value":" 于 "},{"type":1,"value":"at"},{"type":0,"value":" UTC 签署以来没有变化。"}],"nothingTacit":[{"type":0,"value":"自 "},{"type":1,"value":"organisation"},{"type":0,"value":" 于 "},{"type":1,"value":"at"},{"type":0,"value":" UTC 以沉默同意以来没有变化。"}],"since":[{"type":0,"value":"自 "},{"type":1,"value":"organisation"},{"type":0,"value":" 于 "},{"type":1,"value":"at"},{"type":0,"value":" UTC 签署以来的变化："}],"sinceTacit":[{"type":0,"value":"自 "},{"type":1,"value":"organisation"},{"type":0,"value":" 于 "},{"type":1,"value":"at"},{"type":0,"value":" UTC 以沉默同意以来的变化："}],"core":"事实、各方和文件","notice":"致公众说明","leaf":{"changed":"已更改","unsigned":"此前未签署","removed":"已不在文本中"},"reading":{"title":"有何变更","marked":"标出变更","whole":"现行文本","unsigned":[{"type":1,"value":"organisation"},{"type":0,"value":" 此前未签署过 "},{"type":1,"value":"language"},{"type":0,"value":" 文本。"}]},"fields":{"title":"标题","summary":"摘要","body":"正文","standing":"地位","markup":"格式","slug":"网址","lead":"牵头机构","issuer":"发布机构","reproduced":"转载","source":"来源","receivedAt":"收到日期","parties":"各方","role":"角色","organisations":"机构","organisation":"机构","masthead":"刊头","wording":"措辞","logos":"标识","logo":"标识","facts":"事实","kind":"类型","dateline":"电头","place":"地点","date":"日期","event":"活动","entry":"条目","titles":"标题","start":"开始","end":"结束","mediaCall":"媒体到场时间","doorsOpen":"开门时间","zone":"时区","venue":"会场","name":"名称","address":"地址","city":"城市","country":"国家","point":"地图位置","latitude":"纬度","longitude":"经度","format":"形式","link":"链接","status":"状态","previousStart":"原定开始","organisers":"主办方","guests":"嘉宾","office":"职务","attendance":"出席","expected":"预计人数","qualifier":"说明","number":"数目","theme":"主题","observance":"纪念日","subject":"主题分类","speaker":"发言人","honorific":"称谓","files":"文件","alt":"替代文字","alternatives":"图片内容","headings":"各材料上方的标题","focus":"须保持可见的点","x":"距左侧","y":"距顶部","credit":"署名","width":"宽度","height":"高度","filename":"文件名","mimeType":"文件类型","contacts":"联系人","public":"公开","emails":"电子邮件","phones":"电话","visibility":"可见范围","languages":"语文","hours":"办公时间","embargo":"禁发期","until":"至","wallTime":"当地时间","items":"条目","heading":"小标题","mandate":"授权","namedOnly":"仅提及未签署","reason":"理由","authoritative":"作准语文","official":"正式语文","editionType":"版本类型","publicNote":"致公众说明","acronym":"简称","boilerplate":"机构简介","order":"顺序","type":"类型"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', DifferencesMessages>
