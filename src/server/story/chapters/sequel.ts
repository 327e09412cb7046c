import { logIn, must, mustRefuse, StoryError, type Cast, type Stage, type Written } from '../client.ts'
import {
  act,
  clearanceOf,
  edit,
  join,
  organisationIds,
  release,
  sign,
  submit,
  write,
  reviewerOf,
  inLanguage,
  expectShown,
  pathOf,
  waitFor,
} from '../desk.ts'
import { SEQUEL } from '../texts.ts'

const HOUR_MS = 3_600_000

/** Two do not answer: the silence of one is consent, because it said so beforehand; the other is dropped. */
export const waitForSilence = async (stage: Stage, cast: Cast): Promise<Written> => {
  const { say, clock } = stage
  const { editor, reviewer, reviewers } = cast
  clock.set(new Date('2024-08-01T09:00:00Z'))
  const ids = await organisationIds(editor)
  await allowSilence(stage, String(ids.iom))
  const masthead = (...slugs: string[]) => [
    { wording: '', organisations: slugs.map((slug) => ids[slug]), logos: false },
  ]
  const text = await write(editor, {
    collection: 'statements',
    words: SEQUEL.shelters,
    facts: { kind: 'press-release', masthead: masthead('unodc', 'iom', 'ssdo') },
  })
  for (const organisation of ['iom', 'ssdo']) {
    const signer = reviewerOf(reviewers, organisation)
    await join(editor, text, { reviewer: signer, organisation, role: 'co-signatory' })
  }
  const submitFor = async (hours: number) => {
    const deadline = new Date(clock.now().getTime() + hours * HOUR_MS).toISOString()
    await must(submit(editor, text, { deadline, onDeadline: 'consent' }))
    await must(sign(reviewer, text))
    return deadline
  }
  const deadline = await submitFor(96)
  say(
    `\nUNODC submits “${text.title}” with a deadline, ${deadline.slice(0, 10)}, and signs. IOM has said that for press`,
  )
  say('releases its silence is consent; SSDO has not. Neither answers.')

  clock.set(new Date(deadline))
  const { digest, parties, state } = await clearanceOf(reviewer, text)
  const modes = parties.map(
    ({ organisation, signature }) => `${organisation} ${signature?.mode ?? 'missing'}`,
  )
  if (modes.join() !== 'unodc express,iom tacit,ssdo missing') throw new StoryError(modes.join())
  say(`Monday, 5 August. The deadline passes: ${modes.join(', ')}. The text is still in ${state}.`)
  await must(
    act(reviewer, text, 'drop', { organisation: 'ssdo', digest, note: 'No answer until the deadline.' }),
  )
  const refusal = await mustRefuse(submit(editor, text), 'incomplete')
  say(`UNODC drops SSDO, and the text is open again. With the name still on it, it is refused: “${refusal}”`)

  await edit(editor, { ...text, change: { masthead: masthead('unodc', 'iom') } })
  clock.set(new Date(await submitFor(72)))
  await must(release(reviewer, text))
  say(
    'The name goes, UNODC signs anew, IOM is silent for three more days, and on Thursday the text is released. The log says',
  )
  say('for ever which of the two consents was read from silence.')
  return text
}

/** The manager alone decides what the silence of an organisation means. */
const allowSilence = async ({ baseUrl, password }: Stage, iom: string): Promise<void> => {
  const manager = await logIn(baseUrl, 'manager@iom.example', password)
  await must(manager.patch(`/api/partner-organisations/${iom}`, { tacitConsent: ['press-release'] }))
}

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
  await expectShown(world, `${path}?locale=ur`, SEQUEL.call.ur.title)
  say(
    'Thursday, 1 August. The Urdu translation is there. UNODC signs it; ILO’s signature on the English words, which are',
  )
  say(`the same to the letter, is carried: the text is ${state}. Edition 2 is out in both languages.`)
  return text
}

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
