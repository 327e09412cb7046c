import type { Sent } from '../../admin/send.ts'
import type { Locale } from '../../domain/locales.ts'
import {
  alternativeIn,
  type Described,
  ownAlternative,
  withAlternative,
} from '../../domain/pictures/alternatives.ts'
import { type Consent, lastDayOf, type Recognisable } from '../../domain/pictures/consents.ts'
import { type Focus, toFocus } from '../../domain/pictures/focus.ts'
import { firstWords, type PictureRow, uploadFile } from './pictures.ts'

/** What people write of a picture; `words` by language. */
export type Description = {
  words: Partial<Record<Locale, string>>
  credit: string
  focus: Focus | null
  /** Null: nobody has said. */
  recognisable: Recognisable | null
  consents: Consent[]
}

/** @param languages of the text, its original first, whose words may be those that were written first. */
export const toDescription = (picture: PictureRow, languages: readonly Locale[]): Description => ({
  words: Object.fromEntries(
    languages.map((locale, index) => [
      locale,
      index === 0 ? alternativeIn(picture, locale) : ownAlternative(picture, locale),
    ]),
  ),
  credit: picture.credit ?? '',
  focus: toFocus(picture.focus),
  recognisable: picture.recognisable ?? null,
  consents: [...(picture.consents ?? [])],
})

/** As it is sent; null for one that says not yet who agreed and to what, which is kept in the form alone. */
const toStored = (consent: Consent): Consent | null => {
  const [of, purpose, day] = [consent.of?.trim(), consent.purpose?.trim(), lastDayOf(consent)]
  return of && purpose
    ? { of, by: consent.by ?? 'self', purpose, until: day ? `${day}T12:00:00.000Z` : null }
    : null
}
const storedOf = (consents: readonly Consent[]): Consent[] =>
  consents.flatMap((consent) => toStored(consent) ?? [])

/** What a save sends of it: what has changed. */
export const changesOf = (
  picture: PictureRow,
  { words, credit, focus, recognisable, consents }: Description,
): Partial<PictureRow> => {
  const before = toDescription(picture, Object.keys(words) as Locale[]) // made of them
  const changed = Object.entries(words).filter(
    ([locale, text]) => text.trim() !== before.words[locale as Locale],
  )
  const described = changed.reduce<Described>(
    (all, [locale, text]) => withAlternative(all, locale as Locale, text),
    picture,
  )
  const isMoved = focus?.x !== before.focus?.x || focus?.y !== before.focus?.y
  const given = storedOf(consents)
  const areOthers = JSON.stringify(given) !== JSON.stringify(storedOf(before.consents))
  return {
    ...(changed.length > 0 ? { alt: described.alt ?? '', alternatives: described.alternatives ?? [] } : {}),
    ...(credit.trim() !== before.credit ? { credit: credit.trim() } : {}),
    ...(isMoved ? { focus: focus ?? { x: null, y: null } } : {}),
    ...(recognisable !== before.recognisable ? { recognisable } : {}),
    ...(areOthers ? { consents: given } : {}),
  }
}

/** One picture with what people have written of it. */
export const uploadPicture = (
  door: string,
  { file, description }: { file: File; description: Description },
): Promise<Sent> => {
  const { words, credit, focus, recognisable, consents } = description
  return uploadFile(door, file, {
    ...{ ...firstWords(words), credit: credit.trim(), consents: storedOf(consents) },
    ...(focus ? { focus } : {}),
    ...(recognisable ? { recognisable } : {}),
  })
}
