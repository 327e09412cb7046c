import type { Locale } from '../../../../src/domain/locales.ts'
import { proofread } from '../../../../src/domain/proofreading/proofread.ts'
import { RULES } from '../../../../src/domain/proofreading/rules.ts'
import { CLEAN_LATER, HELD_OUT, HELD_OUT_CLEAN, WRITTEN_LATER } from './heldOut.ts'
import { CLEAN_THIRD, WRITTEN_THIRD } from './heldOutThird.ts'

const remarksOn = (locale: Locale, text: string): { rule: string; quote: string }[] => {
  const { questions, hints } = proofread([{ entry: 'e', locale, field: 'body', text }], { names: [] })
  return [
    ...questions.map(({ place }) => ({ rule: 'blocks', quote: place.quote })),
    ...hints.map(({ rule, place }) => ({ rule, quote: place.quote })),
  ]
}

const SHARE_FOUND = 0.9

/** What was planted and not found, and what was found and not planted. */
const tried = (planted: typeof HELD_OUT, clean: typeof HELD_OUT_CLEAN) => {
  const read = planted.map(([locale, rule, text, words]) => {
    const remarks = remarksOn(locale, text)
    const name = RULES[rule].weight === 'blocks' ? 'blocks' : rule
    const isMeant = (remark: (typeof remarks)[number]) => remark.rule === name && remark.quote.includes(words)
    return {
      locale,
      rule,
      words,
      isFound: remarks.some(isMeant),
      others: remarks.filter((one) => !isMeant(one)),
    }
  })
  const calm = clean.map(([locale, text]) => ({ locale, others: remarksOn(locale, text) }))
  return {
    missed: read
      .filter(({ isFound }) => !isFound)
      .map(({ locale, rule, words }) => `${locale} ${rule} ${words}`),
    alarms: [...read, ...calm].flatMap(({ locale, others }) =>
      others.map(({ rule, quote }) => `${locale} ${rule} ${quote}`),
    ),
    most: Math.max(...[...read, ...calm].map(({ others }) => others.length)),
    share: read.filter(({ isFound }) => isFound).length / read.length,
  }
}

describe('texts that no list was made from', () => {
  it.each([
    ['first', HELD_OUT, HELD_OUT_CLEAN],
    ['later', WRITTEN_LATER, CLEAN_LATER],
    ['third', WRITTEN_THIRD, CLEAN_THIRD],
  ])(
    'show nine of ten harms that were planted in them, and one false alarm at most: %s',
    (name, planted, clean) => {
      const { missed, alarms, most, share } = tried(planted, clean)
      console.info(
        `${name}: ${planted.length} planted, ${missed.length} missed; ${planted.length + clean.length} texts, ${alarms.length} false alarms`,
        [...missed, ...alarms].join('\n'),
      )
      expect(share).toBeGreaterThanOrEqual(SHARE_FOUND)
      expect(most).toBeLessThanOrEqual(1)
    },
  )
})
