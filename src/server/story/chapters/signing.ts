import type { LeafDifference } from '../../../domain/differences/differences.ts'
import {
  acknowledgeable,
  type Client,
  logIn,
  must,
  mustRefuse,
  StoryError,
  type Cast,
  type Stage,
  type Texts,
  type Written,
} from '../client.ts'
import { act, clearanceOf, edit, inLanguage, sign, submit, reviewerOf } from '../desk.ts'
import { MENDED_INVITATION, TEXTS } from '../texts.ts'
import { readEvidenceFile, verifyEvidence } from '../../../domain/evidence/verifyEvidence.ts'

/** The texts are frozen, a few things are tried that must not be possible, and everybody signs. */
export const signEverything = async (stage: Stage, cast: Cast, texts: Texts): Promise<void> => {
  const { say, clock } = stage
  clock.set(new Date('2024-07-24T08:30:00Z'))
  await mendContradiction(stage, cast, texts)
  for (const text of [texts.secretaryGeneral, texts.executiveDirector, texts.mediaUpdate]) {
    await must(submit(cast.editor, text))
  }
  const { digest } = await clearanceOf(cast.editor, texts.event)
  say(`All four texts are frozen now. The invitation’s digest begins with ${digest.slice(7, 15)}.`)
  await tryWhatIsForbidden(stage, cast, texts)
  clock.set(new Date('2024-07-25T10:00:00Z'))
  say('\nThursday, 25 July. The reviewers read the frozen texts in both languages and sign.')
  for (const text of [texts.secretaryGeneral, texts.executiveDirector]) {
    await must(sign(cast.reviewer, text))
    say(`  UNODC signs “${text.title}”: it is the only one who must.`)
  }
  await hearObjection(stage, cast, texts)
  for (const text of [texts.event, texts.mediaUpdate]) {
    await must(sign(cast.reviewer, text))
    say(`  UNODC signs “${text.title}”,`)
    for (const [organisation, reviewer] of Object.entries(cast.reviewers)) {
      await must(sign(reviewer, text))
      const { state } = await clearanceOf(reviewer, text)
      say(`  … ${organisation.toUpperCase()} signs it${state === 'cleared' ? ': it is cleared.' : ','}`)
    }
  }
}

/** The press officer has taken the hour from an older draft. */
const mendContradiction = async (stage: Stage, { editor }: Cast, { event }: Texts) => {
  const { say } = stage
  const refusal = await mustRefuse(submit(editor, event), 'contradiction')
  say(`\nWednesday, 24 July. UNODC submits the invitation. Refused: “${refusal}”`)
  const { body } = inLanguage({ ...TEXTS.event.en, body: MENDED_INVITATION }, 'ltr')
  await edit(editor, { ...event, change: { body } })
  await answerForUrdu(stage, editor, event)
}

/** The translation is older than the words that were mended, and right all the same: somebody has to say so. */
const answerForUrdu = async ({ say }: Stage, editor: Client, event: Written) => {
  const refused = await submit(editor, event)
  const refusal = await mustRefuse(Promise.resolve(refused), 'translation')
  say(`The press officer puts the hour right and submits again. Refused: “${refusal}”`)
  const note = 'The Urdu text has had the right hour from the beginning.'
  await must(submit(editor, event, { acknowledged: acknowledgeable(refused), note }))
  const { acknowledged } = await clearanceOf(editor, event)
  if (acknowledged?.note !== note) throw new StoryError('No signer would see the word.')
  say(`He answers for it: “${note}” The word stands before each signer, and the invitation is frozen.`)
}

/** What one of them cannot sign goes back, and everybody signs the words that come of it. */
const hearObjection = async ({ say }: Stage, { editor, reviewer, reviewers }: Cast, { event }: Texts) => {
  const ilo = reviewerOf(reviewers, 'ilo')
  await must(sign(reviewer, event))
  const { digest } = await clearanceOf(ilo, event)
  const note = 'Survivors must not be named either.'
  const paragraph = { language: 'en', number: 5 }
  await must(act(ilo, event, 'send-back', { digest, note, paragraph }))
  say(`  ILO sends the invitation back, for the last paragraph: “${note}” UNODC’s signature is void with it.`)
  await edit(editor, { ...event, change: { body: inLanguage(TEXTS.event.en, 'ltr').body } })
  await edit(editor, { ...event, locale: 'ur', change: { body: inLanguage(TEXTS.event.ur, 'rtl').body } })
  await must(submit(editor, event))
  const { leaves } = await must(reviewer.get(`/api/events/${event.id}/clearance/changes?organisation=unodc`))
  const changed = (leaves as LeafDifference[]).flatMap(({ leaf, fields }) =>
    fields.map(({ field }) => `${leaf} ${field}`),
  )
  say(`  The words are added, in both languages. What UNODC signed has changed in ${changed.join(' and ')}.`)
}

const tryWhatIsForbidden = async (stage: Stage, cast: Cast, { event }: Texts) => {
  const { say } = stage
  const { revision } = await clearanceOf(cast.editor, event)
  const edited = await mustRefuse(
    cast.editor.patch(`/api/${event.collection}/${event.id}`, { summary: 'One more word.', revision }),
    'frozen',
  )
  say(`The press officer sees a missing comma and wants to edit. Refused: “${edited}”`)
  await withReviewersRole(stage, cast, async () => {
    const signed = await mustRefuse(sign(cast.editor, event), 'own-text')
    say(
      `UNODC’s reviewer is at lunch, so he is given her role and tries to sign his own text. Refused: “${signed}”`,
    )
  })
  const { digest } = await clearanceOf(cast.reviewer, event)
  const released = await mustRefuse(act(cast.reviewer, event, 'release', { digest }), 'wrong-state')
  say(`Back from lunch she tries to release before the others have signed. Refused: “${released}”`)
}

/** The manager makes the press officer a reviewer for a moment; each change of roles ends his session. */
const withReviewersRole = async (stage: Stage, cast: Cast, during: () => Promise<void>) => {
  const { manager, editor } = cast
  const { docs } = await must(manager.get(`/api/users?where[email][equals]=${editor.email}&depth=0`))
  const [person] = docs as { id: string; memberships: { organisation: string; roles: string[] }[] }[]
  if (!person) return
  const [membership] = person.memberships
  const give = async (roles: string[]) => {
    const memberships = [{ organisation: membership?.organisation, roles }]
    await must(manager.patch(`/api/users/${person.id}`, { memberships }))
    cast.editor = await logIn(stage.baseUrl, editor.email ?? '', stage.password)
  }
  await give(['editor', 'reviewer'])
  await during()
  await give(['editor'])
}

/** Whoever was there takes the evidence home and believes nobody. */
export const takeEvidenceHome = async (
  { say }: Stage,
  { reviewer }: Cast,
  texts: readonly Written[],
): Promise<void> => {
  say(
    '\nAfterwards UNODC downloads the evidence of every text, and checks it as `npm run verify` does, without the newsroom:',
  )
  for (const { collection, id, title } of texts) {
    const file = readEvidenceFile(await must(reviewer.get(`/api/register/${collection}/${id}/evidence`)))
    const verdict = file && verifyEvidence(file)
    if (!verdict?.ok)
      throw new StoryError(
        `The evidence of “${title}” does not hold: ${verdict?.sentence ?? 'it has another form'}`,
      )
    say(`  “${title}”: it holds, ${verdict.events} events and ${verdict.texts} texts.`)
  }
}
