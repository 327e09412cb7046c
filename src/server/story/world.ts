import { type Client, must, StoryError } from './client.ts'
import { clearanceOf } from './desk.ts'
import type { Written } from './cast.ts'

const PATIENCE_MS = 5_000

/** Where the world finds the text; from its frozen core, so that it can be asked before its time. */
export const pathOf = async (reviewer: Client, { collection, id }: Written): Promise<string> => {
  const { digest } = await clearanceOf(reviewer, { collection, id })
  const { core } = await must(reviewer.get(`/api/${collection}/${id}/clearance/text?digest=${digest}`))
  return `/v1/${collection}/${(core as { slug: string }).slug}`
}

/** @returns the page. @throws StoryError where it does not show the words. */
export const mustShow = async (world: Client, path: string, words: string): Promise<string> => {
  const { status, body } = await world.text(path)
  const shown = body.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  if (status !== 200 || !shown.includes(words))
    throw new StoryError(`${path} does not show “${words}” (${status}).`)
  return body
}

/** What comes within five seconds. @throws StoryError when it does not. */
export const waitFor = async <T>(look: () => Promise<T | null>): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new StoryError('The instant has passed, and the text is not there.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** @throws StoryError when nobody reviews for that organisation. */
export const reviewerOf = (reviewers: Record<string, Client>, organisation: string): Client => {
  const found = reviewers[organisation]
  if (!found) throw new StoryError(`Nobody reviews for ${organisation}.`)
  return found
}
