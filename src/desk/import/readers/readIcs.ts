import type { SourceBlock, SourceFile, Where } from '../../../domain/import/source.ts'
import { languageOf } from '../../../domain/import/languageOf.ts'
import { firstPhrase } from '../../../domain/import/words.ts'
import type { CheckedLocale } from '../../../domain/contradictions/languages/languages.ts'
import { cleanText } from '../../../domain/cleanText.ts'
import { cityOf } from '../../../domain/instants.ts'
import { sayDay } from '../../../domain/moments/sayMoment.ts'
import { countLosses } from '../../../domain/paste/losses.ts'
import { PLAIN } from '../../../domain/paste/styles.ts'
import { looseBlock } from './looseBlock.ts'
import { refused } from './readerErrors.ts'
import { plainBlocks, toSourceBlock } from './readText.ts'

type Property = { name: string; params: Readonly<Record<string, string>>; value: string }
type Component = { name: string; properties: Property[]; inside: Component[] }

const LONGEST = 2_000_000
const LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s
const PARAM = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/g

/** Lines of an entry of a calendar, those that were broken being whole again (RFC 5545, 3.1). */
const propertyOf = (line: string): Property | null => {
  const [, name, params, value] = LINE.exec(line) ?? []
  if (name === undefined || value === undefined) return null
  return {
    name: name.toUpperCase(),
    params: Object.fromEntries(
      [...(params ?? '').matchAll(PARAM)].map(([, key = '', own = '']) => [
        key.toUpperCase(),
        own.replace(/^"|"$/g, ''),
      ]),
    ),
    value,
  }
}

const DEEPEST = 8

const componentsOf = (text: string): Component => {
  const root: Component = { name: '', properties: [], inside: [] }
  const open = [root]
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const property = propertyOf(line)
    if (!property) continue
    const top = open.at(-1) ?? root
    if (property.name === 'BEGIN') {
      if (open.length > DEEPEST) throw refused('tooDeep')
      const next: Component = { name: property.value.trim().toUpperCase(), properties: [], inside: [] }
      top.inside.push(next)
      open.push(next)
    } else if (property.name === 'END') {
      if (open.length > 1) open.pop()
    } else top.properties.push(property)
  }
  return root
}

/** Words as they were typed. */
const wordsOf = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim()

type Moment = { day: string; time: string | null; zone: string | null }

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{0,2}(Z)?)?$/

const momentOf = ({ value, params }: Property): Moment | null => {
  const [, year, month, day, hour, minute, isUtc] = MOMENT.exec(value.trim()) ?? []
  if (year === undefined) return null
  const zone = params.TZID ?? null
  return {
    day: `${year}-${month}-${day}`,
    time: hour === undefined ? null : `${hour}:${minute}`,
    // Names that programs give their own zones say no town.
    zone: isUtc ? 'UTC' : zone?.includes('/') ? cityOf(zone) : null,
  }
}

const paragraph = (text: string): SourceBlock =>
  toSourceBlock({ type: 'paragraph', words: [{ ...PLAIN, text: cleanText(text) }] })

const heading = (text: string): SourceBlock =>
  toSourceBlock({ type: 'heading', level: 1, words: [{ ...PLAIN, text: cleanText(text) }] })

const said = (label: string, value: string): SourceBlock => paragraph(`${label}: ${value}`)

/** When it is, in lines as people write them. What names a zone by no town is said besides. */
const timesOf = (own: (name: string) => Property | undefined, locale: CheckedLocale): SourceBlock[] => {
  const [from, to] = [own('DTSTART'), own('DTEND')].map((property) => property && momentOf(property))
  if (!from) return []
  const zone = from.zone === null ? '' : ` (${from.zone})`
  const until = to?.time && to.day !== from.day ? `${sayDay(to.day, locale)}, ${to.time}` : to?.time
  return [
    said(firstPhrase(locale, 'dayLabel'), sayDay(from.day, locale)),
    ...(from.time === null ? [] : [said(firstPhrase(locale, 'startLabel'), `${from.time}${zone}`)]),
    ...(until ? [said(firstPhrase(locale, 'endLabel'), until)] : []),
  ]
}

/** Said above, or of no use to anybody who reads. */
const SAID = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL']
const MOMENTS = ['DTSTART', 'DTEND']

const restOf = ({ name, params, value }: Property): SourceBlock[] => {
  if (SAID.includes(name)) return []
  const isPerson = name === 'ORGANIZER' || name === 'ATTENDEE'
  const words = isPerson
    ? [params.CN, value.replace(/^mailto:/i, '')].filter(Boolean).join(' ')
    : `${name}: ${[params.TZID, MOMENTS.includes(name) ? null : wordsOf(value)].filter(Boolean).join(' ')}`
  const where: Where = isPerson ? 'mailHead' : 'properties'
  if (MOMENTS.includes(name) && params.TZID === undefined) return []
  return words.trim() === '' ? [] : [looseBlock(words.replace(/<[^>]{0,400}>/g, ' '), where)]
}

const blocksOf = (event: Component, losses: ReturnType<typeof countLosses>): SourceBlock[] => {
  const own = (name: string) => event.properties.find((property) => property.name === name)
  const words = (name: string) => wordsOf(own(name)?.value ?? '')
  const [title, text, place] = [words('SUMMARY'), words('DESCRIPTION'), words('LOCATION')]
  const locale = languageOf(`${title}\n${text}`) ?? 'en'
  return [
    ...(title === '' ? [] : [heading(title)]),
    ...timesOf(own, locale),
    ...(place === '' ? [] : [said(firstPhrase(locale, 'venue'), place.replace(/\n+/g, ', '))]),
    ...(text === '' ? [] : plainBlocks(text, losses)),
    ...(own('URL') ? [paragraph(words('URL'))] : []),
    ...event.properties.flatMap(restOf),
    ...event.inside.flatMap(({ properties }) => properties.flatMap(restOfAlarm)),
  ]
}

const restOfAlarm = ({ name, value }: Property): SourceBlock[] =>
  name === 'DESCRIPTION' || name === 'SUMMARY' ? [looseBlock(wordsOf(value), 'properties')] : []

/** Entries of a calendar: what each is called, when and where it is, and what is said of it; all else is listed. */
export const readIcs = (bytes: Uint8Array): Omit<SourceFile, 'name' | 'sha256'> => {
  if (bytes.length > LONGEST) throw refused('tooLong')
  const losses = countLosses()
  const { inside } = componentsOf(new TextDecoder().decode(bytes))
  const calendars = inside.filter(({ name }) => name === 'VCALENDAR')
  const events = calendars.flatMap((calendar) => calendar.inside.filter(({ name }) => name === 'VEVENT'))
  if (events.length === 0) throw refused('damaged')
  return {
    ...{ kind: 'ics', pictures: [], notes: [], writtenAt: null },
    blocks: events.flatMap((event) => blocksOf(event, losses)),
    losses: losses.said(),
  }
}
