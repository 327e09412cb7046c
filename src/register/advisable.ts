import { countOpen } from '../domain/comments/open.ts'
import { type CommentRow, isVisible } from '../domain/comments/rows.ts'
import { datelineHint } from '../domain/dateline.ts'
import { DEFAULT_LOCALE } from '../domain/locales.ts'
import { readCards } from './contacts.ts'
import type { Reading } from './reading.ts'
import type { RegisterDeps } from './types.ts'
import { say, type Sentence } from '../domain/sentences.ts'

/** What the lead's people have been told about the text and nobody has settled; what others keep to themselves is not counted. */
const openComments = async ({ store, slugs }: RegisterDeps, { facts }: Reading): Promise<Sentence[]> => {
  const rows = await store.find<CommentRow>({
    collection: slugs.entryComments,
    where: { entry: { equals: facts.entry } },
    sort: ['at', 'id'],
    select: { thread: true, kind: true, visibility: true, organisation: true, withdrawnAt: true },
  })
  const count = countOpen(rows.filter((row) => isVisible(row, [facts.lead])))
  return count > 0 ? [say('hints.openComments', { count })] : []
}

/** By its place in the text; of a contact whose organisation takes no part, nothing is told. */
const unseenContacts = async (deps: RegisterDeps, { facts, ready, text }: Reading): Promise<Sentence[]> => {
  const { contacts } = ready.desk
  const own = [facts.lead, ...facts.clearance.parties.filter(isAccepted).map((party) => party.organisation)]
  const cards = await readCards(deps, contacts, text.book)
  return cards
    .filter(
      ({ card }) => own.includes(card.organisation ?? '') && card.emails.length + card.phones.length === 0,
    )
    .map(({ contact }) =>
      say('hints.staffContact', {
        number: contacts.indexOf(contact) + 1,
      }),
    )
}

const isAccepted = ({ standing }: { standing: string }): boolean => standing === 'accepted'

const wrongDateline = ({ facts, ready, now }: Reading): Sentence[] => {
  const { facts: desk, embargo } = ready.desk
  const date = 'dateline' in desk ? desk.dateline?.date : 'number' in desk ? desk.date : null
  const hint = datelineHint({
    ...{ date: date ?? '', embargo, now },
    locale: ready.languages?.authoritative ?? DEFAULT_LOCALE,
    isReleasing: facts.clearance.state === 'cleared',
  })
  return hint ? [hint] : []
}

/**
 * What is advisable before a text is submitted, and before it is released: hints for the lead, that refuse nothing. All of
 * it is of the text itself; what it refers to is asked by readReferred alone.
 */
export const readAdvisable = async (deps: RegisterDeps, reading: Reading): Promise<Sentence[]> => {
  const { state } = reading.facts.clearance
  if (state !== 'drafting' && state !== 'cleared') return []
  return [
    ...(await openComments(deps, reading)),
    ...(await unseenContacts(deps, reading)),
    ...wrongDateline(reading),
  ]
}
