import type { CollectionAfterChangeHook } from 'payload'
import { type Asker, findPeopleOf } from '../access/staff.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'
import type { Round } from '../register/rounds.ts'
import { getServices } from '../services.ts'
import { afterCommit } from './afterCommit.ts'
import { deskLink, findTakingPart, type NotifiedOrganisation } from './notified.ts'
import { type Notice, sendNotices } from './sendNotices.ts'

/** Whoever waits for an organisation's signature learns that it can give none for now, and when it is back (THREATS 14). */
export const tellParties =
  (slugs: Slugs): CollectionAfterChangeHook =>
  ({ doc, previousDoc, operation, req }) => {
    const [before, after] = [previousDoc as NotifiedOrganisation, doc as NotifiedOrganisation]
    if (operation === 'update' && canTakePart(before) !== canTakePart(after))
      afterCommit(req, () => tellPartiesOf({ payload: req.payload, slugs }, after))
  }

/** One mail for each person, with the texts that their own organisations are parties to, and none of their words. */
const tellPartiesOf = async (asker: Asker, organisation: NotifiedOrganisation): Promise<void> => {
  const { payload } = asker
  const rounds = await getServices(payload).register.roundsOf(organisation.slug)
  const readers = await findReaders(asker, rounds)
  const notices = [...readers].map(([to, refs]): Notice => {
    const links = [...refs].map(({ ref }) => deskLink(payload, ref))
    return { to, ...wordsFor(organisation, links) }
  })
  await sendNotices(payload, notices, { what: 'The notice of a change of standing' })
}

/** By address, the texts that each person reads. Whoever takes part no more reads nothing, and is told of no text. */
export const findReaders = async (
  asker: Asker,
  rounds: readonly Round[],
): Promise<Map<string, Set<Round>>> => {
  const readers = new Map<string, Set<Round>>()
  const organisations = await findTakingPart(
    asker,
    rounds.flatMap(({ parties }) => parties),
  )
  for (const organisation of organisations) {
    const theirs = rounds.filter(({ parties }) => parties.includes(organisation.slug))
    for (const { email } of await findPeopleOf(asker, organisation.id))
      readers.set(email, new Set([...(readers.get(email) ?? []), ...theirs]))
  }
  return readers
}

const wordsFor = (organisation: NotifiedOrganisation, links: string[]): Omit<Notice, 'to'> => {
  const { acronym, suspended } = organisation
  if (canTakePart(organisation)) {
    return {
      subject: `${acronym} takes part again`,
      text: [
        `${acronym} takes part in the newsroom again. These texts need wait for it no longer:`,
        ...links,
      ].join('\n\n'),
    }
  }
  const what = suspended ? 'suspended' : 'no member of the newsroom any more'
  return {
    subject: `${acronym} is ${suspended ? 'suspended' : 'no member any more'}`,
    text: [
      `The coordinator has decided that ${acronym} is ${what}. It must sign these texts and can sign nothing for now, so none of them can be released until it is back:`,
      ...links,
    ].join('\n\n'),
  }
}
