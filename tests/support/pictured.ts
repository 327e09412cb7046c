import { logIn, must } from '../../src/server/story/client.ts'
import { act, clearanceOf, sign, submit, write } from '../../src/server/story/desk.ts'
import { uploadKites } from '../../src/server/story/pictures.ts'
import { TEXTS } from '../../src/server/story/texts.ts'
import { PASSWORD } from './newsroom.ts'

/** A statement with a large picture over it, which is then the lead story and the first of its list. */
export const publishPictured = async (url: string): Promise<void> => {
  const editor = await logIn(url, 'editor@unodc.example', PASSWORD)
  const reviewer = await logIn(url, 'reviewer@unodc.example', PASSWORD)
  const entry = await write(editor, {
    collection: 'statements',
    words: TEXTS.executiveDirector,
    facts: { media: [await uploadKites(editor)] },
  })
  await must(submit(editor, entry))
  await must(sign(reviewer, entry))
  const { digest } = await clearanceOf(reviewer, entry)
  await must(act(reviewer, entry, 'release', { digest }))
}
