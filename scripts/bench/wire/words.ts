import type { Locale } from '../../../src/domain/locales.ts'

/** The three languages of the bench's texts: one without accents, one with, one from right to left. */
export const BENCH_LOCALES = ['en', 'fr', 'ar'] as const satisfies readonly Locale[]
export type BenchLocale = (typeof BENCH_LOCALES)[number]

const WORDS: Record<BenchLocale, string[]> = {
  en: 'the protection of children and women who work far from home needs courts labour inspectors shelters schools and a police force that listens before it acts while governments report each year what they have done for victims of trafficking in persons at borders in ports on farms and in private houses so that nobody is left alone with fear or debt partners train teachers doctors judges journalists social workers and survivors lead where plans are made'.split(
    ' ',
  ),
  fr: 'la protection des enfants et des femmes qui travaillent loin de chez elles exige des tribunaux une inspection du travail des refuges des écoles et une police qui écoute avant d’agir tandis que les États rendent compte chaque année de ce qu’ils ont fait pour les victimes de la traite aux frontières dans les ports à la campagne comme en ville afin que personne ne reste seul face à la peur ou à la dette'.split(
    ' ',
  ),
  ar: 'حماية الأطفال والنساء العاملين بعيدا عن بيوتهم تحتاج إلى محاكم ومفتشي عمل ومآو ومدارس وشرطة تصغي قبل أن تتحرك بينما تقدم الحكومات كل عام تقريرا عما فعلته من أجل ضحايا الاتجار بالبشر عند الحدود وفي الموانئ والمزارع والبيوت كي لا يبقى أحد وحيدا أمام الخوف أو الدين'.split(
    ' ',
  ),
}

/** The same numbers for the same seed: a run can be had again. From 0 to 1, mulberry32. */
export const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const take = <T>(all: readonly T[], chance: () => number): T => all[Math.floor(chance() * all.length)] as T // never empty

/** Paragraphs of about eighty words, so many letters in all. */
export const paragraphsOf = (locale: BenchLocale, letters: number, chance: () => number): string[] => {
  const paragraphs: string[] = []
  for (let length = 0; length < letters;) {
    const words: string[] = []
    for (let left = Math.min(480, letters - length); left > 0; left -= (words.at(-1) ?? '').length + 1)
      words.push(take(WORDS[locale], chance))
    const paragraph = `${words.join(' ')}.`
    paragraphs.push(paragraph)
    length += paragraph.length
  }
  return paragraphs
}
