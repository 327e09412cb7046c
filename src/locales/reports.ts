// Made of locales/*/reports.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type ReportsMessages = {
"title": string
"reports": {
"overdue": {
"name": string
"about": string
}
"early-sight": {
"name": string
"about": string
}
"signatures": {
"name": string
"about": string
}
"drafts": {
"name": string
"about": string
}
}
"columns": {
"text": string
"type": string
"lead": string
"what": string
"since": string
"state": string
"missing": string
"reader": string
"worksFor": string
"standing": string
"givenBy": string
"givenAt": string
"reads": string
"lastRead": string
"signedAt": string
"organisation": string
"person": string
"how": string
"edition": string
"changedAt": string
"days": string
}
"choices": {
"deadline": string
"embargo": string
"express": string
"tacit": string
"carried": string
"open": string
"ended": string
"revoked": string
}
"types": {
"statement": string
"event": string
"media-update": string
}
"narrow": string
"organisation": string
"anyOrganisation": string
"from": string
"to": string
"days": string
"show": string
"asFile": string
"rows": Message<'count'>
"nothing": string
"more": string
"untitled": string
"comma": string
}

export const english = {"title":"Reports","reports":{"overdue":{"name":"Overdue","about":"Texts that lack a signature after their deadline, or a release after their embargo."},"early-sight":{"name":"Embargoed access","about":"Who may read which text before its embargo ends, and how often they did. Shown to the organisations that sign it."},"signatures":{"name":"Signatures","about":"Who signed what. Signatures that became void, because a text was returned or recalled, are only in its log."},"drafts":{"name":"Old drafts","about":"Drafts of your organisations that nobody has changed for a while, oldest first."}},"columns":{"text":"Text","type":"Kind","lead":"Lead","what":"Overdue","since":"Since","state":"State","missing":"Awaiting","reader":"Reader","worksFor":"Works for","standing":"Access","givenBy":"Given by","givenAt":"Given on","reads":"Readings","lastRead":"Last read","signedAt":"Signed","organisation":"Organisation","person":"Person","how":"Consent","edition":"Edition","changedAt":"Last changed","days":"Days"},"choices":{"deadline":"Deadline","embargo":"Embargo","express":"Signed","tacit":"By silence","carried":"Carried over","open":"In force","ended":"Ended","revoked":"Revoked"},"types":{"statement":"Statement","event":"Event","media-update":"Media update"},"narrow":"Filter the report","organisation":"Organisation","anyOrganisation":"All","from":"From","to":"Until","days":"Days without changes","show":"Show","asFile":"Download as CSV","rows":[{"type":0,"value":"Rows: "},{"type":1,"value":"count"}],"nothing":"There is nothing to report.","more":"There is more than is shown. Filter the report.","untitled":"Untitled","comma":", "} as unknown as ReportsMessages

export const reports = {
  en: english,
  'ar': {"title":"التقارير","reports":{"overdue":{"name":"المتأخرات","about":"نصوص انقضت مهلتها دون اكتمال التوقيعات، أو انتهى حظر نشرها ولم تصدر."},"early-sight":{"name":"الاطلاع تحت الحظر","about":"من يجوز له قراءة أي نص قبل موعده، وكم مرة قرأه. يظهر للمنظمات الموقِّعة عليه."},"signatures":{"name":"التوقيعات","about":"من وقّع على ماذا. أما التوقيعات التي أبطلتها إعادة النص أو سحبه فلا ترد إلا في سجل النص."},"drafts":{"name":"مسودات راكدة","about":"مسودات منظماتك التي لم يغيّرها أحد منذ مدة، الأقدم أولاً."}},"columns":{"text":"النص","type":"النوع","lead":"الجهة القائدة","what":"ما انقضى","since":"منذ","state":"الحالة","missing":"في انتظار","reader":"القارئ","worksFor":"يعمل لدى","standing":"الإذن","givenBy":"أذن به","givenAt":"تاريخ الإذن","reads":"مرات القراءة","lastRead":"آخر قراءة","signedAt":"تاريخ التوقيع","organisation":"المنظمة","person":"الشخص","how":"الكيفية","edition":"الطبعة","changedAt":"آخر تغيير","days":"الأيام"},"choices":{"deadline":"المهلة","embargo":"حظر النشر","express":"توقيع صريح","tacit":"موافقة ضمنية","carried":"من الطبعة السابقة","open":"سارٍ","ended":"انتهى","revoked":"أُلغي"},"types":{"statement":"بيان","event":"فعالية","media-update":"إحاطة إعلامية"},"narrow":"تضييق التقرير","organisation":"المنظمة","anyOrganisation":"الكل","from":"من","to":"إلى","days":"أيام دون تغيير","show":"عرض","asFile":"تنزيل بصيغة CSV","rows":[{"type":0,"value":"الصفوف: "},{"type":1,"value":"count"}],"nothing":"لا شيء للإبلاغ عنه.","more":"هناك أكثر مما يظهر: ضيّق التقرير.","untitled":"بلا عنوان","comma":"، "},
  'es': {"title":"Informes","reports":{"overdue":{"name":"Con retraso","about":"Textos cuyo plazo ha vencido sin todas las firmas, o cuyo embargo ha pasado sin que se hayan publicado."},"early-sight":{"name":"Acceso bajo embargo","about":"Quién puede leer qué texto antes de su hora, y cuántas veces lo ha hecho. Lo ven las organizaciones que lo firman."},"signatures":{"name":"Firmas","about":"Quién firmó qué. Las firmas que una devolución o una retirada dejó sin efecto solo constan en el registro del texto."},"drafts":{"name":"Borradores parados","about":"Borradores de sus organizaciones que nadie ha modificado desde hace tiempo, primero los más antiguos."}},"columns":{"text":"Texto","type":"Clase","lead":"Responsable","what":"Qué ha vencido","since":"Desde","state":"Estado","missing":"Espera a","reader":"Lector","worksFor":"Trabaja para","standing":"Acceso","givenBy":"Concedido por","givenAt":"Concedido el","reads":"Lecturas","lastRead":"Última lectura","signedAt":"Firmado el","organisation":"Organización","person":"Persona","how":"Modo","edition":"Edición","changedAt":"Última modificación","days":"Días"},"choices":{"deadline":"Plazo","embargo":"Embargo","express":"Firmado","tacit":"Por silencio","carried":"De la edición anterior","open":"Vigente","ended":"Terminado","revoked":"Revocado"},"types":{"statement":"Declaración","event":"Evento","media-update":"Boletín de prensa"},"narrow":"Acotar el informe","organisation":"Organización","anyOrganisation":"Todas","from":"Desde","to":"Hasta","days":"Días sin cambios","show":"Mostrar","asFile":"Descargar en CSV","rows":[{"type":0,"value":"Filas: "},{"type":1,"value":"count"}],"nothing":"No hay nada que señalar.","more":"Hay más de lo que se muestra: acote el informe.","untitled":"Sin título","comma":", "},
  'fr': {"title":"Rapports","reports":{"overdue":{"name":"En retard","about":"Les textes dont l’échéance est passée sans toutes les signatures, ou dont l’embargo est levé sans parution."},"early-sight":{"name":"Accès sous embargo","about":"Qui peut lire quel texte avant l’heure, et combien de fois cela a été fait. Visible par les organisations qui le signent."},"signatures":{"name":"Signatures","about":"Qui a signé quoi. Les signatures annulées par un renvoi ou un rappel ne figurent que dans le journal du texte."},"drafts":{"name":"Brouillons en sommeil","about":"Les brouillons de vos organisations que personne n’a modifiés depuis un moment, du plus ancien au plus récent."}},"columns":{"text":"Texte","type":"Nature","lead":"Chef de file","what":"Ce qui est passé","since":"Depuis","state":"État","missing":"En attente de","reader":"Lecteur","worksFor":"Travaille pour","standing":"Accès","givenBy":"Accordé par","givenAt":"Accordé le","reads":"Lectures","lastRead":"Dernière lecture","signedAt":"Signé le","organisation":"Organisation","person":"Personne","how":"Mode","edition":"Édition","changedAt":"Dernière modification","days":"Jours"},"choices":{"deadline":"Échéance","embargo":"Embargo","express":"Signature","tacit":"Accord tacite","carried":"Reprise de l’édition précédente","open":"En vigueur","ended":"Terminé","revoked":"Révoqué"},"types":{"statement":"Déclaration","event":"Événement","media-update":"Bulletin de presse"},"narrow":"Affiner le rapport","organisation":"Organisation","anyOrganisation":"Toutes","from":"Du","to":"Au","days":"Sans modification depuis (jours)","show":"Afficher","asFile":"Télécharger en CSV","rows":[{"type":0,"value":"Lignes : "},{"type":1,"value":"count"}],"nothing":"Rien à signaler.","more":"Il y en a plus que ce qui est affiché : affinez le rapport.","untitled":"Sans titre","comma":", "},
  'ru': {"title":"Отчёты","reports":{"overdue":{"name":"Просрочено","about":"Тексты, у которых срок истёк без всех подписей или эмбарго прошло, а текст не вышел."},"early-sight":{"name":"Доступ под эмбарго","about":"Кто может читать какой текст до его часа и сколько раз читал. Видно организациям, которые его подписывают."},"signatures":{"name":"Подписи","about":"Кто что подписал. Подписи, потерявшие силу после возврата или отзыва, остаются только в журнале текста."},"drafts":{"name":"Залежавшиеся черновики","about":"Черновики ваших организаций, которые давно никто не менял; сначала самые старые."}},"columns":{"text":"Текст","type":"Вид","lead":"Ведущая организация","what":"Что прошло","since":"С какого времени","state":"Состояние","missing":"Ждёт","reader":"Читатель","worksFor":"Где работает","standing":"Доступ","givenBy":"Кто дал","givenAt":"Когда дан","reads":"Прочтений","lastRead":"Последнее прочтение","signedAt":"Подписано","organisation":"Организация","person":"Кто","how":"Как","edition":"Редакция","changedAt":"Последнее изменение","days":"Дней"},"choices":{"deadline":"Срок","embargo":"Эмбарго","express":"Подпись","tacit":"Молчаливое согласие","carried":"Из прежней редакции","open":"Действует","ended":"Закончился","revoked":"Отозван"},"types":{"statement":"Заявление","event":"Мероприятие","media-update":"Бюллетень для прессы"},"narrow":"Уточнить отчёт","organisation":"Организация","anyOrganisation":"Все","from":"С","to":"По","days":"Дней без изменений","show":"Показать","asFile":"Скачать в CSV","rows":[{"type":0,"value":"Строк: "},{"type":1,"value":"count"}],"nothing":"Сообщать не о чем.","more":"Показано не всё: уточните отчёт.","untitled":"Без заголовка","comma":", "},
  'zh': {"title":"报告","reports":{"overdue":{"name":"逾期","about":"截止时间已过而签署未齐，或解禁时间已过而尚未发布的文本。"},"early-sight":{"name":"禁发期内访问","about":"谁可以在解禁前阅读哪份文本，以及读过几次。仅签署该文本的组织可见。"},"signatures":{"name":"签署","about":"谁签署了什么。因退回或撤回而失效的签署只保留在文本的日志中。"},"drafts":{"name":"搁置的草稿","about":"贵组织一段时间内无人改动的草稿，最久的在前。"}},"columns":{"text":"文本","type":"类别","lead":"牵头组织","what":"已过的时限","since":"自","state":"状态","missing":"等待","reader":"读者","worksFor":"所属机构","standing":"授权","givenBy":"授权人","givenAt":"授权时间","reads":"阅读次数","lastRead":"最近阅读","signedAt":"签署时间","organisation":"组织","person":"签署人","how":"方式","edition":"版次","changedAt":"最近改动","days":"天数"},"choices":{"deadline":"截止时间","embargo":"解禁时间","express":"明示签署","tacit":"默示同意","carried":"沿用前版","open":"有效","ended":"已结束","revoked":"已撤销"},"types":{"statement":"声明","event":"活动","media-update":"媒体通报"},"narrow":"筛选报告","organisation":"组织","anyOrganisation":"全部","from":"从","to":"至","days":"未改动天数","show":"显示","asFile":"下载 CSV","rows":[{"type":0,"value":"共 "},{"type":1,"value":"count"},{"type":0,"value":" 行"}],"nothing":"没有可报告的内容。","more":"还有更多未显示：请缩小范围。","untitled":"无标题","comma":"、"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', ReportsMessages>
