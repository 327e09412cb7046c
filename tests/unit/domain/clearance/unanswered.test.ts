import { officialFaults } from '../../../../src/domain/clearance/checks/text.ts'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import type { Facts } from '../../../../src/domain/clearance/facts.ts'
import {
  idOfFaults,
  faultSentence,
  type TranslationFault,
} from '../../../../src/domain/translations/faults.ts'
import { Refusal, toErrorBody } from '../../../../src/errors.ts'
import { EA, Newsroom } from '../../../support/clearance.ts'
import { sayInEnglish } from '../../../../src/domain/sayIn.ts'

const FR: TranslationFault = { locale: 'fr', fault: 'same', parts: ['title', 2] }
const AR: TranslationFault = { locale: 'ar', fault: 'older', parts: [] }

describe('faults of translations, at submit', () => {
  const room = new Newsroom()
  const submit = (translations: TranslationFault[], more: Record<string, unknown> = {}) => {
    const { facts } = room
    const asked: Facts = { ...facts, draft: { ...facts.draft, translations } }
    return decide(asked, 'submit', { revision: facts.revision, ...more }, EA, room.now)
  }

  it('are refused together, under one id', () => {
    const id = idOfFaults([FR, AR])
    expect(submit([FR, AR])).toMatchObject({
      ...{ ok: false, reason: 'translation' },
      translations: [
        { ...FR, id },
        { ...AR, id },
      ],
    })
    expect(submit([FR, AR], { acknowledged: [idOfFaults([FR])], note: 'Later.' })).toMatchObject({
      ok: false,
    })
    expect(submit([FR, AR], { acknowledged: [id], note: 'Later.' })).toMatchObject({
      ok: true,
      events: [{ data: { acknowledged: [id], translations: [FR, AR] } }],
    })
  })

  it('of a courtesy language are nobody’s to answer for', () => {
    const frozen = { courtesy: ['fr' as const] } as Facts['draft']['frozen'] // no other member is read
    expect(officialFaults({ missing: [], editors: [], translations: [FR, AR], frozen })).toEqual([AR])
  })
})

describe('a fault of a translation', () => {
  it('names ten places and counts the others', () => {
    const parts = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(sayInEnglish(faultSentence({ locale: 'es', fault: 'missing', parts }))).toMatch(
      /: paragraph 1, .*paragraph 10, 2 more\.$/,
    )
    expect(sayInEnglish(faultSentence({ locale: 'es', fault: 'script', parts: [] }))).toBe(
      'The Spanish translation is mostly in another script.',
    )
  })

  it.each([
    ['fr', 'La traduction en français est identique au texte qui fait foi ici : titre et paragraphe 2.'],
    ['zh', '法语译文的以下部分与作准文本相同：标题和第2段。'],
  ])('is said in %s with its places', (language, said) => {
    const refusal = new Refusal('translation', faultSentence(FR), {
      translations: [{ ...FR, sentence: faultSentence(FR) }],
    })
    const [error] = toErrorBody(refusal, language).errors
    expect([error?.message, error?.translations?.[0]?.sentence]).toEqual([said, said])
  })
})
