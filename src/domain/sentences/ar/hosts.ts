import type { hosts as english } from '../english/hosts.ts'
import type { Part } from '../sentences.ts'

export const hosts: Part<typeof english> = {
  'Choose the account that the person logs in with.': 'اختر الحساب الذي يسجّل به الشخص الدخول.',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.':
    'هذا الحساب معروف لغرفة الأخبار من قبل: ادعُ صاحبه بالبريد من قسم «الدعوات».',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.':
    'لهذا الحساب معرّف حساب أُزيل، وبه يسمّي السجل شخصًا آخر: يحتاج صاحبه إلى حساب غيره.',
  'Say which roles the person has, and in which organisation.': 'اذكر أدوار الشخص، وفي أي جهة.',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.':
    'أعطِ رمز الرابط («token»)، واسمك («name») إن اختلف عن الاسم الذي دُعيت به.',
  'This invitation is for another address than that of the account that you are logged in with.':
    'هذه الدعوة موجّهة إلى عنوان غير عنوان الحساب الذي سجّلت به الدخول.',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.':
    'سجّل الدخول هنا بحسابك ثم اتبع الرابط من جديد. إن لم يكن لك حساب فاسأل من يشغّل هذا التطبيق: هناك تُنشأ الحسابات أولًا.',
  'This address has an account here: log in with it, then follow the link again.':
    'لهذا العنوان حساب هنا: سجّل الدخول به ثم اتبع الرابط من جديد.',
  'You have been disabled in the newsroom: ask the managers who did so.':
    'عُطّلت في غرفة الأخبار: اسأل المديرين الذين فعلوا ذلك.',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.':
    'أثبت أنك أنت: أعطِ الرمز الذي يعرضه تطبيق المصادقة الآن، أو رمز استرداد.',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.':
    'هذا الرمز غير صحيح أو سبق استعماله: انتظر الرمز التالي الذي يعرضه تطبيقك وأعطِه.',
  'Send a “code”, or nothing where you have no second factor yet.':
    'أعطِ رمزًا («code»)، أو لا شيء إن لم يكن لك عامل ثانٍ بعد.',
}
