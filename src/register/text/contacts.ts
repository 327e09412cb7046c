import type { ContactCard } from '../../domain/canonical.ts'
import { words } from './languageText.ts'
import type { OrganisationBook } from '../organisations.ts'
import type { RegisterDeps } from '../types.ts'

type Visible = { visibility?: string | null }
type ContactDocument = {
  id: string
  name?: string | null
  title?: string | null
  organisation?: string | null
  languages?: string[] | null
  hours?: string | null
  zone?: string | null
  emails?: (Visible & { address?: string | null })[] | null
  phones?: (Visible & { number?: string | null })[] | null
}

/** Staff details never leave the desk. */
const shown = <T extends Visible>(
  rows: readonly T[] | null | undefined,
): (T & { visibility: 'press' | 'public' })[] =>
  (rows ?? []).flatMap((row) =>
    row.visibility === 'press' || row.visibility === 'public' ? [{ ...row, visibility: row.visibility }] : [],
  )

const toCard = (document: ContactDocument, book: OrganisationBook): ContactCard => ({
  name: words(document.name),
  title: words(document.title),
  organisation: book.slugOf(document.organisation),
  languages: document.languages ?? [],
  hours: words(document.hours),
  zone: words(document.zone),
  emails: shown(document.emails).map(({ address, visibility }) => ({ address: words(address), visibility })),
  phones: shown(document.phones).map(({ number, visibility }) => ({ number: words(number), visibility })),
})

/** A card, and whose it is. */
export type OwnedCard = { contact: string; card: ContactCard }

/** The cards of press contacts, in the order of the ids; one that has been deleted is left out. */
export const readCards = async (
  { store, slugs }: RegisterDeps,
  ids: readonly string[],
  book: OrganisationBook,
): Promise<OwnedCard[]> => {
  if (ids.length === 0) return []
  const collection = slugs.mediaContacts
  const documents = await store.find<ContactDocument>({ collection, where: { id: { in: [...ids] } } })
  return ids.flatMap((id) => {
    const document = documents.find((each) => each.id === id)
    return document ? [{ contact: id, card: toCard(document, book) }] : []
  })
}
