// Made of locales/*/importing.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type ImportingMessages = {
"title": string
"drop": string
"choose": string
"paste": string
"readWords": string
"storesNothing": string
"reading": Message<'files'>
"readingWords": string
"stop": string
"stopped": string
"again": string
"pasted": string
"original": string
"proposed": string
"unsure": string
"putInto": Message<'words'>
"leaveOut": string
"partLeft": string
"untitled": string
"yes": string
"no": string
"noZone": string
"source": string
"sourceHow": Message<'organisation'>
"contacts": string
"seenBy": string
"dropContact": string
"leftOver": Message<'count'>
"leftOverHow": string
"nothingLeft": string
"marks": string
"disagreements": string
"lead": string
"take": string
"takeOne": string
"takeHow": string
"taking": Message<'all' | 'done'>
"notTaken": string
"roles": {
"heading": string
"title": string
"body": string
"fact": string
"byline": string
"dateline": string
"notesToEditors": string
"programme": string
"registration": string
"accreditation": string
"masthead": string
"number": string
"embargo": string
"contact": string
"caption": string
"picture": string
"left": string
}
"facts": {
"masthead": string
"number": string
"date": string
"embargo": string
"kind": string
"issuer": string
"speaker": string
"reproduced": string
"dateline": string
"start": string
"end": string
"mediaCall": string
"zone": string
"venue": string
"hall": string
"city": string
"country": string
"link": string
"guests": string
"organisers": string
"expected": string
}
"where": {
"text": string
"subject": string
"mailHead": string
"header": string
"footer": string
"comment": string
"deleted": string
"hidden": string
"textBox": string
"quoted": string
"signature": string
"attachment": string
"properties": string
}
"notes": {
"macros": string
"external": string
"objects": string
"tracked": string
"winmail": string
"attachments": string
"picturesOnly": string
"columns": string
"unreadSigns": string
"picturesLarge": string
"protected": string
}
"kinds": {
"media-update": string
"statement": string
"event": string
"message": string
"press-release": string
"advisory": string
"remarks": string
"questions-and-answers": string
}
"visibilities": {
"public": string
"press": string
"staff": string
}
"takeInto": string
"takeIntoHow": string
}

export const english = {"title":"Bring in a file","drop":"Drop Word files, emails or PDF files here","choose":"Choose files","paste":"Or paste the words here","readWords":"Read these words","storesNothing":"Nothing is stored until you take it in, and nothing leaves the newsroom.","reading":[{"type":0,"value":"Reading "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"Reading the words…","stop":"Stop","stopped":"Reading was stopped.","again":"Bring in another file","pasted":"Pasted words","original":"As in the file","proposed":"What is proposed","unsure":"Please check","putInto":[{"type":0,"value":"Where this goes: "},{"type":1,"value":"words"}],"leaveOut":"Leave out","partLeft":"Goes nowhere:","untitled":"Untitled","yes":"yes","no":"no","noZone":"where?","source":"Received from","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" is no member here, so this text is carried word for word. Say from whom you received it; without that it becomes a text of your own."}],"contacts":"Press contacts","seenBy":"seen by","dropContact":"Leave this contact out","leftOver":[{"type":0,"value":"Left over: "},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"nothing"}]},"one":{"value":[{"type":7},{"type":0,"value":" passage"}]},"other":{"value":[{"type":7},{"type":0,"value":" passages"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"These words of the file go nowhere. Put a passage into a text on the left, or leave it out.","nothingLeft":"Every word of the file has its place.","marks":"Signs between fields:","disagreements":"The file disagrees with itself","lead":"Lead organisation","take":"Take this into a media update","takeOne":"Take this into a new text","takeHow":"Drafts are made. Nobody is invited, and nothing is submitted or signed.","taking":[{"type":0,"value":"Making drafts: "},{"type":1,"value":"done"},{"type":0,"value":" of "},{"type":1,"value":"all"}],"notTaken":"Not everything was stored. Look at your drafts on My desk before you repeat it.","roles":{"heading":"Heading","title":"Title","body":"Text","fact":"Facts","byline":"Who speaks","dateline":"Dateline","notesToEditors":"Notes to editors","programme":"Programme","registration":"Registration","accreditation":"Accreditation","masthead":"Organisations at the top","number":"Number","embargo":"Embargo","contact":"Press contact","caption":"Caption","picture":"Picture","left":"Left out"},"facts":{"masthead":"Organisations at the top","number":"Number","date":"Date as printed","embargo":"Embargo","kind":"Kind","issuer":"Issued by","speaker":"Spoken by","reproduced":"Carried word for word","dateline":"Dateline","start":"Start","end":"End","mediaCall":"Media call","zone":"Time zone","venue":"Venue","hall":"Hall","city":"Town","country":"Country","link":"Link","guests":"Guest","organisers":"Organiser","expected":"Expected"},"where":{"text":"Text","subject":"Subject","mailHead":"Head of the email","header":"Top of the page","footer":"Foot of the page","comment":"Comment","deleted":"Deleted words","hidden":"Hidden words","textBox":"Text box","quoted":"Quoted email","signature":"Signature","attachment":"Attachment","properties":"Properties"},"notes":{"macros":"Macros were not read.","external":"Parts that lie elsewhere were not fetched.","objects":"Embedded objects were not read.","tracked":"Tracked changes were read as if accepted.","winmail":"An attachment of Outlook (winmail.dat) cannot be read: ask for it as a Word or PDF file.","attachments":"Attachments were read, too.","picturesOnly":"These are pictures: there is no text in this file.","columns":"Columns were read one after the other.","unreadSigns":"Some signs of this file cannot be read and are shown as �: compare it with the original.","picturesLarge":"Some pictures are too large, or of another kind: add them yourself.","protected":"Parts are locked."},"kinds":{"media-update":"Media update","statement":"Statement","event":"Event","message":"Message","press-release":"Press release","advisory":"Media advisory","remarks":"Remarks","questions-and-answers":"Questions and answers"},"visibilities":{"public":"everybody","press":"press, with a key","staff":"staff only"},"takeInto":"Add to the media update","takeIntoHow":"Its cover stays as it is: what the file has of one is left over."} as unknown as ImportingMessages

export const importing = {
  en: english,
  'ar': {"title":"استيراد ملف","drop":"أفلت هنا ملفات وورد أو رسائل بريد أو ملفات PDF","choose":"اختر ملفات","paste":"أو الصق الكلمات هنا","readWords":"اقرأ هذه الكلمات","storesNothing":"لا يُحفظ شيء قبل أن تأخذه، ولا يغادر شيء غرفة الأخبار.","reading":[{"type":0,"value":"قراءة "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"قراءة الكلمات…","stop":"إيقاف","stopped":"أوقفت القراءة.","again":"استيراد ملف آخر","pasted":"كلمات ملصقة","original":"كما في الملف","proposed":"المقترح","unsure":"يرجى التحقق","putInto":[{"type":0,"value":"أين يذهب هذا: "},{"type":1,"value":"words"}],"leaveOut":"تركه","partLeft":"لا يذهب إلى أي مكان:","untitled":"بلا عنوان","yes":"نعم","no":"لا","noZone":"أين؟","source":"ورد من","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" ليست عضوًا هنا، لذلك يُنقل هذا النص حرفيا. اذكر ممن تلقيته، وإلا أصبح نصًا لكم."}],"contacts":"جهات الاتصال الصحفية","seenBy":"يراه","dropContact":"اترك جهة الاتصال هذه","leftOver":[{"type":0,"value":"المتبقي: "},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"لا شيء"}]},"one":{"value":[{"type":0,"value":"مقطع واحد"}]},"two":{"value":[{"type":0,"value":"مقطعان"}]},"few":{"value":[{"type":7},{"type":0,"value":" مقاطع"}]},"other":{"value":[{"type":7},{"type":0,"value":" مقطعًا"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"هذه الكلمات من الملف لا تذهب إلى أي مكان. ضع المقطع في نص من جهة الملف، أو اتركه.","nothingLeft":"لكل كلمة في الملف مكانها.","marks":"علامات بين الحقول:","disagreements":"الملف يناقض نفسه","lead":"الجهة القائدة","take":"أدخله في إحاطة إعلامية","takeOne":"أدخله في نص جديد","takeHow":"تُنشأ مسودات. لا يُدعى أحد ولا يُقدَّم شيء ولا يُوقَّع.","taking":[{"type":0,"value":"إنشاء المسودات: "},{"type":1,"value":"done"},{"type":0,"value":" من "},{"type":1,"value":"all"}],"notTaken":"لم يُحفظ كل شيء. انظر إلى مسوداتك في مكتبي قبل أن تعيد ذلك.","roles":{"heading":"عنوان فرعي","title":"العنوان","body":"النص","fact":"الوقائع","byline":"المتحدث","dateline":"المكان والتاريخ","notesToEditors":"ملاحظات للمحررين","programme":"البرنامج","registration":"التسجيل","accreditation":"الاعتماد","masthead":"الجهات في الترويسة","number":"الرقم","embargo":"حظر النشر","contact":"جهة اتصال صحفية","caption":"شرح الصورة","picture":"صورة","left":"متروك"},"facts":{"masthead":"الجهات في الترويسة","number":"الرقم","date":"التاريخ كما يُطبع","embargo":"حظر النشر","kind":"النوع","issuer":"صادر عن","speaker":"قاله","reproduced":"منقول حرفيا","dateline":"المكان والتاريخ","start":"البداية","end":"النهاية","mediaCall":"موعد حضور الإعلام","zone":"المنطقة الزمنية","venue":"المكان","hall":"القاعة","city":"المدينة","country":"البلد","link":"الرابط","guests":"ضيف","organisers":"منظِّم","expected":"المتوقع حضورهم"},"where":{"text":"النص","subject":"الموضوع","mailHead":"رأس الرسالة","header":"أعلى الصفحة","footer":"أسفل الصفحة","comment":"تعليق","deleted":"كلمات محذوفة","hidden":"كلمات مخفية","textBox":"مربع نص","quoted":"رسالة مقتبسة","signature":"توقيع","attachment":"مرفق","properties":"خصائص"},"notes":{"macros":"لم تُقرأ وحدات الماكرو.","external":"لم تُجلب الأجزاء الموجودة في مكان آخر.","objects":"لم تُقرأ الكائنات المضمنة.","tracked":"قُرئت التغييرات المتعقبة كأنها مقبولة.","winmail":"لا يمكن قراءة مرفق من أوتلوك (winmail.dat): اطلبه بصيغة وورد أو PDF.","attachments":"قُرئت المرفقات أيضًا.","picturesOnly":"هذه صور: لا يوجد نص في هذا الملف.","columns":"قُرئت الأعمدة واحدًا بعد الآخر.","unreadSigns":"لا يمكن قراءة بعض علامات هذا الملف وتظهر هكذا �: قارنه بالأصل.","picturesLarge":"بعض الصور كبيرة جدًا أو من نوع آخر: أضفها بنفسك.","protected":"بعض الأجزاء مقفل."},"kinds":{"media-update":"إحاطة إعلامية","statement":"بيان","event":"فعالية","message":"رسالة","press-release":"بيان صحفي","advisory":"إشعار للإعلام","remarks":"كلمة","questions-and-answers":"أسئلة وأجوبة"},"visibilities":{"public":"الجميع","press":"الصحافة، بمفتاح","staff":"الموظفون فقط"},"takeInto":"أضف إلى الإحاطة الإعلامية","takeIntoHow":"يبقى غلافها كما هو: ما في الملف من غلاف يبقى متروكًا."},
  'es': {"title":"Importar un archivo","drop":"Suelte aquí archivos de Word, correos o PDF","choose":"Elegir archivos","paste":"O pegue aquí las palabras","readWords":"Leer estas palabras","storesNothing":"No se guarda nada hasta que usted lo incorpore, y nada sale de la redacción.","reading":[{"type":0,"value":"Leyendo "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"Leyendo las palabras…","stop":"Detener","stopped":"La lectura se detuvo.","again":"Importar otro archivo","pasted":"Palabras pegadas","original":"Como en el archivo","proposed":"Lo que se propone","unsure":"Compruébelo","putInto":[{"type":0,"value":"Adónde va esto: "},{"type":1,"value":"words"}],"leaveOut":"Dejar fuera","partLeft":"No va a ninguna parte:","untitled":"Sin título","yes":"sí","no":"no","noZone":"¿dónde?","source":"Recibido de","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" no es miembro aquí: este texto se reproduce literalmente. Diga de quién lo recibió; si no, será un texto propio."}],"contacts":"Contactos de prensa","seenBy":"lo ve","dropContact":"Dejar fuera este contacto","leftOver":[{"type":0,"value":"Sobra: "},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"nada"}]},"one":{"value":[{"type":7},{"type":0,"value":" pasaje"}]},"other":{"value":[{"type":7},{"type":0,"value":" pasajes"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"Estas palabras del archivo no van a ninguna parte. Ponga un pasaje en un texto a la izquierda o déjelo fuera.","nothingLeft":"Cada palabra del archivo tiene su lugar.","marks":"Signos entre campos:","disagreements":"El archivo se contradice","lead":"Organización responsable","take":"Incorporar a un boletín de prensa","takeOne":"Incorporar a un texto nuevo","takeHow":"Se crean borradores. No se invita a nadie ni se envía ni se firma nada.","taking":[{"type":0,"value":"Creando borradores: "},{"type":1,"value":"done"},{"type":0,"value":" de "},{"type":1,"value":"all"}],"notTaken":"No se guardó todo. Mire sus borradores en Mi escritorio antes de repetirlo.","roles":{"heading":"Encabezado","title":"Título","body":"Texto","fact":"Datos","byline":"Quién habla","dateline":"Lugar y fecha","notesToEditors":"Notas para redacciones","programme":"Programa","registration":"Inscripción","accreditation":"Acreditación","masthead":"Organizaciones en la cabecera","number":"Número","embargo":"Bajo embargo","contact":"Contacto de prensa","caption":"Pie de imagen","picture":"Imagen","left":"Fuera"},"facts":{"masthead":"Organizaciones en la cabecera","number":"Número","date":"Fecha impresa","embargo":"Bajo embargo","kind":"Clase","issuer":"Emitido por","speaker":"Pronunciado por","reproduced":"Reproducido literalmente","dateline":"Lugar y fecha","start":"Inicio","end":"Fin","mediaCall":"Llegada de la prensa","zone":"Zona horaria","venue":"Lugar","hall":"Sala","city":"Ciudad","country":"País","link":"Enlace","guests":"Invitado","organisers":"Organizador","expected":"Se esperan"},"where":{"text":"Texto","subject":"Asunto","mailHead":"Cabecera del correo","header":"Parte superior de la página","footer":"Pie de página","comment":"Comentario","deleted":"Palabras borradas","hidden":"Palabras ocultas","textBox":"Cuadro de texto","quoted":"Correo citado","signature":"Firma","attachment":"Adjunto","properties":"Propiedades"},"notes":{"macros":"Las macros no se leyeron.","external":"Lo que está en otro lugar no se buscó.","objects":"Los objetos incrustados no se leyeron.","tracked":"Los cambios marcados se leyeron como aceptados.","winmail":"Un adjunto de Outlook (winmail.dat) no se puede leer: pídalo en Word o PDF.","attachments":"También se leyeron los adjuntos.","picturesOnly":"Son imágenes: este archivo no contiene texto.","columns":"Las columnas se leyeron una tras otra.","unreadSigns":"Algunos signos de este archivo no se pueden leer y aparecen como �: compárelo con el original.","picturesLarge":"Algunas imágenes son demasiado grandes o de otra clase: añádalas usted.","protected":"Hay partes bloqueadas."},"kinds":{"media-update":"Boletín de prensa","statement":"Declaración","event":"Evento","message":"Mensaje","press-release":"Comunicado de prensa","advisory":"Aviso a los medios","remarks":"Discurso","questions-and-answers":"Preguntas y respuestas"},"visibilities":{"public":"todo el mundo","press":"la prensa, con clave","staff":"solo el personal"},"takeInto":"Añadir al boletín de prensa","takeIntoHow":"Su portada queda como está: lo que el archivo tiene de una queda fuera."},
  'fr': {"title":"Importer un fichier","drop":"Déposez ici des fichiers Word, des courriels ou des PDF","choose":"Choisir des fichiers","paste":"Ou collez les mots ici","readWords":"Lire ces mots","storesNothing":"Rien n’est enregistré avant que vous ne le repreniez, et rien ne quitte la salle de presse.","reading":[{"type":0,"value":"Lecture de "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"Lecture des mots…","stop":"Arrêter","stopped":"La lecture a été arrêtée.","again":"Importer un autre fichier","pasted":"Mots collés","original":"Comme dans le fichier","proposed":"Ce qui est proposé","unsure":"À vérifier","putInto":[{"type":0,"value":"Où va ce passage : "},{"type":1,"value":"words"}],"leaveOut":"Laisser de côté","partLeft":"Ne va nulle part :","untitled":"Sans titre","yes":"oui","no":"non","noZone":"où ?","source":"Reçu de","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" n’est pas membre ici : ce texte est repris mot à mot. Indiquez de qui vous l’avez reçu ; sinon il devient un texte à vous."}],"contacts":"Contacts presse","seenBy":"visible par","dropContact":"Laisser ce contact de côté","leftOver":[{"type":0,"value":"Restes : "},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"rien"}]},"one":{"value":[{"type":7},{"type":0,"value":" passage"}]},"other":{"value":[{"type":7},{"type":0,"value":" passages"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"Ces mots du fichier ne vont nulle part. Placez un passage dans un texte à gauche, ou laissez-le de côté.","nothingLeft":"Chaque mot du fichier a sa place.","marks":"Signes entre les champs :","disagreements":"Le fichier se contredit","lead":"Organisation chef de file","take":"Reprendre dans un bulletin de presse","takeOne":"Reprendre dans un nouveau texte","takeHow":"Des brouillons sont créés. Personne n’est invité, rien n’est soumis ni signé.","taking":[{"type":0,"value":"Création des brouillons : "},{"type":1,"value":"done"},{"type":0,"value":" sur "},{"type":1,"value":"all"}],"notTaken":"Tout n’a pas été enregistré. Regardez vos brouillons sur Mon bureau avant de recommencer.","roles":{"heading":"Intertitre","title":"Titre","body":"Texte","fact":"Faits","byline":"Qui parle","dateline":"Lieu et date","notesToEditors":"Notes aux rédactions","programme":"Programme de la journée","registration":"Inscription","accreditation":"Accréditation","masthead":"Organisations en tête","number":"Numéro","embargo":"Sous embargo","contact":"Contact presse","caption":"Légende","picture":"Image","left":"Laissé de côté"},"facts":{"masthead":"Organisations en tête","number":"Numéro","date":"Date imprimée","embargo":"Sous embargo","kind":"Genre","issuer":"Publié par","speaker":"Prononcé par","reproduced":"Repris mot à mot","dateline":"Lieu et date","start":"Début","end":"Fin","mediaCall":"Accueil de la presse","zone":"Fuseau horaire","venue":"Lieu","hall":"Salle","city":"Ville","country":"Pays","link":"Lien","guests":"Invité","organisers":"Organisateur","expected":"Attendus"},"where":{"text":"Texte","subject":"Objet","mailHead":"En-tête du courriel","header":"Haut de page","footer":"Bas de page","comment":"Commentaire","deleted":"Mots supprimés","hidden":"Mots cachés","textBox":"Zone de texte","quoted":"Courriel cité","signature":"Signature","attachment":"Pièce jointe","properties":"Propriétés"},"notes":{"macros":"Les macros n’ont pas été lues.","external":"Ce qui se trouve ailleurs n’a pas été récupéré.","objects":"Les objets incorporés n’ont pas été lus.","tracked":"Les modifications suivies ont été lues comme acceptées.","winmail":"Une pièce jointe d’Outlook (winmail.dat) est illisible : demandez-la en Word ou en PDF.","attachments":"Les pièces jointes ont été lues aussi.","picturesOnly":"Ce sont des images : ce fichier ne contient pas de texte.","columns":"Les colonnes ont été lues l’une après l’autre.","unreadSigns":"Certains signes de ce fichier sont illisibles et apparaissent comme � : comparez-le avec l’original.","picturesLarge":"Certaines images sont trop grandes ou d’un autre type : ajoutez-les vous-même.","protected":"Des parties sont verrouillées."},"kinds":{"media-update":"Bulletin de presse","statement":"Déclaration","event":"Événement","message":"Message","press-release":"Communiqué de presse","advisory":"Avis aux médias","remarks":"Allocution","questions-and-answers":"Questions et réponses"},"visibilities":{"public":"tout le monde","press":"la presse, avec une clé","staff":"le personnel seulement"},"takeInto":"Ajouter au bulletin de presse","takeIntoHow":"Sa couverture reste comme elle est : ce que le fichier en contient reste de côté."},
  'ru': {"title":"Импорт файла","drop":"Перетащите сюда файлы Word, письма или PDF","choose":"Выбрать файлы","paste":"Или вставьте слова сюда","readWords":"Прочитать эти слова","storesNothing":"Ничего не сохраняется, пока вы этого не возьмёте, и ничего не покидает ньюсрум.","reading":[{"type":0,"value":"Читается: "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"Читаются слова…","stop":"Остановить","stopped":"Чтение остановлено.","again":"Импортировать другой файл","pasted":"Вставленные слова","original":"Как в файле","proposed":"Что предлагается","unsure":"Проверьте","putInto":[{"type":0,"value":"Куда это идёт: "},{"type":1,"value":"words"}],"leaveOut":"Не брать","partLeft":"Никуда не идёт:","untitled":"Без заголовка","yes":"да","no":"нет","noZone":"где?","source":"Получено от","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" здесь не участник, поэтому текст воспроизводится дословно. Укажите, от кого вы его получили; иначе он станет вашим собственным."}],"contacts":"Контакты для прессы","seenBy":"видят","dropContact":"Не брать этот контакт","leftOver":[{"type":0,"value":"Осталось: "},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"ничего"}]},"one":{"value":[{"type":7},{"type":0,"value":" фрагмент"}]},"few":{"value":[{"type":7},{"type":0,"value":" фрагмента"}]},"many":{"value":[{"type":7},{"type":0,"value":" фрагментов"}]},"other":{"value":[{"type":7},{"type":0,"value":" фрагмента"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"Эти слова файла никуда не идут. Поместите фрагмент в текст со стороны файла или не берите его.","nothingLeft":"У каждого слова файла есть место.","marks":"Знаки между полями:","disagreements":"Файл противоречит сам себе","lead":"Ведущая организация","take":"Взять в бюллетень для прессы","takeOne":"Взять в новый текст","takeHow":"Создаются черновики. Никто не приглашается, ничего не подаётся и не подписывается.","taking":[{"type":0,"value":"Создаются черновики: "},{"type":1,"value":"done"},{"type":0,"value":" из "},{"type":1,"value":"all"}],"notTaken":"Сохранено не всё. Посмотрите черновики на «Моём столе», прежде чем повторять.","roles":{"heading":"Подзаголовок","title":"Заголовок","body":"Текст","fact":"Факты","byline":"Кто говорит","dateline":"Место и дата","notesToEditors":"Примечания для редакций","programme":"Программа","registration":"Регистрация","accreditation":"Аккредитация","masthead":"Организации в шапке","number":"Номер","embargo":"Эмбарго","contact":"Контакт для прессы","caption":"Подпись","picture":"Изображение","left":"Не взято"},"facts":{"masthead":"Организации в шапке","number":"Номер","date":"Дата в печати","embargo":"Эмбарго","kind":"Вид","issuer":"Издано","speaker":"Произнесено","reproduced":"Дословно","dateline":"Место и дата","start":"Начало","end":"Конец","mediaCall":"Сбор прессы","zone":"Часовой пояс","venue":"Место","hall":"Зал","city":"Город","country":"Страна","link":"Ссылка","guests":"Гость","organisers":"Организатор","expected":"Ожидается"},"where":{"text":"Текст","subject":"Тема","mailHead":"Шапка письма","header":"Верх страницы","footer":"Низ страницы","comment":"Комментарий","deleted":"Удалённые слова","hidden":"Скрытые слова","textBox":"Надпись","quoted":"Цитируемое письмо","signature":"Подпись","attachment":"Вложение","properties":"Свойства"},"notes":{"macros":"Макросы не читались.","external":"Части, которые лежат в другом месте, не загружались.","objects":"Внедрённые объекты не читались.","tracked":"Исправления прочитаны как принятые.","winmail":"Вложение Outlook (winmail.dat) прочитать нельзя: попросите файл Word или PDF.","attachments":"Вложения тоже прочитаны.","picturesOnly":"Это изображения: текста в файле нет.","columns":"Колонки прочитаны одна за другой.","unreadSigns":"Некоторые знаки файла прочитать нельзя, они показаны как �: сравните с оригиналом.","picturesLarge":"Некоторые изображения слишком велики или другого вида: добавьте их сами.","protected":"Некоторые части заблокированы."},"kinds":{"media-update":"Бюллетень для прессы","statement":"Заявление","event":"Мероприятие","message":"Послание","press-release":"Пресс-релиз","advisory":"Анонс для СМИ","remarks":"Выступление","questions-and-answers":"Вопросы и ответы"},"visibilities":{"public":"все","press":"пресса с ключом","staff":"только сотрудники"},"takeInto":"Добавить в бюллетень для прессы","takeIntoHow":"Его обложка остаётся: то, что есть от неё в файле, не берётся."},
  'zh': {"title":"导入文件","drop":"将 Word 文件、邮件或 PDF 拖放到此处","choose":"选择文件","paste":"或在此粘贴文字","readWords":"读取这些文字","storesNothing":"在您采用之前不会保存任何内容，也不会有任何内容离开新闻室。","reading":[{"type":0,"value":"正在读取 "},{"type":1,"value":"files"},{"type":0,"value":"…"}],"readingWords":"正在读取文字…","stop":"停止","stopped":"已停止读取。","again":"导入另一个文件","pasted":"粘贴的文字","original":"文件原样","proposed":"建议内容","unsure":"请核对","putInto":[{"type":0,"value":"此段放在何处："},{"type":1,"value":"words"}],"leaveOut":"不采用","partLeft":"未放入任何位置：","untitled":"无标题","yes":"是","no":"否","noZone":"哪里？","source":"来源","sourceHow":[{"type":1,"value":"organisation"},{"type":0,"value":" 不是本新闻室的成员，因此逐字转载此文。请填写从何处收到；否则它将成为贵方自己的文本。"}],"contacts":"新闻联系人","seenBy":"可见范围","dropContact":"不采用此联系人","leftOver":[{"type":0,"value":"剩余："},{"type":6,"value":"count","options":{"=0":{"value":[{"type":0,"value":"无"}]},"other":{"value":[{"type":7},{"type":0,"value":" 段"}]}},"offset":0,"pluralType":"cardinal"}],"leftOverHow":"文件中的这些文字没有放入任何位置。可在文件一侧将其放入某个文本，或不采用。","nothingLeft":"文件中的每个字都有位置。","marks":"字段之间的符号：","disagreements":"文件自相矛盾","lead":"牵头组织","take":"采用为媒体通报","takeOne":"采用为新文本","takeHow":"将建立草稿。不会邀请任何人，也不会提交或签署任何内容。","taking":[{"type":0,"value":"正在建立草稿："},{"type":1,"value":"done"},{"type":0,"value":" / "},{"type":1,"value":"all"}],"notTaken":"未能全部保存。请先在“我的工作台”查看草稿，再重复操作。","roles":{"heading":"小标题","title":"标题","body":"正文","fact":"事实","byline":"发言者","dateline":"地点和日期","notesToEditors":"编辑须知","programme":"议程","registration":"报名","accreditation":"采访证","masthead":"刊头组织","number":"编号","embargo":"禁发时间","contact":"新闻联系人","caption":"图片说明","picture":"图片","left":"未采用"},"facts":{"masthead":"刊头组织","number":"编号","date":"印刷日期","embargo":"禁发时间","kind":"类别","issuer":"发布者","speaker":"发言者","reproduced":"逐字转载","dateline":"地点和日期","start":"开始","end":"结束","mediaCall":"媒体集合","zone":"时区","venue":"场地","hall":"厅","city":"城市","country":"国家","link":"链接","guests":"嘉宾","organisers":"主办方","expected":"预计人数"},"where":{"text":"正文","subject":"主题","mailHead":"邮件头","header":"页眉","footer":"页脚","comment":"批注","deleted":"已删除文字","hidden":"隐藏文字","textBox":"文本框","quoted":"引用的邮件","signature":"签名","attachment":"附件","properties":"属性"},"notes":{"macros":"未读取宏。","external":"未获取位于别处的内容。","objects":"未读取嵌入对象。","tracked":"修订按已接受读取。","winmail":"无法读取 Outlook 附件（winmail.dat）：请索取 Word 或 PDF 文件。","attachments":"附件也已读取。","picturesOnly":"这些是图片：文件中没有文字。","columns":"各栏依次读取。","unreadSigns":"此文件中有些字符无法读取，显示为 �：请与原件核对。","picturesLarge":"部分图片过大或属于其他类型：请自行添加。","protected":"部分内容被锁定。"},"kinds":{"media-update":"媒体通报","statement":"声明","event":"活动","message":"致辞","press-release":"新闻稿","advisory":"媒体预告","remarks":"讲话","questions-and-answers":"问答"},"visibilities":{"public":"所有人","press":"持密钥的媒体","staff":"仅限工作人员"},"takeInto":"添加到此媒体通报","takeIntoHow":"其封面保持不变：文件中的封面内容不采用。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', ImportingMessages>
