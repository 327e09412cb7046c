import { DateTime } from 'luxon'
import type { EventFacts, Guest } from '../../../../../src/domain/canonical.ts'
import type {
  Contradiction,
  Kind,
  KnownNames,
  ProseText,
} from '../../../../../src/domain/contradictions/findings.ts'
import { contradictions } from '../../../../../src/domain/contradictions/checkContradictions.ts'
import type { Locale } from '../../../../../src/domain/locales.ts'
import { sayInEnglish } from '../../../../../src/domain/sayIn.ts'

/** A slip to plant: the words of the text, the wrong words for them, and what has to be found. */
export type Plant = readonly [right: string, wrong: string, kind: Kind, locale?: Locale]

export type Advisory = {
  name: string
  facts: EventFacts | null
  texts: Partial<Record<Locale, { title: string; summary?: string; body: string }>>
  known?: KnownNames
  plants: readonly Plant[]
}

type Given = {
  zone: string
  start: string
  end?: string
  mediaCall?: string
  venue?: string
  address?: string
  city?: string
  country?: string
  guests?: [name: string, office: string][]
}

const instant = (wall: string | undefined, zone: string) =>
  wall ? DateTime.fromISO(wall, { zone }).toUTC().toISO({ precision: 'millisecond' }) : null

/** Facts from wall times of the zone, `2024-07-30T10:45`. */
export const facts = ({ zone, start, end, mediaCall, guests = [], ...place }: Given): EventFacts => ({
  start: instant(start, zone),
  end: instant(end, zone),
  mediaCall: instant(mediaCall, zone),
  zone,
  venue: {
    name: place.venue ?? '',
    address: place.address ?? '',
    city: place.city ?? '',
    country: place.country ?? '',
    point: null,
  },
  format: 'in-person',
  link: null,
  status: 'scheduled',
  previousStart: null,
  organisers: [],
  guests: guests.map(([name, office]): Guest => ({ name, office, role: 'guest', attendance: null })),
  expected: null,
  theme: null,
  observance: null,
})

export const textsOf = ({ texts }: Advisory): ProseText[] =>
  Object.entries(texts).flatMap(([locale, fields]) =>
    Object.entries(fields).map(([field, text]) => ({
      entry: 'event',
      locale: locale as Locale,
      field,
      text,
    })),
  )

export const check = (advisory: Advisory, texts = textsOf(advisory)): Contradiction[] =>
  contradictions(texts, advisory.facts ? [{ entry: 'event', facts: advisory.facts }] : [], advisory.known)

export type Planted = { found: boolean; others: Contradiction[]; all: Contradiction[] }

/** Plants one slip, and says whether it is found: with its kind, at its place, from either side where no fact decides. */
export const plant = (advisory: Advisory, [right, wrong, kind, locale]: Plant): Planted => {
  const texts = textsOf(advisory)
  const index = texts.findIndex((text) => (!locale || text.locale === locale) && text.text.includes(right))
  const target = texts[index]
  if (!target) throw new Error(`${advisory.name} does not hold “${right}”.`)
  const start = target.text.indexOf(right)
  const end = start + wrong.length
  const changed = texts.map((text, at) =>
    at === index
      ? { ...text, text: text.text.slice(0, start) + wrong + text.text.slice(start + right.length) }
      : text,
  )
  const all = check(advisory, changed)
  const isThere = (place: { locale: string; field: string; start: number; end: number } | null) =>
    place !== null &&
    place.locale === target.locale &&
    place.field === target.field &&
    place.start < end &&
    start < place.end
  const hits = all.filter((found) => found.kind === kind && (isThere(found.place) || isThere(found.other)))
  return { found: hits.length > 0, others: all.filter((found) => !hits.includes(found)), all }
}

export type Figures = {
  texts: number
  alarms: number
  worst: number
  planted: number
  found: number
  missed: string[]
  false: string[]
}

/** Runs a corpus: false alarms in what is right, and what is found of what is planted. */
export const measure = (corpus: readonly Advisory[]): Figures => {
  const figures: Figures = {
    texts: corpus.length,
    alarms: 0,
    worst: 0,
    planted: 0,
    found: 0,
    missed: [],
    false: [],
  }
  for (const advisory of corpus) {
    const alarms = check(advisory)
    figures.alarms += alarms.length
    figures.worst = Math.max(figures.worst, alarms.length)
    figures.false.push(...alarms.map(({ sentence }) => `${advisory.name}: ${sayInEnglish(sentence)}`))
    for (const slip of advisory.plants) {
      const { found, others } = plant(advisory, slip)
      figures.planted++
      if (found) figures.found++
      else
        figures.missed.push(
          `${advisory.name}: ${slip[0]} → ${slip[1]} (${slip[2]}); instead ${others.map((o) => sayInEnglish(o.sentence)).join(' | ') || 'nothing'}`,
        )
      figures.worst = Math.max(figures.worst, others.length)
    }
  }
  return figures
}
