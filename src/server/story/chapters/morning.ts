import { type Client, must, mustRefuse, StoryError } from '../client.ts'
import { act, clearanceOf, join, release, sign, submit, write } from '../desk.ts'
import type { Cast, Stage, Written } from '../cast.ts'
import { SEQUEL } from '../sequelTexts.ts'
import { mustShow, pathOf, reviewerOf, waitFor } from '../world.ts'

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
  await mustShow(world, page, HALL)
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
