// Made of locales/*/sending.json by `npm run generate:locales`.
export type SendingMessages = {
"noAnswer": string
"unreachable": string
"notTouched": string
"noPasskey": string
}

export const english = {"noAnswer":"The newsroom did not answer as expected. Try again.","unreachable":"The newsroom cannot be reached. Check the connection and try again.","notTouched":"No passkey was used. Try again.","noPasskey":"You have no passkey here yet. Create one on your account’s page."} as unknown as SendingMessages

export const sending = {
  en: english,
  'ar': {"noAnswer":"لم تُجب غرفة الأخبار كما كان متوقعًا: أعد المحاولة.","unreachable":"تعذّر الوصول إلى غرفة الأخبار: تحقّق من الاتصال وأعد المحاولة.","notTouched":"لم يُستخدم أي مفتاح مرور. حاول مجددًا.","noPasskey":"ليس لديك مفتاح مرور هنا بعد. أنشئ واحدًا في صفحة حسابك."},
  'es': {"noAnswer":"La redacción no respondió como se esperaba: inténtelo de nuevo.","unreachable":"No se puede contactar con la redacción: compruebe la conexión e inténtelo de nuevo.","notTouched":"No se usó ninguna clave de acceso. Inténtelo de nuevo.","noPasskey":"Todavía no tiene aquí una clave de acceso. Cree una en la página de su cuenta."},
  'fr': {"noAnswer":"La salle de presse n’a pas répondu comme prévu : réessayez.","unreachable":"La salle de presse est injoignable : vérifiez la connexion et réessayez.","notTouched":"Aucune clé d’accès n’a été utilisée. Réessayez.","noPasskey":"Vous n’avez pas encore de clé d’accès ici. Créez-en une sur la page de votre compte."},
  'ru': {"noAnswer":"Ответ ньюсрума оказался неожиданным: попробуйте ещё раз.","unreachable":"Ньюсрум недоступен: проверьте соединение и попробуйте ещё раз.","notTouched":"Ключ доступа не использован. Попробуйте ещё раз.","noPasskey":"У вас здесь пока нет ключа доступа. Создайте его на странице учётной записи."},
  'zh': {"noAnswer":"新闻室的答复不符合预期：请重试。","unreachable":"无法连接新闻室：请检查网络后重试。","notTouched":"没有使用通行密钥。请重试。","noPasskey":"您在此还没有通行密钥。请在您的账户页面创建。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', SendingMessages>
