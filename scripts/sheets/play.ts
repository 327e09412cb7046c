import { directionOf, LOCALES } from '../../src/domain/locales.ts'
import { type Client, logIn, must, type Written } from '../../src/server/story/client.ts'
import {
  act,
  clearanceOf,
  edit,
  inLanguage,
  pathOf,
  release,
  sign,
  submit,
  write,
} from '../../src/server/story/desk.ts'
import { uploadKites } from '../../src/server/story/pictures.ts'
import { PASSWORD } from '../../tests/support/newsroom.ts'
import { COURSE, MONTHS } from './words.ts'

/** Where the site shows them, below a language. */
export type Played = { statement: string; earlier: string; withdrawn: string }

/** A statement with a picture in every language, which is corrected then, and one that is withdrawn. */
export const playForSheets = async (url: string): Promise<Played> => {
  const editor = await logIn(url, 'editor@unodc.example', PASSWORD)
  const reviewer = await logIn(url, 'reviewer@unodc.example', PASSWORD)
  const withdrawn = await writeCourse(editor)
  await clear(editor, reviewer, withdrawn)
  const gone = await pageOf(reviewer, withdrawn)
  const { digest } = await clearanceOf(reviewer, withdrawn)
  await must(act(reviewer, withdrawn, 'withdraw', { digest, publicNote: 'It named the wrong city.' }))

  const course = await writeCourse(editor)
  await clear(editor, reviewer, course)
  await must(
    act(editor, course, 'correct', { editionType: 'correction', publicNote: 'The month was wrong.' }),
  )
  for (const locale of LOCALES) {
    const { body, ...same } = COURSE[locale]
    const corrected = { ...same, body: body.replace(...MONTHS[locale]) }
    await edit(editor, { ...course, locale, change: inLanguage(corrected, directionOf(locale)) })
  }
  await clear(editor, reviewer, course)
  const statement = await pageOf(reviewer, course)
  return { statement, earlier: `${statement}/editions/1`, withdrawn: gone }
}

/** Below a language. */
const pageOf = async (reviewer: Client, text: Written): Promise<string> =>
  (await pathOf(reviewer, text)).replace('/v1', '')

const writeCourse = async (editor: Client): Promise<Written> => {
  const words = { en: COURSE.en }
  const facts = { kind: 'press-release', media: [await uploadKites(editor)] }
  const text = await write(editor, { collection: 'statements', words, facts })
  for (const locale of LOCALES) {
    if (locale === 'en') continue
    await edit(editor, { ...text, locale, change: inLanguage(COURSE[locale], directionOf(locale)) })
  }
  return text
}

const clear = async (editor: Client, reviewer: Client, text: Written): Promise<void> => {
  await must(submit(editor, text))
  await must(sign(reviewer, text))
  await must(release(reviewer, text))
}
