import { must, mustRefuse, StoryError } from '../client.ts'
import { act, clearanceOf } from '../desk.ts'
import type { Cast, Stage, Texts } from '../cast.ts'
import { mustShow, pathOf, waitFor } from '../world.ts'

const INSTANT = new Date('2024-07-30T05:15:00.000Z')

/** UNODC's reviewer releases; until the instant the world sees nothing at all. */
export const releaseUnderEmbargo = async (
  { say, clock }: Stage,
  { reviewer, world }: Cast,
  texts: Texts,
): Promise<void> => {
  clock.set(new Date('2024-07-29T14:00:00Z'))
  say('\nMonday, 29 July. Everything is cleared. UNODC releases the texts under their embargo.')
  for (const text of [texts.event, texts.secretaryGeneral, texts.executiveDirector, texts.mediaUpdate]) {
    const { digest } = await clearanceOf(reviewer, text)
    await must(act(reviewer, text, 'release', { digest }))
    const { scheduled } = await clearanceOf(reviewer, text)
    if (scheduled?.availableAt !== INSTANT.toISOString()) {
      throw new StoryError(`“${text.title}” is not waiting for its embargo: ${JSON.stringify(scheduled)}`)
    }
  }
  clock.set(new Date(INSTANT.getTime() - 60_000))
  for (const text of Object.values(texts)) {
    await mustRefuse(world.get(await pathOf(reviewer, text)), 'not-found')
  }
  const { items } = await must(world.get('/v1/media-updates'))
  if ((items as unknown[]).length > 0)
    throw new StoryError('The world sees the media update before its time.')
  say(
    'Tuesday, 30 July, 10:14 in Islamabad. A journalist asks for the texts: there is nothing, not even a hint of them.',
  )
}

/** The instant passes, and everybody reads the same words. */
export const readAsTheWorld = async (
  stage: Stage,
  { reviewer, world }: Cast,
  texts: Texts,
): Promise<void> => {
  const { say, clock } = stage
  clock.set(new Date(INSTANT.getTime() - 300))
  const path = await pathOf(reviewer, texts.mediaUpdate)
  const item = await waitFor(async () => {
    const answer = await world.get(path)
    return answer.status === 200 ? answer.body : null
  })
  say('\n10:15. The instant passes, and the media update is there for everybody:')
  const { digest } = await clearanceOf(reviewer, texts.mediaUpdate)
  if (item.digest !== digest)
    throw new StoryError('The world reads another text than the one that was signed.')
  const { items } = item as { items: { heading: string; item: { title: string } }[] }
  for (const { heading, item: carried } of items) say(`  ${heading}: ${carried.title}`)
  await stage.pages
  const url = new URL(String(item.url)).pathname
  const english = await mustShow(world, url, String(item.title))
  const urdu = await must(world.get(`${path}?locale=ur`))
  await mustShow(world, url.replace('/en/', '/ur/'), String(urdu.title))
  const feed = await mustShow(world, '/feeds/all.atom', String(item.title))
  say(
    `On the site at ${url} (${english.length} characters, and the same in Urdu), in the feed (${feed.length} characters),`,
  )
  say(
    `and for programs at ${path}. Each is made from the text with the digest ${digest.slice(0, 15)}…, which six have signed.`,
  )
}
