import { must } from '../client.ts'
import { act, clearanceOf, edit, inLanguage, join, release, sign, submit, write } from '../desk.ts'
import type { Cast, Stage, Written } from '../cast.ts'
import { SEQUEL } from '../sequelTexts.ts'
import { mustShow, pathOf, reviewerOf } from '../world.ts'

/** A text is out in English; its Urdu comes a day later, and nobody signs again what has not changed. */
export const translateAfterwards = async (
  { say, clock }: Stage,
  { editor, reviewer, reviewers, world }: Cast,
): Promise<Written> => {
  clock.set(new Date('2024-07-31T08:00:00Z'))
  const ilo = reviewerOf(reviewers, 'ilo')
  const text = await write(editor, {
    collection: 'statements',
    words: { en: SEQUEL.call.en },
    facts: { kind: 'statement' },
  })
  await join(editor, text, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
  await must(submit(editor, text))
  for (const signer of [reviewer, ilo]) await must(sign(signer, text))
  await must(release(reviewer, text))
  say(`\nWednesday, 31 July. UNODC and ILO sign and release “${text.title}”, in English.`)

  clock.set(new Date('2024-08-01T08:00:00Z'))
  await must(act(editor, text, 'correct', { editionType: 'translation' }))
  await edit(editor, { ...text, locale: 'ur', change: inLanguage(SEQUEL.call.ur, 'rtl') })
  await must(submit(editor, text))
  await must(sign(reviewer, text))
  const { state } = await clearanceOf(reviewer, text)
  await must(release(reviewer, text))
  const path = await pathOf(reviewer, text)
  await mustShow(world, `${path}?locale=ur`, SEQUEL.call.ur.title)
  say(
    'Thursday, 1 August. The Urdu translation is there. UNODC signs it; ILO’s signature on the English words, which are',
  )
  say(`the same to the letter, is carried: the text is ${state}. Edition 2 is out in both languages.`)
  return text
}
