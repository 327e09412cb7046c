// Made of locales/*/admin.json by `npm run generate:locales`.
export type AdminMessages = {
"payloadSettings": string
"document": string
"documents": string
"documentModified": string
"documentOutOfDate": string
"reloadDocument": string
"documentNotFound": string
"loadingDocument": string
"unauthorized": string
}

export const english = {"payloadSettings":"Your settings","document":"Entry","documents":"Entries","documentModified":"This has changed","documentOutOfDate":"Somebody else has saved this since you opened it.","reloadDocument":"Show what is saved now","documentNotFound":"This cannot be found. It may have been deleted, or you may not be allowed to read it.","loadingDocument":"This could not be loaded. Try again.","unauthorized":"You have been logged out. Log in to go on; nothing is lost."} as unknown as AdminMessages

export const admin = {
  en: english,
  'ar': {"payloadSettings":"إعداداتك","document":"مادة","documents":"مواد","documentModified":"تغيّر هذا","documentOutOfDate":"حفظه شخص آخر منذ أن فتحته.","reloadDocument":"أظهر المحفوظ الآن","documentNotFound":"لم يُعثر عليه. ربما حُذف، أو لا يُسمح لك بقراءته.","loadingDocument":"تعذّر التحميل. أعد المحاولة.","unauthorized":"سُجّل خروجك. سجّل الدخول للمتابعة؛ لم يضع شيء."},
  'es': {"payloadSettings":"Sus ajustes","document":"Elemento","documents":"Elementos","documentModified":"Esto ha cambiado","documentOutOfDate":"Otra persona lo ha guardado desde que usted lo abrió.","reloadDocument":"Mostrar lo guardado","documentNotFound":"No se encuentra. Puede haberse eliminado, o quizá no pueda usted leerlo.","loadingDocument":"No se ha podido cargar. Inténtelo de nuevo.","unauthorized":"Se ha cerrado su sesión. Inicie sesión para continuar; no se pierde nada."},
  'fr': {"payloadSettings":"Vos réglages","document":"Élément","documents":"Éléments","documentModified":"Ceci a changé","documentOutOfDate":"Quelqu’un d’autre l’a enregistré depuis que vous l’avez ouvert.","reloadDocument":"Montrer ce qui est enregistré","documentNotFound":"Introuvable. Cela a pu être supprimé, ou vous n’avez pas le droit de le lire.","loadingDocument":"Le chargement a échoué. Réessayez.","unauthorized":"Vous avez été déconnecté. Connectez-vous pour continuer ; rien n’est perdu."},
  'ru': {"payloadSettings":"Ваши настройки","document":"Материал","documents":"Материалы","documentModified":"Это изменилось","documentOutOfDate":"Кто-то сохранил это после того, как вы его открыли.","reloadDocument":"Показать сохранённое","documentNotFound":"Не найдено. Возможно, удалено или вам нельзя это читать.","loadingDocument":"Не удалось загрузить. Повторите попытку.","unauthorized":"Вы вышли из системы. Войдите, чтобы продолжить; ничего не потеряно."},
  'zh': {"payloadSettings":"您的设置","document":"条目","documents":"条目","documentModified":"内容已更改","documentOutOfDate":"您打开之后，其他人已保存。","reloadDocument":"显示已保存的内容","documentNotFound":"未找到。它可能已被删除，或您无权阅读。","loadingDocument":"无法加载。请重试。","unauthorized":"您已登出。请登录以继续；内容没有丢失。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', AdminMessages>
