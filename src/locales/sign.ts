// Made of locales/*/sign.json by `npm run generate:locales`.
export type SignMessages = {
"logInTitle": string
"email": string
"logIn": string
"forgot": string
"needsScript": string
"who": string
"text": string
"pdf": string
"digest": string
"noText": string
"nothing": string
"drafting": string
"desk": string
"toDesk": string
"sending": string
}

export const english = {"logInTitle":"Log in to read and sign","email":"Email address","logIn":"Log in","forgot":"Forgot your password?","needsScript":"This page needs JavaScript to send your decision.","who":"Signatures","text":"The text","pdf":"As a PDF, with its fingerprint","digest":"Fingerprint","noText":"The text cannot be shown at present. Reload this page.","nothing":"Nothing here is awaiting your action.","drafting":"This text is a draft. There is nothing to sign yet.","desk":"Open it at the desk","toDesk":"To the desk","sending":"Sending…"} as unknown as SignMessages

export const sign = {
  en: english,
  'ar': {"logInTitle":"سجّل الدخول لتقرأ وتوقّع","email":"البريد الإلكتروني","logIn":"تسجيل الدخول","forgot":"هل نسيت كلمة المرور؟","needsScript":"تحتاج هذه الصفحة إلى JavaScript لإرسال ما تقرره.","who":"من يوقّع","text":"النص","pdf":"ملف PDF مع بصمته","digest":"البصمة","noText":"يتعذر عرض النص الآن: أعد تحميل هذه الصفحة.","nothing":"لا شيء عليك فعله هنا الآن.","drafting":"هذا النص قيد الصياغة: لا شيء يُوقَّع بعد.","desk":"فتحه في المكتب","toDesk":"إلى المكتب","sending":"جارٍ الإرسال…"},
  'es': {"logInTitle":"Entre para leer y firmar","email":"Correo electrónico","logIn":"Entrar","forgot":"¿Ha olvidado su contraseña?","needsScript":"Esta página necesita JavaScript para enviar lo que usted decida.","who":"Quién firma","text":"El texto","pdf":"En PDF, con su huella","digest":"Huella","noText":"El texto no se puede mostrar ahora: recargue esta página.","nothing":"Ahora no hay nada que usted deba hacer aquí.","drafting":"Este texto se está redactando: aún no hay nada que firmar.","desk":"Abrirlo en el escritorio","toDesk":"Ir al escritorio","sending":"Enviando…"},
  'fr': {"logInTitle":"Connectez-vous pour lire et signer","email":"Courriel","logIn":"Se connecter","forgot":"Mot de passe oublié ?","needsScript":"Cette page a besoin de JavaScript pour envoyer votre décision.","who":"Qui signe","text":"Le texte","pdf":"En PDF, avec son empreinte","digest":"Empreinte","noText":"Le texte ne peut pas être montré pour l’instant : rechargez cette page.","nothing":"Vous n’avez rien à faire ici pour l’instant.","drafting":"Ce texte est en rédaction : il n’y a encore rien à signer.","desk":"L’ouvrir au bureau","toDesk":"Vers le bureau","sending":"Envoi…"},
  'ru': {"logInTitle":"Войдите, чтобы прочитать и подписать","email":"Эл. почта","logIn":"Войти","forgot":"Забыли пароль?","needsScript":"Этой странице нужен JavaScript, чтобы отправить ваше решение.","who":"Кто подписывает","text":"Текст","pdf":"Файлом PDF, с отпечатком","digest":"Отпечаток","noText":"Текст сейчас нельзя показать: загрузите страницу ещё раз.","nothing":"Сейчас вам здесь ничего делать не нужно.","drafting":"Этот текст ещё пишется: подписывать пока нечего.","desk":"Открыть на рабочем столе","toDesk":"К рабочему столу","sending":"Отправляется…"},
  'zh': {"logInTitle":"登录后阅读并签署","email":"电子邮件","logIn":"登录","forgot":"忘记密码？","needsScript":"此页面需要 JavaScript 才能发送您的决定。","who":"签署方","text":"文本","pdf":"PDF，附摘要值","digest":"摘要值","noText":"现在无法显示文本：请重新加载此页。","nothing":"目前您在此无需做任何事。","drafting":"文本正在起草：尚无可签署的内容。","desk":"在工作台打开","toDesk":"前往工作台","sending":"正在发送…"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', SignMessages>
