import { logIn, must, mustRefuse, StoryError } from '../client.ts'
import { act, clearanceOf, join, release, sign, submit, write } from '../desk.ts'
import type { Cast, Stage, Written } from '../cast.ts'
import { SEQUEL } from '../sequelTexts.ts'
import { pathOf, reviewerOf, waitFor } from '../world.ts'

const ZONE = 'Asia/Karachi'
const FIRST = new Date('2024-08-12T05:00:00.000Z')
const SECOND = new Date('2024-08-12T09:00:00.000Z')

type Bundle = { guide: Written; figures: Written; update: Written }

/** UNODC's guide, ILO's figures, and the media update of both that sends them out together. */
const prepare = async ({ baseUrl, password }: Stage, cast: Cast): Promise<Bundle> => {
  const { editor, reviewer, reviewers } = cast
  const ilo = reviewerOf(reviewers, 'ilo')
  const iloEditor = await logIn(baseUrl, 'editor@ilo.example', password)
  const guide = await write(editor, {
    collection: 'statements',
    words: SEQUEL.guide,
    facts: { kind: 'advisory', embargo: { wallTime: '2024-08-12T10:00', zone: ZONE } },
  })
  const figures = await write(iloEditor, {
    collection: 'statements',
    words: SEQUEL.figures,
    facts: { kind: 'press-release', embargo: { wallTime: '2024-08-12T14:00', zone: ZONE } },
  })
  await join(iloEditor, figures, { reviewer, organisation: 'unodc', role: 'observer' })
  await must(submit(editor, guide))
  await must(submit(iloEditor, figures))
  await must(sign(reviewer, guide))
  await must(sign(ilo, figures))
  const items = [guide, figures].map(({ collection, id }) => ({
    heading: 'Texts',
    entry: { relationTo: collection, value: id },
  }))
  const update = await write(editor, { collection: 'media-updates', words: SEQUEL.weekly, facts: { items } })
  await join(editor, update, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
  await must(submit(editor, update))
  for (const signer of [reviewer, ilo]) await must(sign(signer, update))
  return { guide, figures, update }
}

/** What is there for the world: the titles of what it finds. */
const shownOf = async ({ reviewer, world }: Cast, { guide, figures, update }: Bundle): Promise<string> => {
  const shown: string[] = []
  for (const [name, text] of Object.entries({ guide, figures, update }))
    if ((await world.get(await pathOf(reviewer, text))).status === 200) shown.push(name)
  return shown.join(', ')
}

const mustSee = (cast: Cast, bundle: Bundle, wanted: string): Promise<string> =>
  waitFor(async () => {
    const shown = await shownOf(cast, bundle)
    return shown === wanted ? shown : null
  })

/** One commit releases all, and each text comes at its own hour. */
export const releaseTogether = async (stage: Stage, cast: Cast): Promise<Written> => {
  const { say, clock } = stage
  const { reviewer, reviewers } = cast
  clock.set(new Date('2024-08-09T08:00:00Z'))
  const bundle = await prepare(stage, cast)
  const { guide, figures, update } = bundle
  say(
    '\nFriday, 9 August. UNODC has a guide for Monday at 10:00, ILO has figures for 14:00, and a media update carries both.',
  )
  const refusal = await mustRefuse(release(reviewer, update, { items: true }), 'incomplete')
  say(`UNODC wants to release all of it at once. Refused: “${refusal}”`)
  await must(act(reviewer, guide, 'include', { bundle: update.id }))
  await must(
    act(reviewerOf(reviewers, 'ilo'), figures, 'include', {
      bundle: update.id,
      notBefore: SECOND.toISOString(),
    }),
  )
  await must(release(reviewer, update, { items: true }))
  const { scheduled } = await clearanceOf(reviewer, update)
  if (scheduled?.availableAt !== SECOND.toISOString()) throw new StoryError(JSON.stringify(scheduled))
  say(
    'ILO lets the media update carry its figures, not before 14:00. One release, and all three are bound to it.',
  )
  clock.set(FIRST)
  await mustSee(cast, bundle, 'guide')
  say('Monday, 12 August, 10:00 in Islamabad. The guide is out; of the others nothing is to be seen.')
  clock.set(SECOND)
  await mustSee(cast, bundle, 'guide, figures, update')
  say('14:00. The figures and the media update are out, in the same moment.')
  return update
}
