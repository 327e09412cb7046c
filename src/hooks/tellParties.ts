import type { CollectionAfterChangeHook } from 'payload'
import { type Asker, findPeopleOf } from '../access/staff.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'
import type { Round } from '../register/rounds.ts'
import { getServices } from '../services.ts'
import { afterCommit } from './afterCommit.ts'
import { type Notice, sendNotices } from './sendNotices.ts'

type Organisation = {
  id: string
  slug: string
  acronym: string
  standing?: string | null
  suspended?: boolean | null
}

/** Whoever waits for an organisation's signature learns that it can give none for now, and when it is back (THREATS 14). */
export const tellParties =
  (slugs: Slugs): CollectionAfterChangeHook =>
  ({ doc, previousDoc, operation, req }) => {
    const [before, after] = [previousDoc as Organisation, doc as Organisation]
    if (operation === 'update' && canTakePart(before) !== canTakePart(after))
      afterCommit(req, () => tellPartiesOf({ payload: req.payload, slugs }, after))
  }

/** One mail for each person, with the texts that their own organisations are parties to, and none of their words. */
const tellPartiesOf = async (asker: Asker, organisation: Organisation): Promise<void> => {
  const { payload } = asker
  const rounds = await getServices(payload).register.roundsOf(organisation.slug)
  const readers = await findReaders(asker, rounds)
  const desk = `${getServices(payload).publicUrl()}${payload.config.routes.admin}/collections`
  const notices = [...readers].map(([to, refs]): Notice => {
    const links = [...refs].map(({ ref }) => `${desk}/${ref.collection}/${ref.id}`)
    return { to, ...wordsFor(organisation, links) }
  })
  await sendNotices(payload, notices, { what: 'The notice of a change of standing' })
}

/** By address, the texts that each person reads. Whoever takes part no more reads nothing, and is told of no text. */
export const findReaders = async (
  { payload, slugs }: Asker,
  rounds: readonly Round[],
): Promise<Map<string, Set<Round>>> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { in: [...new Set(rounds.flatMap(({ parties }) => parties))] } },
    depth: 0,
    pagination: false,
    // On the newsroom's own behalf.
    overrideAccess: true,
  })
  const readers = new Map<string, Set<Round>>()
  for (const organisation of (docs as unknown as Organisation[]).filter(canTakePart)) {
    const theirs = rounds.filter(({ parties }) => parties.includes(organisation.slug))
    for (const { email } of await findPeopleOf({ payload, slugs }, organisation.id))
      readers.set(email, new Set([...(readers.get(email) ?? []), ...theirs]))
  }
  return readers
}

const wordsFor = (organisation: Organisation, links: string[]): Omit<Notice, 'to'> => {
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
