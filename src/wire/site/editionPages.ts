import type { EditionType, EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { RegisterReader } from '../publish/publish.ts'
import { readEarlier, readEdition } from '../read/editions.ts'
import type { Reading } from '../read/reading.ts'
import type { Refresh } from '../read/refresh.ts'
import type { Instant } from '../read/visibility.ts'
import { isEventRead } from '../render/renderEvents.ts'
import type { FullItem } from '../render/items.ts'
import type { PublicationSummary, ShownPublication } from '../rows.ts'
import type { PublicationStore } from '../store/publications.ts'

/** An edition that another one has replaced. */
export type EarlierEdition = {
  item: FullItem
  /** The one that counts now; its page is `item.url`. */
  present: number
  /** Since when it is not this one any more. */
  replacedAt: string
  /** What was said of the next one; null where that is not to be read any more. */
  reason: { editionType: EditionType; note: string } | null
}

export type EditionLink = { edition: number; availableAt: string }

type Deps = {
  refresh: Refresh
  reading: Reading
  publications: PublicationStore
  reader: Pick<RegisterReader, 'history' | 'frozen'>
}

type Place = { type: EntryType; slug: string; edition: number }

/** Earlier editions at addresses of their own: those that `…/canonical?edition=` gives, and no others. */
export const createEditionPages = ({ refresh, reading, publications, reader }: Deps) => {
  const find = async (place: Place, now: Instant) => {
    const row = await readEdition(place, now, { reading, publications })
    return row?.standing === 'live' && (await isEventRead(row, { reader, now })) ? row : null
  }

  /** The edition and the one that counts; null for everything that nobody may read, alike. */
  const findEarlier = async (place: Place, now: Instant) => {
    const current = await reading.current(place, now)
    if (current?.standing !== 'live' || place.edition >= current.edition) return null
    const row = await find(place, now)
    return row && { row, current }
  }

  const reasonOf = async (place: Place, now: Instant): Promise<EarlierEdition['reason']> =>
    (await find({ ...place, edition: place.edition + 1 }, now))?.card.correction ?? null

  return {
    isThere: async (place: Place): Promise<boolean> => (await findEarlier(place, await refresh())) !== null,
    /** For the page of the present edition. */
    before: async (row: PublicationSummary, now: Instant): Promise<EditionLink[]> =>
      (await readEarlier(row, now, { publications, reader })).map(({ edition, availableAt }) => ({
        edition,
        availableAt,
      })),
    one: async ({ locale, ...place }: Place & { locale: Locale }): Promise<EarlierEdition | null> => {
      const now = await refresh()
      const found = await findEarlier(place, now)
      if (!found) return null
      const { row, current } = found
      const item = await reading.renderEdition(row, { now, wanted: [locale] })
      return {
        item: withoutWhatIsGone(item, current),
        present: current.edition,
        replacedAt: row.until,
        reason: await reasonOf(place, now),
      }
    },
  }
}

/** Its files are there only as far as the present edition shows them, and whom to ask is said there alone. */
const withoutWhatIsGone = (item: FullItem, { card }: ShownPublication): FullItem => {
  const there = new Set(card.files.map(({ sha256, ext }) => `${sha256}.${ext}`))
  const isThere = (url: string) => there.has(url.split('/').at(-1) ?? '')
  const html = item.body.html.replace(/<img src="([^"]*)"[^>]*>/g, (tag, url: string) =>
    isThere(url) ? tag : '',
  )
  return {
    ...item,
    body: { ...item.body, html },
    media: item.media.filter(({ url }) => isThere(url)),
    picture: item.picture && isThere(item.picture.url) ? item.picture : null,
    contacts: [],
  }
}
