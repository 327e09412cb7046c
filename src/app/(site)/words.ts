import type { EditionType, EventFormat, EventStatus, StatementKind } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { ur } from './words/ur.ts'
import { zh } from './words/zh.ts'

/** The site's own words; a publication's are never here. `{…}` stands for what is put in. */
export type Words = {
  newsroom: string
  tagline: string
  skip: string
  languages: string
  latest: { 'media-update': string; statement: string; event: string }
  nothingYet: string
  back: string
  kinds: Record<StatementKind | 'event' | 'media-update', string>
  published: string
  firstPublished: string
  edition: string
  changed: Record<EditionType, string>
  factsChanged: string
  caution: string
  dissociated: string
  reproduced: string
  shownIn: string
  courtesy: string
  alsoIn: string
  withdrawnTitle: string
  withdrawnText: string
  missingTitle: string
  missingText: string
  contacts: string
  hours: string
  speaks: string
  contents: string
  when: string
  mediaCall: string
  previously: string
  where: string
  online: string
  organisers: string
  guests: string
  expected: string
  theme: string
  observance: string
  format: Record<EventFormat, string>
  status: Record<EventStatus, string>
  event: string
  partOf: string
  pictures: string
  attachments: string
  digest: string
}

export const words: Record<Locale, Words> = { en, fr, es, ar, ru, zh, ur }

/** Puts the values into a sentence's places. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
