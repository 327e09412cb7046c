import type { Locale } from '../../domain/locales.ts'
import { type Described, ownAlternative } from '../../domain/pictures/alternatives.ts'
import type { WithConsents } from '../../domain/pictures/consents.ts'
import { type PictureToRead, type ReadPictures, readPictures } from '../../domain/proofreading/pictures.ts'
import type { FrozenText } from '../frozen.ts'
import type { OrganisationBook } from '../organisations.ts'
import type { RegisterDeps } from '../types.ts'
import type { DeskFacts } from './deskFacts.ts'

type Picture = Described &
  WithConsents & { id: string; mimeType?: string | null; organisation?: string | null }

type Asked = {
  own: Pick<FrozenText, 'entry' | 'core' | 'languages'>
  desk: Pick<DeskFacts, 'media' | 'attachments' | 'embargo'>
  /** The id of the lead's emblem; null where there is none, and for who is not of the lead. */
  logo: string | null
  book: OrganisationBook
  now: Date
}

/** The day of the release at the earliest: of the embargo, where there is one, on its own clock. */
const releaseDay = ({ desk: { embargo }, now }: Pick<Asked, 'desk' | 'now'>): string => {
  const today = now.toISOString().slice(0, 10)
  const day = embargo?.wallTime.slice(0, 10) ?? today
  return day > today ? day : today
}

const wordsOf = (picture: Picture, locales: readonly Locale[], original: Locale): PictureToRead['words'] =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const own = ownAlternative(picture, locale) || (locale === original ? (picture.alt?.trim() ?? '') : '')
      return own === '' ? [] : [[locale, own]]
    }),
  )

/** Each file once, as what the text shows it first. */
const filesOf = ({
  desk: { media, attachments },
  logo,
}: Asked): Pick<PictureToRead, 'id' | 'as' | 'number'>[] => {
  const all = [
    ...media.map((id, index) => ({ id, as: 'picture' as const, number: index + 1 })),
    ...attachments.map((id, index) => ({ id, as: 'attachment' as const, number: index + 1 })),
    ...(logo === null ? [] : [{ id: logo, as: 'logo' as const, number: 1 }]),
  ]
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
}

/**
 * What is to be said of the people in a text's pictures: those that it shows, those among its attachments, and the lead's emblem. Emblems
 * of others are answered for by those. It is read from the desk's documents, which the organisation that keeps them reads alone: no
 * frozen text has a consent in it, and the lead learns of a co-author's picture no more than that it should ask.
 */
export const readConsents = async ({ store, slugs }: RegisterDeps, asked: Asked): Promise<ReadPictures> => {
  const { own, book } = asked
  const files = filesOf(asked)
  if (files.length === 0) return { questions: [], hints: [] }
  const found = await store.find<Picture>({
    collection: slugs.media,
    where: { id: { in: files.map(({ id }) => id) } },
  })
  const { authoritative } = own.core
  const locales = Object.keys(own.languages) as Locale[] // languages are keyed by locale
  const pictures = files.flatMap((file): PictureToRead[] => {
    const picture = found.find(({ id }) => id === file.id)
    if (!picture?.mimeType?.startsWith('image/')) return []
    const { recognisable, consents } = picture
    const slug = book.slugOf(picture.organisation)
    return [
      {
        ...{ ...file, words: wordsOf(picture, locales, authoritative), recognisable, consents },
        ...(slug === null || slug === own.core.lead ? {} : { keeper: book.facts[slug]?.name ?? slug }),
      },
    ]
  })
  return readPictures(pictures, { entry: own.entry, authoritative, on: releaseDay(asked) })
}
