import type { SignWords } from '../words.ts'

export const ar: SignWords = {
  logInTitle: 'سجّل الدخول لتقرأ وتوقّع',
  email: 'البريد الإلكتروني',
  logIn: 'تسجيل الدخول',
  forgot: 'هل نسيت كلمة المرور؟',
  needsScript: 'تحتاج هذه الصفحة إلى JavaScript لإرسال ما تقرره.',
  who: 'من يوقّع',
  text: 'النص',
  pdf: 'ملف PDF مع بصمته',
  digest: 'البصمة',
  noText: 'يتعذر عرض النص الآن: أعد تحميل هذه الصفحة.',
  nothing: 'لا شيء عليك فعله هنا الآن.',
  drafting: 'هذا النص قيد الصياغة: لا شيء يُوقَّع بعد.',
  desk: 'فتحه في المكتب',
  toDesk: 'إلى المكتب',
  sending: 'جارٍ الإرسال…',
}
