import { logIn, must, mustRefuse, StoryError } from '../client.ts'
import { act, clearanceOf, edit, join, organisationIds, release, sign, submit, write } from '../desk.ts'
import type { Cast, Stage, Written } from '../cast.ts'
import { SEQUEL } from '../sequelTexts.ts'
import { reviewerOf } from '../world.ts'

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
