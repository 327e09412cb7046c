// Made of locales/*/record.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type RecordMessages = {
"title": Message<'text'>
"kind": string
"about": string
"preparation": string
"round": Message<'n'>
"columns": {
"when": string
"organisation": string
"person": string
"what": string
"digest": string
"note": string
}
"facts": {
"lead": string
"state": string
"edition": string
"made": string
"reader": string
}
"newsroom": string
"erased": string
"bySilence": Message<'organisations'>
"digest": string
"untitled": string
"events": {
"submit": string
"sign": string
"condition": string
"uncondition": string
"send-back": string
"recall": string
"release": string
"hold": string
"correct": string
"abandon": string
"drop": string
"extend": string
"delegate": string
"undelegate": string
"offer-lead": string
"take-lead": string
"end-offer": string
"object": string
"end-objection": string
"include": string
"exclude": string
"propose-facts": string
"confirm-facts": string
"change-facts": string
"caution": string
"lift": string
"suspend": string
"reinstate": string
"dissociate": string
"withdraw": string
"invite": string
"uninvite": string
"accept": string
"decline": string
"leave": string
"delete": string
"break": string
"available": string
"void-silence": string
"remind": string
"demand": string
"revoke-key": string
}
"internal": string
"through": Message<'organisation'>
}

export const english = {"title":[{"type":0,"value":"Clearance record: "},{"type":1,"value":"text"}],"kind":"Clearance record","about":"Who did what with this text, in the order of the log, as far as the reader may read it. All times are UTC. To prove it, download the evidence and check it with the verifier.","preparation":"Before the first submission","round":[{"type":0,"value":"Round "},{"type":1,"value":"n"}],"columns":{"when":"When","organisation":"Organisation","person":"Person","what":"What","digest":"Text","note":"Note"},"facts":{"lead":"Lead organisation","state":"State","edition":"Edition","made":"Made on","reader":"Made for"},"newsroom":"The newsroom","erased":"(erased)","bySilence":[{"type":0,"value":"by silence: "},{"type":1,"value":"organisations"}],"digest":"Text","untitled":"Untitled","events":{"submit":"Submitted","sign":"Signed","condition":"Would sign if changed","uncondition":"Condition removed","send-back":"Returned for changes","recall":"Recalled","release":"Released","hold":"Release stopped","correct":"Next edition opened","abandon":"Edition abandoned","drop":"Organisation dropped","extend":"Deadline extended","delegate":"Signature delegated","undelegate":"Delegation ended","offer-lead":"Lead offered","take-lead":"Lead taken","end-offer":"Offer of the lead ended","object":"Objection to another lead","end-objection":"Objection withdrawn","include":"Media update allowed to carry it","exclude":"Removed from a media update","propose-facts":"Changed facts proposed","confirm-facts":"Changed facts confirmed","change-facts":"Facts changed","caution":"Public caution added","lift":"Caution lifted","suspend":"Taken offline","reinstate":"Put back online","dissociate":"Dissociated","withdraw":"Withdrawn","invite":"Invited","uninvite":"Invitation cancelled","accept":"Invitation accepted","decline":"Invitation declined","leave":"Left","delete":"Deleted","break":"An entry was stopped","available":"Published","void-silence":"Silence no longer counts","remind":"Reminded","demand":"Passkeys demanded from here on","revoke-key":"Passkey revoked"},"internal":"Internal: for the organisations that take part in this text. Not for publication.","through":[{"type":0,"value":"by a person of "},{"type":1,"value":"organisation"}]} as unknown as RecordMessages

export const record = {
  en: english,
  'ar': {"title":[{"type":0,"value":"سجل الإجازة: "},{"type":1,"value":"text"}],"kind":"سجل الإجازة","about":"من فعل ماذا بهذا النص، بترتيب السجل، في حدود ما يحق للقارئ أن يقرأه. جميع الأوقات بالتوقيت العالمي المنسق. ولإثباته، نزّل الأدلة وتحقق منها بأداة التحقق.","preparation":"قبل التقديم الأول","round":[{"type":0,"value":"الجولة "},{"type":1,"value":"n"}],"columns":{"when":"متى","organisation":"الجهة","person":"الشخص","what":"الفعل","digest":"النص","note":"ملاحظة"},"facts":{"lead":"الجهة القائدة","state":"الحالة","edition":"الطبعة","made":"أُعدّ في","reader":"أُعدّ لـ"},"newsroom":"غرفة الأخبار","erased":"(مُحي)","bySilence":[{"type":0,"value":"بالسكوت: "},{"type":1,"value":"organisations"}],"digest":"النص","untitled":"بلا عنوان","events":{"submit":"تقديم","sign":"توقيع","condition":"توقّع بشرط التعديل","uncondition":"سُحب الشرط","send-back":"إعادة للتعديل","recall":"استرجاع","release":"إصدار","hold":"إيقاف الإصدار","correct":"فتح الطبعة التالية","abandon":"التخلّي عن الطبعة","drop":"إسقاط جهة","extend":"تمديد الموعد النهائي","delegate":"تفويض التوقيع","undelegate":"إنهاء التفويض","offer-lead":"عرض القيادة","take-lead":"تولّي القيادة","end-offer":"إنهاء عرض القيادة","object":"اعتراض على جهة قائدة أخرى","end-objection":"سحب الاعتراض","include":"السماح لإحاطة إعلامية بحمله","exclude":"إخراج من إحاطة إعلامية","propose-facts":"اقتراح وقائع معدّلة","confirm-facts":"تأكيد وقائع معدّلة","change-facts":"تعديل وقائع","caution":"إضافة تنبيه علني","lift":"رفع التنبيه","suspend":"حجب مؤقت","reinstate":"إعادة إلى النشر","dissociate":"تبرّؤ","withdraw":"سحب نهائي","invite":"دعوة","uninvite":"إلغاء دعوة","accept":"قبول الدعوة","decline":"الاعتذار عن الدعوة","leave":"انسحاب","delete":"حذف","break":"أوقف نص محمول","available":"نشر","void-silence":"السكوت لم يعد يُحتسب","remind":"تذكير","demand":"مفاتيح المرور مطلوبة من هنا فصاعدا","revoke-key":"أُلغي مفتاح مرور"},"internal":"داخلي: للجهات المشاركة في هذا النص. ليس للنشر.","through":[{"type":0,"value":"عبر موظف من "},{"type":1,"value":"organisation"}]},
  'es': {"title":[{"type":0,"value":"Registro de aprobación: "},{"type":1,"value":"text"}],"kind":"Registro de aprobación","about":"Quién hizo qué con este texto, en el orden del registro y en la medida en que el lector puede leerlo. Todas las horas son UTC. Para probarlo, descargue las pruebas y compruébelas con el verificador.","preparation":"Antes de la primera presentación","round":[{"type":0,"value":"Ronda "},{"type":1,"value":"n"}],"columns":{"when":"Cuándo","organisation":"Organización","person":"Persona","what":"Acto","digest":"Texto","note":"Nota"},"facts":{"lead":"Organización responsable","state":"Estado","edition":"Edición","made":"Emitido el","reader":"Emitido para"},"newsroom":"La sala de prensa","erased":"(borrado)","bySilence":[{"type":0,"value":"por silencio: "},{"type":1,"value":"organisations"}],"digest":"Texto","untitled":"Sin título","events":{"submit":"Presentación","sign":"Firma","condition":"Firmaría si se cambia","uncondition":"Condición retirada","send-back":"Devolución para cambios","recall":"Recuperación","release":"Difusión decidida","hold":"Difusión detenida","correct":"Apertura de la edición siguiente","abandon":"Abandono de la edición","drop":"Organización excluida","extend":"Plazo ampliado","delegate":"Firma delegada","undelegate":"Fin de la delegación","offer-lead":"Responsabilidad ofrecida","take-lead":"Nueva responsable","end-offer":"Fin de la oferta de responsabilidad","object":"Oposición a otra responsable","end-objection":"Oposición retirada","include":"Inclusión autorizada en un boletín","exclude":"Retirada de un boletín","propose-facts":"Datos modificados propuestos","confirm-facts":"Datos modificados confirmados","change-facts":"Datos modificados","caution":"Advertencia pública añadida","lift":"Advertencia levantada","suspend":"Retirada temporal","reinstate":"Vuelta a la publicación","dissociate":"Desvinculación","withdraw":"Retirada definitiva","invite":"Invitación","uninvite":"Invitación cancelada","accept":"Invitación aceptada","decline":"Invitación rechazada","leave":"Salida","delete":"Eliminación","break":"Se detuvo un texto incluido","available":"Publicación","void-silence":"El silencio ya no cuenta","remind":"Recordatorio enviado","demand":"Claves de acceso exigidas desde aquí","revoke-key":"Clave de acceso revocada"},"internal":"Interno: para las organizaciones que participan en este texto. No publicar.","through":[{"type":0,"value":"por una persona de "},{"type":1,"value":"organisation"}]},
  'fr': {"title":[{"type":0,"value":"Dossier de validation : "},{"type":1,"value":"text"}],"kind":"Dossier de validation","about":"Qui a fait quoi de ce texte, dans l’ordre du journal, dans la mesure où le lecteur y a accès. Toutes les heures sont en UTC. Pour le prouver, téléchargez les preuves et contrôlez-les avec le vérificateur.","preparation":"Avant la première soumission","round":[{"type":0,"value":"Tour "},{"type":1,"value":"n"}],"columns":{"when":"Quand","organisation":"Organisation","person":"Personne","what":"Acte","digest":"Texte","note":"Remarque"},"facts":{"lead":"Chef de file","state":"État","edition":"Édition","made":"Établi le","reader":"Établi pour"},"newsroom":"La salle de presse","erased":"(effacé)","bySilence":[{"type":0,"value":"par le silence de : "},{"type":1,"value":"organisations"}],"digest":"Texte","untitled":"Sans titre","events":{"submit":"Soumission","sign":"Signature","condition":"Signerait si modifié","uncondition":"Condition retirée","send-back":"Renvoi pour modification","recall":"Rappel","release":"Diffusion décidée","hold":"Diffusion arrêtée","correct":"Ouverture de l’édition suivante","abandon":"Abandon de l’édition","drop":"Organisation écartée","extend":"Délai prolongé","delegate":"Signature déléguée","undelegate":"Fin de la délégation","offer-lead":"Rôle de chef de file proposé","take-lead":"Nouveau chef de file","end-offer":"Fin de la proposition de chef de file","object":"Opposition à un autre chef de file","end-objection":"Opposition retirée","include":"Reprise autorisée dans un bulletin de presse","exclude":"Retrait d’un bulletin de presse","propose-facts":"Faits modifiés proposés","confirm-facts":"Faits modifiés confirmés","change-facts":"Faits modifiés","caution":"Réserve publique ajoutée","lift":"Réserve levée","suspend":"Mise hors ligne","reinstate":"Remise en ligne","dissociate":"Dissociation","withdraw":"Retrait définitif","invite":"Invitation","uninvite":"Invitation annulée","accept":"Invitation acceptée","decline":"Invitation déclinée","leave":"Départ","delete":"Suppression","break":"Un texte porté a été arrêté","available":"Publication","void-silence":"Le silence ne compte plus","remind":"Rappel adressé","demand":"Clés d’accès exigées à partir d’ici","revoke-key":"Clé d’accès révoquée"},"internal":"Interne : pour les organisations qui participent à ce texte. Ne pas publier.","through":[{"type":0,"value":"par une personne de "},{"type":1,"value":"organisation"}]},
  'ru': {"title":[{"type":0,"value":"Протокол согласования: "},{"type":1,"value":"text"}],"kind":"Протокол согласования","about":"Кто и что сделал с этим текстом, в порядке журнала, насколько его может читать читатель. Всё время указано по UTC. Чтобы доказать это, скачайте доказательства и проверьте их программой проверки.","preparation":"До первой подачи","round":[{"type":0,"value":"Раунд "},{"type":1,"value":"n"}],"columns":{"when":"Когда","organisation":"Организация","person":"Лицо","what":"Действие","digest":"Текст","note":"Примечание"},"facts":{"lead":"Ведущая организация","state":"Состояние","edition":"Издание","made":"Составлено","reader":"Составлено для"},"newsroom":"Пресс-центр","erased":"(удалено)","bySilence":[{"type":0,"value":"по молчанию: "},{"type":1,"value":"organisations"}],"digest":"Текст","untitled":"Без названия","events":{"submit":"Подача на согласование","sign":"Подпись","condition":"Подписала бы при изменении","uncondition":"Условие снято","send-back":"Возврат на доработку","recall":"Отзыв на доработку","release":"Решение о выпуске","hold":"Выпуск остановлен","correct":"Открыто следующее издание","abandon":"Отказ от издания","drop":"Организация исключена","extend":"Срок продлён","delegate":"Подпись делегирована","undelegate":"Делегирование прекращено","offer-lead":"Ведение предложено","take-lead":"Ведение принято","end-offer":"Предложение ведения прекращено","object":"Возражение против другой ведущей","end-objection":"Возражение снято","include":"Разрешено включить в сводку","exclude":"Исключено из сводки","propose-facts":"Предложены изменённые факты","confirm-facts":"Подтверждены изменённые факты","change-facts":"Факты изменены","caution":"Добавлено публичное предостережение","lift":"Предостережение снято","suspend":"Временно снято с публикации","reinstate":"Возвращено в публикацию","dissociate":"Отмежевание","withdraw":"Окончательно отозвано","invite":"Приглашение","uninvite":"Приглашение отменено","accept":"Приглашение принято","decline":"Приглашение отклонено","leave":"Выход","delete":"Удаление","break":"Один из включённых текстов остановлен","available":"Публикация","void-silence":"Молчание больше не учитывается","remind":"Напоминание","demand":"С этого места требуются ключи доступа","revoke-key":"Ключ доступа отозван"},"internal":"Для служебного пользования: для организаций, участвующих в этом тексте. Не для публикации.","through":[{"type":0,"value":"через сотрудника организации "},{"type":1,"value":"organisation"}]},
  'zh': {"title":[{"type":0,"value":"会签记录："},{"type":1,"value":"text"}],"kind":"会签记录","about":"按日志顺序记载何人对本文本做了何事，以读者有权阅读者为限。所有时间均为协调世界时。如需证明，请下载证据并用验证工具核对。","preparation":"首次提交之前","round":[{"type":0,"value":"第 "},{"type":1,"value":"n"},{"type":0,"value":" 轮"}],"columns":{"when":"时间","organisation":"机构","person":"人员","what":"行为","digest":"文本","note":"备注"},"facts":{"lead":"牵头机构","state":"状态","edition":"版次","made":"制作时间","reader":"制作对象"},"newsroom":"新闻室","erased":"（已删除）","bySilence":[{"type":0,"value":"以沉默同意："},{"type":1,"value":"organisations"}],"digest":"文本","untitled":"无标题","events":{"submit":"提交会签","sign":"签署","condition":"修改后将签署","uncondition":"条件已撤回","send-back":"退回修改","recall":"撤回","release":"决定发布","hold":"停止发布","correct":"开启下一版","abandon":"放弃本版","drop":"移除机构","extend":"延长期限","delegate":"委托签署","undelegate":"终止委托","offer-lead":"提出移交牵头","take-lead":"接手牵头","end-offer":"移交提议终止","object":"反对更换牵头方","end-objection":"撤回反对","include":"允许媒体简报收录","exclude":"从媒体简报中移除","propose-facts":"提出事实变更","confirm-facts":"确认事实变更","change-facts":"事实已变更","caution":"添加公开提示","lift":"撤销提示","suspend":"暂时下线","reinstate":"恢复上线","dissociate":"声明不再支持","withdraw":"永久撤回","invite":"邀请","uninvite":"取消邀请","accept":"接受邀请","decline":"谢绝邀请","leave":"退出","delete":"删除","break":"所收录文本被停止","available":"公开","void-silence":"沉默不再视为同意","remind":"提醒","demand":"自此要求通行密钥","revoke-key":"通行密钥已撤销"},"internal":"内部文件：供参与本文本的机构使用，不得公开。","through":[{"type":0,"value":"由 "},{"type":1,"value":"organisation"},{"type":0,"value":" 的人员代签"}]},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', RecordMessages>
