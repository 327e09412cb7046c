import { OF_ALL } from '../formats/feedAddress.ts'
import type { Locale } from '../../domain/locales.ts'
import type { OrganisationReader } from '../read/lists.ts'
import type { Reading } from '../read/reading.ts'
import type { Refresh } from '../read/refresh.ts'
import type { Instant } from '../read/visibility.ts'
import type { Card, Contact, OrganisationItem } from '../render/items.ts'
import { toContact, toOrganisationItem } from '../render/renderItem.ts'
import { readRows } from './listPages.ts'

export type OrganisationPage = {
  organisation: OrganisationItem
  /** Whom its newest texts name for the press, with what is public of them. */
  contacts: Contact[]
  cards: Card[]
  next: string | null
}

type Deps = {
  refresh: Refresh
  reading: Reading
  organisations: OrganisationReader
  publicUrl: () => string
}

/** In how many of its texts contacts are looked for: the newest ones are whom to ask. */
const TEXTS_WITH_CONTACTS = 20
const LENGTH = 12

/** The organisations that stand on what is out. */
export const createOrganisationPages = ({ refresh, reading, organisations, publicUrl }: Deps) => ({
  isNamed: async (slug: string): Promise<boolean> =>
    Object.hasOwn(await organisations(await refresh()), slug),
  allAt: async ({ locale }: { locale: Locale }, now: Instant): Promise<OrganisationItem[]> => {
    const byName = new Intl.Collator(locale)
    return Object.values(await organisations(now))
      .map((snapshot) => toOrganisationItem(snapshot, publicUrl()))
      .sort((one, other) => byName.compare(one.name, other.name))
  },
  one: async ({ slug, locale }: { slug: string; locale: Locale }): Promise<OrganisationPage | null> => {
    const now = await refresh()
    const snapshots = await organisations(now)
    const snapshot = Object.hasOwn(snapshots, slug) ? snapshots[slug] : undefined
    if (!snapshot) return null
    const newest = await reading.newest({ ...OF_ALL, organisation: slug, limit: TEXTS_WITH_CONTACTS }, now)
    const contacts = newest
      .filter(({ standing }) => standing === 'live')
      .flatMap((row) =>
        row.card.contacts
          .filter(({ organisation }) => organisation === slug)
          .map((contact) => toContact(contact, row, publicUrl())),
      )
    const { rows, next } = await readRows(reading, { locale, organisation: slug, limit: LENGTH }, now)
    return {
      organisation: toOrganisationItem(snapshot, publicUrl()),
      contacts: firstOfEach(contacts),
      cards: await reading.renderItems(rows, { now, wanted: [locale] }),
      next,
    }
  },
})

/** As the newest text has them. */
const firstOfEach = (contacts: readonly Contact[]): Contact[] =>
  [...new Map([...contacts].reverse().map((contact) => [contact.name, contact])).values()].reverse()
