// Made of locales/*/composer.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type ComposerMessages = {
"open": string
"form": string
"outline": string
"cover": string
"newTitle": {
"media-update": string
"statement": string
"event": string
}
"untitled": string
"hidden": string
"add": {
"title": string
"message": string
"statement": string
"event": string
"existing": string
"find": string
"none": string
"close": string
}
"headings": {
"message": string
"statement": string
"event": string
}
"move": {
"up": Message<'title'>
"down": Message<'title'>
"remove": Message<'title'>
"moved": Message<'count' | 'place' | 'title'>
"removed": Message<'title'>
}
"fields": {
"title": string
"summary": string
"body": string
"programme": string
"registration": string
"accreditation": string
"notesToEditors": string
"heading": string
"number": string
"date": string
"kind": string
"speaker": string
"office": string
"place": string
"venue": string
"city": string
"embargo": string
"start": string
"end": string
"when": string
}
"write": {
"title": string
"summary": string
"body": string
"section": string
}
"kinds": {
"message": string
"statement": string
"press-release": string
"advisory": string
"remarks": string
"questions-and-answers": string
"event": string
"media-update": string
}
"status": {
"new": string
"saved": string
"savedAt": Message<'time'>
"typing": string
"saving": string
"offline": string
"loggedOut": string
"logIn": string
"refused": Message<'why'>
}
"submit": {
"action": string
"all": Message<'count'>
"busy": string
"done": Message<'count'>
"refused": Message<'title' | 'why'>
"nothing": string
}
"panel": {
"title": Message<'text'>
"open": string
"close": string
"clearance": string
"comments": string
"more": string
}
"languages": {
"title": string
"add": string
"beside": Message<'language'>
"hide": Message<'language'>
"copy": Message<'language'>
}
"toolbar": {
"title": string
"block": string
"paragraph": string
"h2": string
"h3": string
"h4": string
"quote": string
"bold": string
"italic": string
"bullets": string
"numbers": string
"link": string
"address": string
"setLink": string
"removeLink": string
"noAddress": string
"undo": string
"redo": string
}
"conflict": {
"title": string
"field": Message<'field' | 'title'>
"mine": string
"theirs": string
"nothing": string
"keepMine": string
"keepTheirs": string
"keepBoth": string
}
"restored": Message<'fields'>
"readOnly": {
"frozen": string
"other": string
}
"templates": {
"title": string
"empty": string
"worldDay": string
"jointEvent": string
"pressRelease": string
"carriedMessage": string
"like": string
"likeWhy": string
}
}

export const english = {"open":"Write on the page","form":"All fields","outline":"Outline","cover":"Cover","newTitle":{"media-update":"New media update","statement":"New statement","event":"New event"},"untitled":"Untitled","hidden":"A text that you cannot read","add":{"title":"Add","message":"Message","statement":"Statement","event":"Invitation to an event","existing":"A text that exists","find":"Find by title","none":"No text with these words.","close":"Close"},"headings":{"message":"Messages","statement":"Statements","event":"Invitations"},"move":{"up":[{"type":0,"value":"Move "},{"type":1,"value":"title"},{"type":0,"value":" up"}],"down":[{"type":0,"value":"Move "},{"type":1,"value":"title"},{"type":0,"value":" down"}],"remove":[{"type":0,"value":"Take "},{"type":1,"value":"title"},{"type":0,"value":" out of the media update"}],"moved":[{"type":1,"value":"title"},{"type":0,"value":" is now number "},{"type":1,"value":"place"},{"type":0,"value":" of "},{"type":1,"value":"count"},{"type":0,"value":"."}],"removed":[{"type":1,"value":"title"},{"type":0,"value":" is no longer part of the media update. The text itself stays on your desk."}]},"fields":{"title":"Title","summary":"Summary","body":"Text","programme":"Programme","registration":"Registration","accreditation":"Media accreditation","notesToEditors":"Notes to editors","heading":"Heading over this entry","number":"Number","date":"Date as printed","kind":"Kind","speaker":"Spoken by","office":"Office","place":"Place","venue":"Venue","city":"City","embargo":"Embargoed until","start":"Start","end":"End","when":"When and where"},"write":{"title":"Write a title","summary":"Say in a sentence or two what it is about","body":"Write, or paste the text here","section":"Nothing here yet"},"kinds":{"message":"Message","statement":"Statement","press-release":"Press release","advisory":"Media advisory","remarks":"Remarks","questions-and-answers":"Questions and answers","event":"Event","media-update":"Media update"},"status":{"new":"Saved from the first word on","saved":"Saved","savedAt":[{"type":0,"value":"Saved "},{"type":1,"value":"time"}],"typing":"Not saved yet…","saving":"Saving…","offline":"Offline: kept on this device","loggedOut":"You have been logged out. Log in to go on; nothing is lost.","logIn":"Log in","refused":[{"type":0,"value":"Not saved: "},{"type":1,"value":"why"}]},"submit":{"action":"Submit for clearance","all":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"Submit the text for clearance"}]},"other":{"value":[{"type":0,"value":"Submit "},{"type":7},{"type":0,"value":" texts for clearance"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"Submitting…","done":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"The text is with its reviewers now."}]},"other":{"value":[{"type":7},{"type":0,"value":" texts are with their reviewers now."}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":": "},{"type":1,"value":"why"}],"nothing":"Nothing to submit: no text of yours is in draft."},"panel":{"title":[{"type":0,"value":"Details of "},{"type":1,"value":"text"}],"open":"Show details","close":"Hide details","clearance":"Clearance","comments":"Comments","more":"All fields of this text"},"languages":{"title":"Language","add":"Add a language","beside":[{"type":0,"value":"Show "},{"type":1,"value":"language"},{"type":0,"value":" beside it"}],"hide":[{"type":0,"value":"Hide "},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"Copy the text in "},{"type":1,"value":"language"}]},"toolbar":{"title":"Text tools","block":"Kind of paragraph","paragraph":"Paragraph","h2":"Heading","h3":"Subheading","h4":"Small heading","quote":"Quotation","bold":"Bold","italic":"Italic","bullets":"List","numbers":"Numbered list","link":"Link","address":"Address","setLink":"Set","removeLink":"Remove","noAddress":"This is no web or email address.","undo":"Undo","redo":"Redo"},"conflict":{"title":"Somebody else has changed the same passage","field":[{"type":1,"value":"field"},{"type":0,"value":" of "},{"type":1,"value":"title"}],"mine":"Your words","theirs":"Their words","nothing":"(taken out)","keepMine":"Keep mine","keepTheirs":"Take theirs","keepBoth":"Keep both"},"restored":[{"type":0,"value":"Words that were kept on this device are back: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"readOnly":{"frozen":"With its reviewers. Recall or return it to change it.","other":"You can read this text and cannot change it."},"templates":{"title":"Begin with","empty":"An empty page","worldDay":"World day: messages and an event","jointEvent":"Joint event","pressRelease":"Press release","carriedMessage":"Carried message","like":"Like the last one","likeWhy":"Organisations at the top, contacts and headings of your last media update; none of its words"}} as unknown as ComposerMessages

export const composer = {
  en: english,
  'ar': {"open":"الكتابة على الصفحة","form":"جميع الحقول","outline":"المخطط","cover":"الغلاف","newTitle":{"media-update":"إحاطة إعلامية جديدة","statement":"بيان جديد","event":"فعالية جديدة"},"untitled":"بلا عنوان","hidden":"نص لا يمكنك قراءته","add":{"title":"إضافة","message":"رسالة","statement":"بيان","event":"دعوة إلى فعالية","existing":"نص موجود","find":"البحث بالعنوان","none":"لا يوجد نص بهذه الكلمات.","close":"إغلاق"},"headings":{"message":"رسائل","statement":"بيانات","event":"دعوات"},"move":{"up":[{"type":0,"value":"نقل "},{"type":1,"value":"title"},{"type":0,"value":" إلى أعلى"}],"down":[{"type":0,"value":"نقل "},{"type":1,"value":"title"},{"type":0,"value":" إلى أسفل"}],"remove":[{"type":0,"value":"إخراج "},{"type":1,"value":"title"},{"type":0,"value":" من الإحاطة الإعلامية"}],"moved":[{"type":0,"value":"أصبح "},{"type":1,"value":"title"},{"type":0,"value":" في الموضع "},{"type":1,"value":"place"},{"type":0,"value":" من "},{"type":1,"value":"count"},{"type":0,"value":"."}],"removed":[{"type":0,"value":"لم يعد "},{"type":1,"value":"title"},{"type":0,"value":" جزءا من الإحاطة الإعلامية. ويبقى النص نفسه في مكتبك."}]},"fields":{"title":"العنوان","summary":"الملخص","body":"النص","programme":"البرنامج","registration":"التسجيل","accreditation":"اعتماد وسائل الإعلام","notesToEditors":"ملاحظات للمحررين","heading":"العنوان فوق هذا النص","number":"الرقم","date":"التاريخ كما يطبع","kind":"النوع","speaker":"ألقاه","office":"المنصب","place":"المكان","venue":"القاعة","city":"المدينة","embargo":"محظور النشر حتى","start":"البداية","end":"النهاية","when":"الزمان والمكان"},"write":{"title":"اكتب عنوانا","summary":"قل في جملة أو جملتين ما الموضوع","body":"اكتب النص أو ألصقه هنا","section":"لا شيء هنا بعد"},"kinds":{"message":"رسالة","statement":"بيان","press-release":"بيان صحفي","advisory":"إشعار إعلامي","remarks":"كلمة","questions-and-answers":"أسئلة وأجوبة","event":"فعالية","media-update":"إحاطة إعلامية"},"status":{"new":"يحفظ من أول كلمة","saved":"حفظ","savedAt":[{"type":0,"value":"حفظ في "},{"type":1,"value":"time"}],"typing":"لم يحفظ بعد…","saving":"جار الحفظ…","offline":"بلا اتصال: محفوظ على هذا الجهاز","loggedOut":"سجل خروجك. سجل الدخول للمتابعة، ولم يضع شيء.","logIn":"تسجيل الدخول","refused":[{"type":0,"value":"لم يحفظ: "},{"type":1,"value":"why"}]},"submit":{"action":"التقديم للموافقة","all":[{"type":6,"value":"count","options":{"zero":{"value":[{"type":0,"value":"تقديم "},{"type":7},{"type":0,"value":" نص للموافقة"}]},"one":{"value":[{"type":0,"value":"تقديم النص للموافقة"}]},"two":{"value":[{"type":0,"value":"تقديم النصين للموافقة"}]},"few":{"value":[{"type":0,"value":"تقديم "},{"type":7},{"type":0,"value":" نصوص للموافقة"}]},"many":{"value":[{"type":0,"value":"تقديم "},{"type":7},{"type":0,"value":" نصا للموافقة"}]},"other":{"value":[{"type":0,"value":"تقديم "},{"type":7},{"type":0,"value":" نص للموافقة"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"جار التقديم…","done":[{"type":6,"value":"count","options":{"zero":{"value":[{"type":7},{"type":0,"value":" نص لدى مراجعيها الآن."}]},"one":{"value":[{"type":0,"value":"النص لدى مراجعيه الآن."}]},"two":{"value":[{"type":0,"value":"النصان لدى مراجعيهما الآن."}]},"few":{"value":[{"type":7},{"type":0,"value":" نصوص لدى مراجعيها الآن."}]},"many":{"value":[{"type":7},{"type":0,"value":" نصا لدى مراجعيها الآن."}]},"other":{"value":[{"type":7},{"type":0,"value":" نص لدى مراجعيها الآن."}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":": "},{"type":1,"value":"why"}],"nothing":"لا شيء للتقديم: ليس لك نص في مرحلة المسودة."},"panel":{"title":[{"type":0,"value":"تفاصيل "},{"type":1,"value":"text"}],"open":"إظهار التفاصيل","close":"إخفاء التفاصيل","clearance":"الموافقة","comments":"التعليقات","more":"جميع حقول هذا النص"},"languages":{"title":"اللغة","add":"إضافة لغة","beside":[{"type":0,"value":"إظهار "},{"type":1,"value":"language"},{"type":0,"value":" بجانبه"}],"hide":[{"type":0,"value":"إخفاء "},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"نسخ النص باللغة "},{"type":1,"value":"language"}]},"toolbar":{"title":"أدوات النص","block":"نوع الفقرة","paragraph":"فقرة","h2":"عنوان","h3":"عنوان فرعي","h4":"عنوان صغير","quote":"اقتباس","bold":"غامق","italic":"مائل","bullets":"قائمة","numbers":"قائمة مرقمة","link":"رابط","address":"العنوان","setLink":"وضع","removeLink":"إزالة","noAddress":"هذا ليس عنوان موقع ولا عنوان بريد.","undo":"تراجع","redo":"إعادة"},"conflict":{"title":"غير شخص آخر الفقرة نفسها","field":[{"type":1,"value":"field"},{"type":0,"value":" من "},{"type":1,"value":"title"}],"mine":"كلماتك","theirs":"كلماته","nothing":"(محذوف)","keepMine":"الإبقاء على كلماتي","keepTheirs":"أخذ كلماته","keepBoth":"الإبقاء على كليهما"},"restored":[{"type":0,"value":"عادت كلمات كانت محفوظة على هذا الجهاز: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"readOnly":{"frozen":"لدى المراجعين. اسحبه أو أعده لتغييره.","other":"يمكنك قراءة هذا النص ولا يمكنك تغييره."},"templates":{"title":"البدء بـ","empty":"صفحة فارغة","worldDay":"يوم عالمي: رسائل وفعالية","jointEvent":"فعالية مشتركة","pressRelease":"بيان صحفي","carriedMessage":"رسالة منقولة","like":"مثل الأخيرة","likeWhy":"المنظمات في الأعلى وجهات الاتصال والعناوين من آخر إحاطة إعلامية لكم، دون أي من كلماتها"}},
  'es': {"open":"Escribir en la página","form":"Todos los campos","outline":"Esquema","cover":"Portada","newTitle":{"media-update":"Nuevo boletín de prensa","statement":"Nueva declaración","event":"Nuevo acto"},"untitled":"Sin título","hidden":"Un texto que usted no puede leer","add":{"title":"Añadir","message":"Mensaje","statement":"Declaración","event":"Invitación a un acto","existing":"Un texto que ya existe","find":"Buscar por título","none":"Ningún texto contiene estas palabras.","close":"Cerrar"},"headings":{"message":"Mensajes","statement":"Declaraciones","event":"Invitaciones"},"move":{"up":[{"type":0,"value":"Subir "},{"type":1,"value":"title"}],"down":[{"type":0,"value":"Bajar "},{"type":1,"value":"title"}],"remove":[{"type":0,"value":"Quitar "},{"type":1,"value":"title"},{"type":0,"value":" del boletín de prensa"}],"moved":[{"type":1,"value":"title"},{"type":0,"value":" está ahora en el lugar "},{"type":1,"value":"place"},{"type":0,"value":" de "},{"type":1,"value":"count"},{"type":0,"value":"."}],"removed":[{"type":1,"value":"title"},{"type":0,"value":" ya no forma parte del boletín de prensa. El texto en sí sigue en su mesa."}]},"fields":{"title":"Título","summary":"Resumen","body":"Texto","programme":"Programa","registration":"Inscripción","accreditation":"Acreditación de medios","notesToEditors":"Notas para las redacciones","heading":"Encabezado sobre este texto","number":"Número","date":"Fecha impresa","kind":"Tipo","speaker":"Pronunciado por","office":"Cargo","place":"Lugar","venue":"Sala","city":"Ciudad","embargo":"Bajo embargo hasta","start":"Comienzo","end":"Fin","when":"Cuándo y dónde"},"write":{"title":"Escriba un título","summary":"Diga en una o dos frases de qué se trata","body":"Escriba o pegue aquí el texto","section":"Todavía nada"},"kinds":{"message":"Mensaje","statement":"Declaración","press-release":"Comunicado de prensa","advisory":"Aviso a los medios","remarks":"Discurso","questions-and-answers":"Preguntas y respuestas","event":"Acto","media-update":"Boletín de prensa"},"status":{"new":"Se guarda desde la primera palabra","saved":"Guardado","savedAt":[{"type":0,"value":"Guardado a las "},{"type":1,"value":"time"}],"typing":"Aún sin guardar…","saving":"Guardando…","offline":"Sin conexión: guardado en este dispositivo","loggedOut":"Se ha cerrado su sesión. Inicie sesión para continuar; no se ha perdido nada.","logIn":"Iniciar sesión","refused":[{"type":0,"value":"No se ha guardado: "},{"type":1,"value":"why"}]},"submit":{"action":"Enviar a aprobación","all":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"Enviar el texto a aprobación"}]},"many":{"value":[{"type":0,"value":"Enviar "},{"type":7},{"type":0,"value":" textos a aprobación"}]},"other":{"value":[{"type":0,"value":"Enviar "},{"type":7},{"type":0,"value":" textos a aprobación"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"Enviando…","done":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"El texto está ahora con sus revisores."}]},"many":{"value":[{"type":7},{"type":0,"value":" textos están ahora con sus revisores."}]},"other":{"value":[{"type":7},{"type":0,"value":" textos están ahora con sus revisores."}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":": "},{"type":1,"value":"why"}],"nothing":"Nada que enviar: ningún texto suyo está en borrador."},"panel":{"title":[{"type":0,"value":"Detalles de "},{"type":1,"value":"text"}],"open":"Mostrar detalles","close":"Ocultar detalles","clearance":"Aprobación","comments":"Comentarios","more":"Todos los campos de este texto"},"languages":{"title":"Idioma","add":"Añadir un idioma","beside":[{"type":0,"value":"Mostrar "},{"type":1,"value":"language"},{"type":0,"value":" al lado"}],"hide":[{"type":0,"value":"Ocultar "},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"Copiar el texto en "},{"type":1,"value":"language"}]},"toolbar":{"title":"Herramientas de texto","block":"Tipo de párrafo","paragraph":"Párrafo","h2":"Encabezado","h3":"Subtítulo","h4":"Encabezado menor","quote":"Cita","bold":"Negrita","italic":"Cursiva","bullets":"Lista","numbers":"Lista numerada","link":"Enlace","address":"Dirección","setLink":"Poner","removeLink":"Quitar","noAddress":"No es una dirección web ni de correo.","undo":"Deshacer","redo":"Rehacer"},"conflict":{"title":"Otra persona ha cambiado el mismo pasaje","field":[{"type":1,"value":"field"},{"type":0,"value":" de "},{"type":1,"value":"title"}],"mine":"Sus palabras","theirs":"Las de la otra persona","nothing":"(suprimido)","keepMine":"Conservar las mías","keepTheirs":"Tomar las otras","keepBoth":"Conservar ambas"},"restored":[{"type":0,"value":"Han vuelto palabras guardadas en este dispositivo: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"readOnly":{"frozen":"Está con sus revisores. Retírelo o devuélvalo para cambiarlo.","other":"Puede leer este texto, pero no cambiarlo."},"templates":{"title":"Empezar con","empty":"Una página vacía","worldDay":"Día mundial: mensajes y acto","jointEvent":"Acto conjunto","pressRelease":"Comunicado de prensa","carriedMessage":"Mensaje reproducido","like":"Como el último","likeWhy":"Organizaciones de la cabecera, contactos y encabezados de su último boletín de prensa; ninguna de sus palabras"}},
  'fr': {"open":"Écrire sur la page","form":"Tous les champs","outline":"Plan","cover":"Couverture","newTitle":{"media-update":"Nouveau bulletin de presse","statement":"Nouvelle déclaration","event":"Nouvel événement"},"untitled":"Sans titre","hidden":"Un texte que vous ne pouvez pas lire","add":{"title":"Ajouter","message":"Message","statement":"Déclaration","event":"Invitation à un événement","existing":"Un texte existant","find":"Chercher par titre","none":"Aucun texte ne contient ces mots.","close":"Fermer"},"headings":{"message":"Messages officiels","statement":"Déclarations","event":"Invitations"},"move":{"up":[{"type":0,"value":"Monter "},{"type":1,"value":"title"}],"down":[{"type":0,"value":"Descendre "},{"type":1,"value":"title"}],"remove":[{"type":0,"value":"Retirer "},{"type":1,"value":"title"},{"type":0,"value":" du bulletin de presse"}],"moved":[{"type":1,"value":"title"},{"type":0,"value":" est maintenant en position "},{"type":1,"value":"place"},{"type":0,"value":" sur "},{"type":1,"value":"count"},{"type":0,"value":"."}],"removed":[{"type":1,"value":"title"},{"type":0,"value":" ne fait plus partie du bulletin de presse. Le texte lui-même reste sur votre bureau."}]},"fields":{"title":"Titre","summary":"Résumé","body":"Texte","programme":"Programme","registration":"Inscription","accreditation":"Accréditation des médias","notesToEditors":"Notes aux rédactions","heading":"Intertitre au-dessus de ce texte","number":"Numéro","date":"Date imprimée","kind":"Type","speaker":"Prononcé par","office":"Fonction","place":"Lieu","venue":"Salle","city":"Ville","embargo":"Sous embargo jusqu’au","start":"Début","end":"Fin","when":"Quand et où"},"write":{"title":"Écrivez un titre","summary":"Dites en une ou deux phrases de quoi il s’agit","body":"Écrivez, ou collez le texte ici","section":"Rien encore"},"kinds":{"message":"Message","statement":"Déclaration","press-release":"Communiqué de presse","advisory":"Avis aux médias","remarks":"Allocution","questions-and-answers":"Questions et réponses","event":"Événement","media-update":"Bulletin de presse"},"status":{"new":"Enregistré dès le premier mot","saved":"Enregistré","savedAt":[{"type":0,"value":"Enregistré à "},{"type":1,"value":"time"}],"typing":"Pas encore enregistré…","saving":"Enregistrement…","offline":"Hors ligne : conservé sur cet appareil","loggedOut":"Vous avez été déconnecté. Connectez-vous pour continuer ; rien n’est perdu.","logIn":"Se connecter","refused":[{"type":0,"value":"Non enregistré : "},{"type":1,"value":"why"}]},"submit":{"action":"Soumettre à validation","all":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"Soumettre le texte à validation"}]},"many":{"value":[{"type":0,"value":"Soumettre "},{"type":7},{"type":0,"value":" textes à validation"}]},"other":{"value":[{"type":0,"value":"Soumettre "},{"type":7},{"type":0,"value":" textes à validation"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"Envoi…","done":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"Le texte est maintenant chez ses relecteurs."}]},"many":{"value":[{"type":7},{"type":0,"value":" textes sont maintenant chez leurs relecteurs."}]},"other":{"value":[{"type":7},{"type":0,"value":" textes sont maintenant chez leurs relecteurs."}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":" : "},{"type":1,"value":"why"}],"nothing":"Rien à soumettre : aucun de vos textes n’est en brouillon."},"panel":{"title":[{"type":0,"value":"Détails de "},{"type":1,"value":"text"}],"open":"Afficher les détails","close":"Masquer les détails","clearance":"Validation","comments":"Commentaires","more":"Tous les champs de ce texte"},"languages":{"title":"Langue","add":"Ajouter une langue","beside":[{"type":0,"value":"Afficher "},{"type":1,"value":"language"},{"type":0,"value":" à côté"}],"hide":[{"type":0,"value":"Masquer "},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"Copier le texte en "},{"type":1,"value":"language"}]},"toolbar":{"title":"Outils de texte","block":"Type de paragraphe","paragraph":"Paragraphe","h2":"Intertitre","h3":"Sous-titre","h4":"Petit intertitre","quote":"Citation","bold":"Gras","italic":"Italique","bullets":"Liste","numbers":"Liste numérotée","link":"Lien","address":"Adresse","setLink":"Poser","removeLink":"Retirer","noAddress":"Ce n’est ni une adresse web ni une adresse électronique.","undo":"Annuler","redo":"Rétablir"},"conflict":{"title":"Quelqu’un d’autre a modifié le même passage","field":[{"type":1,"value":"field"},{"type":0,"value":" de "},{"type":1,"value":"title"}],"mine":"Vos mots","theirs":"Leurs mots","nothing":"(supprimé)","keepMine":"Garder les miens","keepTheirs":"Prendre les leurs","keepBoth":"Garder les deux"},"restored":[{"type":0,"value":"Des mots conservés sur cet appareil sont revenus : "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"readOnly":{"frozen":"Chez ses relecteurs. Rappelez-le ou renvoyez-le pour le modifier.","other":"Vous pouvez lire ce texte et ne pouvez pas le modifier."},"templates":{"title":"Commencer par","empty":"Une page vide","worldDay":"Journée mondiale : messages et événement","jointEvent":"Événement commun","pressRelease":"Communiqué de presse","carriedMessage":"Message repris","like":"Comme le dernier","likeWhy":"Organisations en tête, contacts et intertitres de votre dernier bulletin de presse ; aucun de ses mots"}},
  'ru': {"open":"Писать на странице","form":"Все поля","outline":"План","cover":"Обложка","newTitle":{"media-update":"Новый бюллетень для прессы","statement":"Новое заявление","event":"Новое мероприятие"},"untitled":"Без названия","hidden":"Текст, который вы не можете читать","add":{"title":"Добавить","message":"Послание","statement":"Заявление","event":"Приглашение на мероприятие","existing":"Имеющийся текст","find":"Найти по названию","none":"Нет текста с этими словами.","close":"Закрыть"},"headings":{"message":"Послания","statement":"Заявления","event":"Приглашения"},"move":{"up":[{"type":0,"value":"Переместить «"},{"type":1,"value":"title"},{"type":0,"value":"» выше"}],"down":[{"type":0,"value":"Переместить «"},{"type":1,"value":"title"},{"type":0,"value":"» ниже"}],"remove":[{"type":0,"value":"Убрать «"},{"type":1,"value":"title"},{"type":0,"value":"» из бюллетеня для прессы"}],"moved":[{"type":0,"value":"«"},{"type":1,"value":"title"},{"type":0,"value":"» теперь на месте "},{"type":1,"value":"place"},{"type":0,"value":" из "},{"type":1,"value":"count"},{"type":0,"value":"."}],"removed":[{"type":0,"value":"«"},{"type":1,"value":"title"},{"type":0,"value":"» больше не входит в бюллетень для прессы. Сам текст остаётся на вашем столе."}]},"fields":{"title":"Заголовок","summary":"Краткое изложение","body":"Текст","programme":"Программа","registration":"Регистрация","accreditation":"Аккредитация СМИ","notesToEditors":"Примечания для редакций","heading":"Заголовок над этим текстом","number":"Номер","date":"Дата, как в печати","kind":"Вид","speaker":"Выступает","office":"Должность","place":"Место","venue":"Зал","city":"Город","embargo":"Эмбарго до","start":"Начало","end":"Окончание","when":"Когда и где"},"write":{"title":"Напишите заголовок","summary":"Скажите одной-двумя фразами, о чём текст","body":"Пишите или вставьте текст сюда","section":"Пока ничего нет"},"kinds":{"message":"Послание","statement":"Заявление","press-release":"Пресс-релиз","advisory":"Сообщение для СМИ","remarks":"Выступление","questions-and-answers":"Вопросы и ответы","event":"Мероприятие","media-update":"Бюллетень для прессы"},"status":{"new":"Сохраняется с первого слова","saved":"Сохранено","savedAt":[{"type":0,"value":"Сохранено в "},{"type":1,"value":"time"}],"typing":"Ещё не сохранено…","saving":"Сохранение…","offline":"Нет связи: хранится на этом устройстве","loggedOut":"Ваш сеанс завершён. Войдите, чтобы продолжить; ничего не потеряно.","logIn":"Войти","refused":[{"type":0,"value":"Не сохранено: "},{"type":1,"value":"why"}]},"submit":{"action":"Отправить на согласование","all":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"Отправить "},{"type":7},{"type":0,"value":" текст на согласование"}]},"few":{"value":[{"type":0,"value":"Отправить "},{"type":7},{"type":0,"value":" текста на согласование"}]},"many":{"value":[{"type":0,"value":"Отправить "},{"type":7},{"type":0,"value":" текстов на согласование"}]},"other":{"value":[{"type":0,"value":"Отправить "},{"type":7},{"type":0,"value":" текста на согласование"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"Отправка…","done":[{"type":6,"value":"count","options":{"one":{"value":[{"type":7},{"type":0,"value":" текст теперь у рецензентов."}]},"few":{"value":[{"type":7},{"type":0,"value":" текста теперь у рецензентов."}]},"many":{"value":[{"type":7},{"type":0,"value":" текстов теперь у рецензентов."}]},"other":{"value":[{"type":7},{"type":0,"value":" текста теперь у рецензентов."}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":": "},{"type":1,"value":"why"}],"nothing":"Отправлять нечего: ни один ваш текст не в черновике."},"panel":{"title":[{"type":0,"value":"Подробности: "},{"type":1,"value":"text"}],"open":"Показать подробности","close":"Скрыть подробности","clearance":"Согласование","comments":"Комментарии","more":"Все поля этого текста"},"languages":{"title":"Язык","add":"Добавить язык","beside":[{"type":0,"value":"Показать рядом: "},{"type":1,"value":"language"}],"hide":[{"type":0,"value":"Скрыть: "},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"Скопировать текст: "},{"type":1,"value":"language"}]},"toolbar":{"title":"Инструменты текста","block":"Вид абзаца","paragraph":"Абзац","h2":"Заголовок","h3":"Подзаголовок","h4":"Малый заголовок","quote":"Цитата","bold":"Полужирный","italic":"Курсив","bullets":"Список","numbers":"Нумерованный список","link":"Ссылка","address":"Адрес","setLink":"Поставить","removeLink":"Убрать","noAddress":"Это не адрес сайта и не адрес почты.","undo":"Отменить","redo":"Вернуть"},"conflict":{"title":"Кто-то ещё изменил это же место","field":[{"type":1,"value":"field"},{"type":0,"value":": "},{"type":1,"value":"title"}],"mine":"Ваши слова","theirs":"Чужие слова","nothing":"(удалено)","keepMine":"Оставить мои","keepTheirs":"Взять чужие","keepBoth":"Оставить оба"},"restored":[{"type":0,"value":"Слова, хранившиеся на этом устройстве, возвращены: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"readOnly":{"frozen":"У рецензентов. Чтобы изменить, отзовите или верните текст.","other":"Вы можете читать этот текст, но не менять его."},"templates":{"title":"Начать с","empty":"Пустая страница","worldDay":"Всемирный день: послания и мероприятие","jointEvent":"Совместное мероприятие","pressRelease":"Пресс-релиз","carriedMessage":"Воспроизводимое послание","like":"Как в прошлый раз","likeWhy":"Организации в шапке, контакты и заголовки вашего последнего бюллетеня для прессы; ни одного его слова"}},
  'zh': {"open":"在版面上写作","form":"所有字段","outline":"大纲","cover":"封面","newTitle":{"media-update":"新的媒体通报","statement":"新的声明","event":"新的活动"},"untitled":"无标题","hidden":"您无权阅读的文本","add":{"title":"添加","message":"致辞","statement":"声明","event":"活动邀请","existing":"已有的文本","find":"按标题查找","none":"没有包含这些词语的文本。","close":"关闭"},"headings":{"message":"致辞","statement":"声明","event":"邀请"},"move":{"up":[{"type":0,"value":"将《"},{"type":1,"value":"title"},{"type":0,"value":"》上移"}],"down":[{"type":0,"value":"将《"},{"type":1,"value":"title"},{"type":0,"value":"》下移"}],"remove":[{"type":0,"value":"将《"},{"type":1,"value":"title"},{"type":0,"value":"》移出媒体通报"}],"moved":[{"type":0,"value":"《"},{"type":1,"value":"title"},{"type":0,"value":"》现在是第 "},{"type":1,"value":"place"},{"type":0,"value":" 项，共 "},{"type":1,"value":"count"},{"type":0,"value":" 项。"}],"removed":[{"type":0,"value":"《"},{"type":1,"value":"title"},{"type":0,"value":"》不再属于该媒体通报。文本本身仍在您的工作台上。"}]},"fields":{"title":"标题","summary":"摘要","body":"正文","programme":"日程","registration":"报名","accreditation":"媒体认证","notesToEditors":"编者须知","heading":"此文本上方的小标题","number":"编号","date":"印刷日期","kind":"种类","speaker":"发言人","office":"职务","place":"地点","venue":"会场","city":"城市","embargo":"禁发至","start":"开始","end":"结束","when":"时间和地点"},"write":{"title":"写一个标题","summary":"用一两句话说明内容","body":"在此书写或粘贴正文","section":"尚无内容"},"kinds":{"message":"致辞","statement":"声明","press-release":"新闻稿","advisory":"媒体通知","remarks":"讲话","questions-and-answers":"问答","event":"活动","media-update":"媒体通报"},"status":{"new":"从第一个词起自动保存","saved":"已保存","savedAt":[{"type":0,"value":"已于 "},{"type":1,"value":"time"},{"type":0,"value":" 保存"}],"typing":"尚未保存…","saving":"正在保存…","offline":"离线：已存于此设备","loggedOut":"您已退出登录。请登录后继续；没有任何内容丢失。","logIn":"登录","refused":[{"type":0,"value":"未保存："},{"type":1,"value":"why"}]},"submit":{"action":"提交审批","all":[{"type":6,"value":"count","options":{"other":{"value":[{"type":0,"value":"提交 "},{"type":7},{"type":0,"value":" 篇文本审批"}]}},"offset":0,"pluralType":"cardinal"}],"busy":"正在提交…","done":[{"type":6,"value":"count","options":{"other":{"value":[{"type":7},{"type":0,"value":" 篇文本已交由审稿人。"}]}},"offset":0,"pluralType":"cardinal"}],"refused":[{"type":1,"value":"title"},{"type":0,"value":"："},{"type":1,"value":"why"}],"nothing":"没有可提交的内容：您没有处于草稿状态的文本。"},"panel":{"title":[{"type":0,"value":"《"},{"type":1,"value":"text"},{"type":0,"value":"》的详情"}],"open":"显示详情","close":"隐藏详情","clearance":"审批","comments":"评论","more":"此文本的所有字段"},"languages":{"title":"语言","add":"添加语言","beside":[{"type":0,"value":"并排显示"},{"type":1,"value":"language"}],"hide":[{"type":0,"value":"隐藏"},{"type":1,"value":"language"}],"copy":[{"type":0,"value":"复制"},{"type":1,"value":"language"},{"type":0,"value":"文本"}]},"toolbar":{"title":"文本工具","block":"段落类型","paragraph":"段落","h2":"标题","h3":"副标题","h4":"小标题","quote":"引文","bold":"粗体","italic":"斜体","bullets":"列表","numbers":"编号列表","link":"链接","address":"地址","setLink":"设置","removeLink":"移除","noAddress":"这不是网址或邮件地址。","undo":"撤销","redo":"重做"},"conflict":{"title":"另一人更改了同一段文字","field":[{"type":0,"value":"《"},{"type":1,"value":"title"},{"type":0,"value":"》的"},{"type":1,"value":"field"}],"mine":"您的文字","theirs":"对方的文字","nothing":"（已删除）","keepMine":"保留我的","keepTheirs":"采用对方的","keepBoth":"两者都保留"},"restored":[{"type":0,"value":"存于此设备的文字已恢复："},{"type":1,"value":"fields"},{"type":0,"value":"。"}],"readOnly":{"frozen":"正由审稿人审阅。如需更改，请撤回或退回。","other":"您可以阅读此文本，但不能更改。"},"templates":{"title":"从此开始","empty":"空白页","worldDay":"世界日：致辞和活动","jointEvent":"联合活动","pressRelease":"新闻稿","carriedMessage":"转载致辞","like":"与上次相同","likeWhy":"您上一份媒体通报的署名组织、联系人和小标题；不含其任何文字"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', ComposerMessages>
