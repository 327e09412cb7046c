import { type HeadedRow, headingsIn, headingsOf } from '../headings.ts'
import { isLocale, type Locale } from '../locales.ts'
import { alternativeIn, type Described, ownAlternative } from '../pictures/alternatives.ts'
import { compareXliff, type Compared } from './compareXliff.ts'
import { decodeXml, readXliff, type XliffFault } from './readXliff.ts'
import { digestOfUnits, unitsOf, type WordsByField } from './units.ts'

/** A text as it is now, in all its languages. `pictures`: those that whoever brings a file in may describe. */
export type WholeText = {
  id: string
  words: Readonly<Record<Locale, WordsByField>>
  pictures: readonly (Described & { id: string })[]
  /** Of a media update: the entries, with their headings. */
  items: readonly HeadedRow[]
}

export type Texts = { source: WordsByField; target: WordsByField }
export type Languages = { source: Locale; target: Locale }

/** `otherText`: made from another text; `otherLanguage`: the newsroom does not publish in one of them. */
export type TranslationFault = XliffFault | 'otherText' | 'otherLanguage'
/** `isWhole`: the source is what it was, altogether. */
export type Translation = Compared & { languages: Languages; isWhole: boolean }
export type ReadTranslation = { ok: true; read: Translation } | { ok: false; fault: TranslationFault }

/** Both languages of it, with what its pictures show and the headings over its entries: in the source what readers are told, in the target its own words alone. */
export const textsOf = ({ words, pictures, items }: WholeText, { source, target }: Languages): Texts => {
  const said = (of: (picture: Described) => string) =>
    Object.fromEntries(pictures.map((picture) => [picture.id, of(picture)]))
  return {
    source: {
      ...words[source],
      alternatives: said((picture) => alternativeIn(picture, source)),
      headings: headingsIn(items, source),
    },
    target: {
      ...words[target],
      alternatives: said((picture) => ownAlternative(picture, target)),
      headings: headingsOf(items, target),
    },
  }
}

/** Programs put a country or a script behind a language: `es-MX`. */
const localeOf = (tag: string): Locale | null => {
  const [language = ''] = tag.toLowerCase().split('-')
  return isLocale(language) ? language : null
}

/** A file that has come back, beside the text that it should have been made from. */
export const readTranslation = (bytes: Uint8Array, text: WholeText): ReadTranslation => {
  const xml = decodeXml(bytes)
  const given = xml === null ? ({ ok: false, fault: 'damaged' } as const) : readXliff(xml)
  if (!given.ok) return given
  const { original, digest, units, ...tags } = given.file
  if (original.slice(original.lastIndexOf('/') + 1) !== text.id) return { ok: false, fault: 'otherText' }
  const [source, target] = [localeOf(tags.source), localeOf(tags.target)]
  if (!source || !target || source === target) return { ok: false, fault: 'otherLanguage' }
  const languages = { source, target }
  const texts = textsOf(text, languages)
  const isWhole = digest === digestOfUnits(unitsOf(texts.source))
  return { ok: true, read: { ...compareXliff({ units }, texts), languages, isWhole } }
}
