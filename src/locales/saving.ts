// Made of locales/*/saving.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type SavingMessages = {
"unsaved": {
"title": string
"kept": Message<'at'>
"full": string
"take": string
"save": string
"drop": string
}
"owed": {
"title": string
"unreachable": string
"unknown": string
"refused": Message<'reason'>
"noReason": string
"ended": string
"fields": Message<'fields'>
"again": string
"loggedOut": string
"logIn": string
"later": string
}
"separator": string
}

export const english = {"unsaved":{"title":"Your unsaved changes","kept":[{"type":0,"value":"You typed this on "},{"type":1,"value":"at"},{"type":0,"value":" UTC. It was never saved."}],"full":"This device has no space left for unsaved changes. Save now.","take":"Put them back into the form","save":"Save them now","drop":"Discard them"},"owed":{"title":"Not saved yet","unreachable":"Not saved: the newsroom cannot be reached. Leave this page open. It saves by itself when the connection is back.","unknown":"The newsroom did not answer. This may or may not be saved. Check before you save again.","refused":[{"type":0,"value":"Not saved: "},{"type":1,"value":"reason"}],"noReason":"Not saved: the newsroom did not accept it. Save again. If it fails again, contact the operator of the newsroom.","ended":"Not saved: you have been logged out. Log in to go on; nothing is lost.","fields":[{"type":0,"value":"Not saved yet: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"again":"Save again","loggedOut":"You have been logged out","logIn":"Log in to go on; nothing is lost. Your last save is completed as soon as you have logged in.","later":"Not now"},"separator":", "} as unknown as SavingMessages

export const saving = {
  en: english,
  'ar': {"unsaved":{"title":"ما كنت قد كتبته","kept":[{"type":0,"value":"في "},{"type":1,"value":"at"},{"type":0,"value":" بالتوقيت العالمي كتبتَ ما لم يُحفظ قط."}],"full":"لم تبقَ على هذا الجهاز مساحة لحفظ ما تكتبه: احفظه الآن.","take":"ضعه في النموذج","save":"احفظه الآن","drop":"تخلّص منه"},"owed":{"title":"لم يُحفظ بعد","unreachable":"لم يُحفظ: تعذّر الوصول إلى غرفة الأخبار. اترك هذه الصفحة مفتوحة: سيُحفظ عند عودة الاتصال.","unknown":"لم تُجب غرفة الأخبار، فلا يُعرف هل حُفظ هذا. تحقّق من وجوده قبل أن تحفظ مرة أخرى.","refused":[{"type":0,"value":"لم يُحفظ: "},{"type":1,"value":"reason"}],"noReason":"لم يُحفظ: لم تقبله غرفة الأخبار. احفظ مرة أخرى؛ وإذا تكرر ذلك فأخبر مشغّل غرفة الأخبار.","ended":"لم يُحفظ: تم تسجيل خروجك. سجّل الدخول للمتابعة؛ لم يُفقد شيء.","fields":[{"type":0,"value":"لم يُحفظ بعد: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"again":"احفظ مرة أخرى","loggedOut":"تم تسجيل خروجك","logIn":"سجّل الدخول للمتابعة؛ لم يُفقد شيء. ما طلبتَ حفظه يُحفظ فور دخولك.","later":"ليس الآن"},"separator":"، "},
  'es': {"unsaved":{"title":"Lo que había escrito","kept":[{"type":0,"value":"El "},{"type":1,"value":"at"},{"type":0,"value":" UTC había escrito algo que nunca se guardó."}],"full":"En este dispositivo no queda espacio para conservar lo que escribe: guárdelo ahora.","take":"Ponerlo en el formulario","save":"Guardarlo ahora","drop":"Descartarlo"},"owed":{"title":"Aún no guardado","unreachable":"No se ha guardado: no se puede contactar con la redacción. Deje esta página abierta: se guardará cuando vuelva la conexión.","unknown":"La redacción no respondió, así que no se sabe si esto se guardó. Compruebe si está antes de guardar de nuevo.","refused":[{"type":0,"value":"No se ha guardado: "},{"type":1,"value":"reason"}],"noReason":"No se ha guardado: la redacción no lo aceptó. Guarde de nuevo; si vuelve a ocurrir, avise a quien administra la redacción.","ended":"No se ha guardado: se ha cerrado su sesión. Inicie sesión para continuar; no se pierde nada.","fields":[{"type":0,"value":"Aún sin guardar: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"again":"Guardar de nuevo","loggedOut":"Se ha cerrado su sesión","logIn":"Inicie sesión para continuar; no se pierde nada. Lo que había pedido guardar se guarda en cuanto entre.","later":"Ahora no"},"separator":", "},
  'fr': {"unsaved":{"title":"Ce que vous aviez saisi","kept":[{"type":0,"value":"Le "},{"type":1,"value":"at"},{"type":0,"value":" UTC, vous aviez saisi ce qui n’a jamais été enregistré."}],"full":"Cet appareil n’a plus de place pour garder ce que vous saisissez : enregistrez maintenant.","take":"Le mettre dans le formulaire","save":"L’enregistrer maintenant","drop":"Le jeter"},"owed":{"title":"Pas encore enregistré","unreachable":"Non enregistré : la salle de presse est injoignable. Laissez cette page ouverte : l’enregistrement se fera au retour de la connexion.","unknown":"La salle de presse n’a pas répondu ; on ne sait pas si ceci a été enregistré. Vérifiez s’il s’y trouve avant d’enregistrer de nouveau.","refused":[{"type":0,"value":"Non enregistré : "},{"type":1,"value":"reason"}],"noReason":"Non enregistré : la salle de presse ne l’a pas accepté. Enregistrez de nouveau ; si cela se reproduit, prévenez l’exploitant de la salle de presse.","ended":"Non enregistré : vous avez été déconnecté. Connectez-vous pour continuer ; rien n’est perdu.","fields":[{"type":0,"value":"Pas encore enregistré : "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"again":"Enregistrer de nouveau","loggedOut":"Vous avez été déconnecté","logIn":"Connectez-vous pour continuer ; rien n’est perdu. Un enregistrement déjà demandé se fait dès que vous êtes connecté.","later":"Pas maintenant"},"separator":", "},
  'ru': {"unsaved":{"title":"Набранное вами","kept":[{"type":1,"value":"at"},{"type":0,"value":" UTC вы набрали текст, который не был сохранён."}],"full":"На этом устройстве не осталось места для набранного: сохраните сейчас.","take":"Вставить в форму","save":"Сохранить сейчас","drop":"Выбросить"},"owed":{"title":"Ещё не сохранено","unreachable":"Не сохранено: ньюсрум недоступен. Оставьте эту страницу открытой: сохранение произойдёт, когда связь восстановится.","unknown":"Ньюсрум не ответил, поэтому неизвестно, сохранено ли это. Прежде чем сохранять снова, проверьте, нет ли его уже там.","refused":[{"type":0,"value":"Не сохранено: "},{"type":1,"value":"reason"}],"noReason":"Не сохранено: ньюсрум этого не принял. Сохраните ещё раз; если это повторится, сообщите администратору ньюсрума.","ended":"Не сохранено: ваш сеанс завершён. Войдите, чтобы продолжить; ничего не потеряно.","fields":[{"type":0,"value":"Ещё не сохранено: "},{"type":1,"value":"fields"},{"type":0,"value":"."}],"again":"Сохранить снова","loggedOut":"Ваш сеанс завершён","logIn":"Войдите, чтобы продолжить; ничего не потеряно. То, что вы просили сохранить, сохранится сразу после входа.","later":"Не сейчас"},"separator":", "},
  'zh': {"unsaved":{"title":"您输入的内容","kept":[{"type":1,"value":"at"},{"type":0,"value":" UTC 您输入的内容从未保存。"}],"full":"此设备已没有空间保留您输入的内容：请立即保存。","take":"放入表单","save":"现在保存","drop":"丢弃"},"owed":{"title":"尚未保存","unreachable":"未保存：无法连接新闻室。请不要关闭此页面：连接恢复后会自动保存。","unknown":"新闻室没有答复，因此不知道是否已保存。再次保存之前，请先查看它是否已在其中。","refused":[{"type":0,"value":"未保存："},{"type":1,"value":"reason"}],"noReason":"未保存：新闻室没有接受。请再保存一次；如再次发生，请告知新闻室的管理员。","ended":"未保存：您已退出登录。请登录后继续；没有任何内容丢失。","fields":[{"type":0,"value":"尚未保存："},{"type":1,"value":"fields"},{"type":0,"value":"。"}],"again":"再次保存","loggedOut":"您已退出登录","logIn":"请登录后继续；没有任何内容丢失。您已要求的保存会在登录后立即进行。","later":"以后再说"},"separator":"、"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', SavingMessages>
