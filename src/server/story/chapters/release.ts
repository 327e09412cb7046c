import {
  must,
  mustRefuse,
  StoryError,
  type Cast,
  type Stage,
  type Texts,
  type Client,
  type Written,
} from '../client.ts'
import {
  act,
  clearanceOf,
  expectShown,
  pathOf,
  waitFor,
  join,
  release,
  sign,
  submit,
  write,
  reviewerOf,
} from '../desk.ts'
import { SEQUEL } from '../texts.ts'

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
  const english = await expectShown(world, url, String(item.title))
  const urdu = await must(world.get(`${path}?locale=ur`))
  await expectShown(world, url.replace('/en/', '/ur/'), String(urdu.title))
  const feed = await expectShown(world, '/feeds/all.atom', String(item.title))
  say(
    `On the site at ${url} (${english.length} characters, and the same in Urdu), in the feed (${feed.length} characters),`,
  )
  say(
    `and for programs at ${path}. Each is made from the text with the digest ${digest.slice(0, 15)}…, which six have signed.`,
  )
}

const SIGNERS = ['icmpd', 'ilo'] as const
const EIGHT = new Date('2024-08-20T03:00:00Z')
const HALL = 'Hall B'

const minutesLater = (minutes: number): Date => new Date(EIGHT.getTime() + minutes * 60_000)

const publish = async ({ editor, reviewer, reviewers }: Cast): Promise<Written> => {
  const text = await write(editor, {
    collection: 'events',
    words: SEQUEL.course,
    facts: {
      start: '2024-08-20T05:00:00.000Z',
      zone: 'Asia/Karachi',
      venue: { name: 'Hall A', city: 'Islamabad', country: 'Pakistan' },
      mandate: ['room', 'start', 'status'],
    },
  })
  for (const organisation of SIGNERS) {
    const signer = reviewerOf(reviewers, organisation)
    await join(editor, text, { reviewer: signer, organisation, role: 'co-signatory' })
  }
  await must(submit(editor, text))
  for (const signer of [reviewer, ...SIGNERS.map((slug) => reviewerOf(reviewers, slug))])
    await must(sign(signer, text))
  await must(release(reviewer, text))
  return text
}

const venueOf = async (world: Client, path: string): Promise<string> =>
  ((await must(world.get(path))) as { venue: { name: string } }).venue.name

/** At 08:00 the hall changes, at 08:01 the world knows; and who disagrees takes it off. */
export const changeTheHall = async ({ say, clock }: Stage, cast: Cast): Promise<Written> => {
  const { reviewer, reviewers, world } = cast
  clock.set(new Date('2024-08-13T08:00:00Z'))
  const text = await publish(cast)
  const path = await pathOf(reviewer, text)
  say(
    '\nTuesday, 13 August. UNODC, ICMPD and ILO announce a training course, in Hall A. With the text they sign a mandate:',
  )
  say('its lead may change hall, hour and status without a new round, once another of them confirms.')

  clock.set(EIGHT)
  await must(act(reviewer, text, 'propose-facts', { facts: { room: HALL } }))
  const { proposal } = await clearanceOf(reviewer, text)
  const digest = proposal?.digest
  const alone = await mustRefuse(act(reviewer, text, 'confirm-facts', { digest }), 'own-text')
  if ((await venueOf(world, path)) !== 'Hall A')
    throw new StoryError('One person alone has changed the hall.')
  clock.set(minutesLater(1))
  const ilo = reviewerOf(reviewers, 'ilo')
  await must(act(ilo, text, 'confirm-facts', { digest }))
  await waitFor(async () => ((await venueOf(world, path)) === HALL ? true : null))
  const item = await must(world.get(path))
  const page = new URL(String(item.url)).pathname
  await expectShown(world, page, HALL)
  say(
    `Tuesday, 20 August, 08:00. The hall is flooded. UNODC’s reviewer proposes ${HALL}; alone she can do no more: “${alone}”`,
  )
  say(
    `08:01. ILO’s reviewer confirms it by its digest, and the world reads ${HALL}, on the site and at ${path}.`,
  )

  const icmpd = reviewerOf(reviewers, 'icmpd')
  clock.set(minutesLater(4))
  await must(act(icmpd, text, 'suspend', { note: 'Nobody asked us, and the other hall has no ramp.' }))
  await waitFor(async () => ((await world.get(path)).status === 404 ? true : null))
  say('08:04. ICMPD disagrees and suspends the text: it is off at once, for everybody.')
  clock.set(minutesLater(9))
  await must(act(icmpd, text, 'reinstate', { note: 'There is a ramp at the back.' }))
  await waitFor(async () => ((await world.get(path)).status === 200 ? true : null))
  say('08:09. There is a ramp. ICMPD reinstates it.')
  return text
}
