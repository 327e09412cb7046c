import { type Client, must, mustRefuse } from '../client.ts'
import { act, clearanceOf, sign, submit } from '../desk.ts'
import type { Cast, Stage, Texts } from '../play.ts'

/** The texts are frozen, a few things are tried that must not be possible, and everybody signs. */
export const signEverything = async (stage: Stage, cast: Cast, texts: Texts): Promise<void> => {
  const { say, clock } = stage
  clock.set(new Date('2024-07-24T08:30:00Z'))
  for (const text of [texts.event, texts.secretaryGeneral, texts.executiveDirector, texts.mediaUpdate]) {
    await must(submit(cast.editor, text))
  }
  const { digest } = await clearanceOf(cast.editor, texts.event)
  say(
    `\nWednesday, 24 July. The four texts are frozen. The invitation’s digest begins with ${digest.slice(7, 15)}.`,
  )
  await tryWhatIsForbidden(stage, cast, texts)
  clock.set(new Date('2024-07-25T10:00:00Z'))
  say('\nThursday, 25 July. The reviewers read the frozen texts in both languages and sign.')
  for (const text of [texts.secretaryGeneral, texts.executiveDirector]) {
    await must(sign(cast.reviewer, text))
    say(`  UNODC signs “${text.title}”: it is the only one who must.`)
  }
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

const tryWhatIsForbidden = async ({ say }: Stage, { editor, reviewer, manager }: Cast, { event }: Texts) => {
  const { revision } = await clearanceOf(editor, event)
  const edited = await mustRefuse(
    editor.patch(`/api/${event.collection}/${event.id}`, { summary: 'One more word.', revision }),
    'frozen',
  )
  say(`The press officer sees a missing comma and wants to edit. Refused: “${edited}”`)
  await withReviewersRole(manager, async () => {
    const signed = await mustRefuse(sign(editor, event), 'own-text')
    say(
      `UNODC’s reviewer is at lunch, so he is given her role and tries to sign his own text. Refused: “${signed}”`,
    )
  })
  const { digest } = await clearanceOf(reviewer, event)
  const released = await mustRefuse(act(reviewer, event, 'release', { digest }), 'wrong-state')
  say(`Back from lunch she tries to release before the others have signed. Refused: “${released}”`)
}

/** The manager makes the press officer a reviewer for a moment. */
const withReviewersRole = async (manager: Client, during: () => Promise<void>) => {
  const { docs } = await must(manager.get('/api/users?where[email][equals]=editor@unodc.example&depth=0'))
  const [person] = docs as { id: string; memberships: { organisation: string; roles: string[] }[] }[]
  if (!person) return
  const [membership] = person.memberships
  const give = (roles: string[]) =>
    must(
      manager.patch(`/api/users/${person.id}`, {
        memberships: [{ organisation: membership?.organisation, roles }],
      }),
    )
  await give(['editor', 'reviewer'])
  await during()
  await give(['editor'])
}
