// Made of locales/*/pictures.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type PicturesMessages = {
"picture": string
"named": Message<'alt'>
"tools": string
"up": string
"down": string
"remove": string
"save": string
"unseen": string
"notListed": string
"list": string
"here": string
"choose": string
"ofText": string
"others": string
"add": string
"upload": string
"busy": string
"uploading": Message<'name'>
"refused": Message<'name' | 'why'>
"close": string
"said": {
"put": string
"up": string
"down": string
"first": string
"last": string
"removed": string
}
}

export const english = {"picture":"Picture","named":[{"type":0,"value":"Picture: "},{"type":1,"value":"alt"}],"tools":"This picture","up":"Move up","down":"Move down","remove":"Take out of the text","save":"Save","unseen":"This picture cannot be shown to you.","notListed":"This picture is not among the pictures of this text, and would be refused.","list":"Add it to them","here":"Put it here, too","choose":"Choose a picture","ofText":"Pictures of this text","others":"Other pictures","add":"Upload a picture","upload":"Upload","busy":"Uploading…","uploading":[{"type":0,"value":"Uploading "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":1,"value":"name"},{"type":0,"value":" was not uploaded. "},{"type":1,"value":"why"}],"close":"Close","said":{"put":"The picture stands in the text.","up":"Moved up.","down":"Moved down.","first":"It stands first already.","last":"It stands last already.","removed":"Taken out of the text. It stays among the pictures of this text."}} as unknown as PicturesMessages

export const pictures = {
  en: english,
  'ar': {"picture":"صورة","named":[{"type":0,"value":"صورة: "},{"type":1,"value":"alt"}],"tools":"هذه الصورة","up":"نقل إلى أعلى","down":"نقل إلى أسفل","remove":"إخراج من النص","save":"حفظ","unseen":"لا يمكن عرض هذه الصورة عليكم.","notListed":"هذه الصورة ليست من صور هذا النص، وسيُرفض النص بها.","list":"إضافتها إليها","here":"وضعها هنا أيضاً","choose":"اختيار صورة","ofText":"صور هذا النص","others":"صور أخرى","add":"رفع صورة","upload":"رفع","busy":"جار الرفع…","uploading":[{"type":0,"value":"جار رفع "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":0,"value":"لم تُرفع "},{"type":1,"value":"name"},{"type":0,"value":". "},{"type":1,"value":"why"}],"close":"إغلاق","said":{"put":"الصورة الآن في النص.","up":"نُقلت إلى أعلى.","down":"نُقلت إلى أسفل.","first":"هي في الأول أصلاً.","last":"هي في الآخر أصلاً.","removed":"أُخرجت من النص. وتبقى بين صور هذا النص."}},
  'es': {"picture":"Imagen","named":[{"type":0,"value":"Imagen: "},{"type":1,"value":"alt"}],"tools":"Esta imagen","up":"Subir","down":"Bajar","remove":"Quitar del texto","save":"Guardar","unseen":"Esta imagen no se le puede mostrar.","notListed":"Esta imagen no está entre las imágenes de este texto y sería rechazada.","list":"Añadirla a ellas","here":"Ponerla también aquí","choose":"Elegir una imagen","ofText":"Imágenes de este texto","others":"Otras imágenes","add":"Subir una imagen","upload":"Subir","busy":"Subiendo…","uploading":[{"type":0,"value":"Subiendo "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":0,"value":"No se subió "},{"type":1,"value":"name"},{"type":0,"value":". "},{"type":1,"value":"why"}],"close":"Cerrar","said":{"put":"La imagen está en el texto.","up":"Ha subido.","down":"Ha bajado.","first":"Ya está la primera.","last":"Ya está la última.","removed":"Quitada del texto. Sigue entre las imágenes de este texto."}},
  'fr': {"picture":"Image","named":[{"type":0,"value":"Image : "},{"type":1,"value":"alt"}],"tools":"Cette image","up":"Monter","down":"Descendre","remove":"Retirer du texte","save":"Enregistrer","unseen":"Cette image ne peut pas vous être montrée.","notListed":"Cette image n’est pas parmi les images de ce texte et serait refusée.","list":"L’y ajouter","here":"La mettre ici aussi","choose":"Choisir une image","ofText":"Images de ce texte","others":"Autres images","add":"Téléverser une image","upload":"Téléverser","busy":"Téléversement…","uploading":[{"type":0,"value":"Téléversement de "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":1,"value":"name"},{"type":0,"value":" n’a pas été téléversé. "},{"type":1,"value":"why"}],"close":"Fermer","said":{"put":"L’image est dans le texte.","up":"Montée.","down":"Descendue.","first":"Elle est déjà la première.","last":"Elle est déjà la dernière.","removed":"Retirée du texte. Elle reste parmi les images de ce texte."}},
  'ru': {"picture":"Изображение","named":[{"type":0,"value":"Изображение: "},{"type":1,"value":"alt"}],"tools":"Это изображение","up":"Выше","down":"Ниже","remove":"Убрать из текста","save":"Сохранить","unseen":"Это изображение нельзя вам показать.","notListed":"Этого изображения нет среди изображений этого текста, и с ним текст не примут.","list":"Добавить к ним","here":"Поставить и здесь","choose":"Выбрать изображение","ofText":"Изображения этого текста","others":"Другие изображения","add":"Загрузить изображение","upload":"Загрузить","busy":"Загрузка…","uploading":[{"type":0,"value":"Загружается "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":0,"value":"Файл "},{"type":1,"value":"name"},{"type":0,"value":" не загружен. "},{"type":1,"value":"why"}],"close":"Закрыть","said":{"put":"Изображение стоит в тексте.","up":"Перемещено выше.","down":"Перемещено ниже.","first":"Оно уже первое.","last":"Оно уже последнее.","removed":"Убрано из текста. Оно остаётся среди изображений этого текста."}},
  'zh': {"picture":"图片","named":[{"type":0,"value":"图片："},{"type":1,"value":"alt"}],"tools":"此图片","up":"上移","down":"下移","remove":"从正文中移除","save":"保存","unseen":"无法向您显示这张图片。","notListed":"这张图片不在本文图片之列，提交时会被拒绝。","list":"加入本文图片","here":"也放到这里","choose":"选择图片","ofText":"本文的图片","others":"其他图片","add":"上传图片","upload":"上传","busy":"正在上传…","uploading":[{"type":0,"value":"正在上传 "},{"type":1,"value":"name"},{"type":0,"value":"…"}],"refused":[{"type":0,"value":"未能上传 "},{"type":1,"value":"name"},{"type":0,"value":"。"},{"type":1,"value":"why"}],"close":"关闭","said":{"put":"图片已放入正文。","up":"已上移。","down":"已下移。","first":"已在最前。","last":"已在最后。","removed":"已从正文中移除，仍在本文图片之列。"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', PicturesMessages>
