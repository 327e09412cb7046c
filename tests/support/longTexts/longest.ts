/** What a press office writes, over and over: hours, days, places and names that are looked at. */
const SAID = {
  en: 'The event starts at 10:45 on Tuesday, 30 July 2024, at the Marriott Hotel in Islamabad. A third of all identified victims are children. ',
  fr: 'L’événement commence à 10 h 45 le mardi 30 juillet 2024, à l’hôtel Marriott, à Islamabad. Un tiers des victimes sont des enfants. ',
  ar: 'يبدأ الحدث في الساعة 10:45 يوم الثلاثاء 30 يوليو 2024 في فندق ماريوت، إسلام أباد. ثلث الضحايا الذين تم التعرف عليهم أطفال. ',
  zh: '活动于2024年7月30日星期二上午10时45分在伊斯兰堡万豪酒店举行。已查明的受害者中有三分之一是儿童。',
} as const

const LONGEST = 100_000

/** Whole sentences, a few to a paragraph. */
const bodyOf = (said: string) => {
  const text = said.repeat(3)
  const children = Array.from({ length: Math.floor(LONGEST / text.length) }, () => ({
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', version: 1, text, format: 0 }],
  }))
  return { root: { type: 'root', version: 1, children } }
}

const inAll = (of: (said: string) => unknown) =>
  Object.fromEntries(Object.entries(SAID).map(([locale, said]) => [locale, of(said)]))

/** As long as a text may be, in four languages: to be sent with `locale=all`. */
export const longestText = () => ({ title: inAll(() => 'A long text'), body: inAll(bodyOf) })
