import type { InstantWords } from '../words.ts'

export const ar: InstantWords = {
  zone: 'المنطقة الزمنية: {label}',
  both: '{wall} في {place}، {utc} بالتوقيت العالمي',
  utc: '{wall} بالتوقيت العالمي',
  never: 'لا وجود لهذا الوقت في {place} في ذلك اليوم: تُقدَّم الساعات هناك. اختر وقتًا آخر.',
  twice: 'يتكرر هذا الوقت مرتين في {place} حيث تُؤخَّر الساعات. أيهما المقصود؟',
  first: 'الأول ({offset})',
  second: 'الثاني ({offset})',
  noZone: 'اذكر المنطقة الزمنية، مثل Asia/Karachi أو Europe/Vienna: بها وحدها يدل الوقت على لحظة واحدة.',
}
