import ICAL from 'ical.js'
import { DateTime } from 'luxon'
import { type CalendarEntry, renderCalendar, renderEvent } from '../../../../src/wire/formats/calendar.ts'
import {
  AT,
  EVENT,
  HOSTILE,
  LATER,
  NEVER_IN_A_LINE,
  afterwards,
  eventRow,
  goneOf,
  liveOf,
} from './examples.ts'

const textOf = (...entries: CalendarEntry[]) =>
  renderCalendar({ name: 'Communiqué: news.example', host: 'news.example', entries })

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return { calendar, events: calendar.getAllSubcomponents('vevent') }
}
const eventOf = (...entries: CalendarEntry[]) => {
  const [event] = read(textOf(...entries)).events
  if (!event) throw new Error('There is no event.')
  return event
}
const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name))
const instantOf = (event: ICAL.Component, name: string) =>
  (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString()

const linesOf = (text: string) => text.split('\r\n')

describe('a calendar', () => {
  it('has an event with its hour in its own zone, its place, its organiser and whom to ask', () => {
    const event = eventOf(liveOf(eventRow()))
    expect(value(event, 'uid')).toBe(`${EVENT}@news.example`)
    expect(value(event, 'summary')).toBe('Joint event')
    expect(value(event, 'status')).toBe('CONFIRMED')
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Karachi')
    expect(value(event, 'dtstart')).toBe('2024-07-30T10:15:00')
    expect(instantOf(event, 'dtstart')).toBe('2024-07-30T05:15:00.000Z')
    expect(instantOf(event, 'dtend')).toBe('2024-07-30T07:00:00.000Z')
    expect(value(event, 'location')).toBe('Serena Hotel, Khayaban-e-Suhrwardy, G-5, Islamabad, Pakistan')
    expect(event.getFirstPropertyValue('geo')).toEqual([33.715, 73.1016])
    expect(value(event, 'contact')).toContain(
      'Press office, Press officer, The UNODC, press.office@unodc.example',
    )
    expect(value(event, 'url')).toBe('https://news.example/en/events/joint-event-11111111')
    expect(value(event, 'organizer')).toBe('mailto:press.office@unodc.example')
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('United Nations')
    expect(event.getFirstProperty('summary')?.getParameter('language')).toBe('en')
    expect(value(event, 'description')).toMatch(/Media call: Tuesday,? 30 July 2024 at 0?9:30/)
    expect(textOf(liveOf(eventRow()))).not.toContain('duty@')
  })

  it('says when the doors open, where the text does', () => {
    const said = (row: ReturnType<typeof eventRow>) => value(eventOf(liveOf(row)), 'description')
    expect(said(eventRow())).not.toContain('Doors open')
    expect(said(eventRow({ doorsOpen: '2024-07-30T04:45:00.000Z' }))).toMatch(
      /\nDoors open: Tuesday,? 30 July 2024 at 0?9:45/,
    )
  })

  it('is the same with lines that were written before, and each event has them in every calendar', () => {
    const other = { ...eventRow(), entry: '99999999-9999-4999-8999-999999999999' }
    const entries = [liveOf(other), liveOf(eventRow()), goneOf(eventRow())]
    const lines = new Map(entries.map((entry) => [entry, renderEvent(entry, 'news.example')]))
    const whole = textOf(...entries)
    const options = { name: 'Communiqué: news.example', host: 'news.example', entries }
    expect(renderCalendar(options, (entry) => lines.get(entry) ?? '')).toBe(whole)
    expect(read(whole).events).toHaveLength(3)
    expect(read(whole).calendar.getAllSubcomponents('vtimezone')).toHaveLength(1)
    for (const each of lines.values()) expect(whole).toContain(each)
    expect(whole.indexOf('END:VTIMEZONE')).toBeLessThan(whole.indexOf('BEGIN:VEVENT'))
    expect(whole.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })

  it.each([
    ['2024-10-27T00:30:00.000Z', '2024-10-27T00:45:00.000Z', undefined, '2024-10-27T00:30:00Z'],
    ['2024-10-27T01:30:00.000Z', null, undefined, '2024-10-27T01:30:00Z'],
    ['2024-10-27T00:45:00.000Z', '2024-10-27T01:15:00.000Z', undefined, '2024-10-27T00:45:00Z'],
    ['2024-10-26T23:30:00.000Z', null, 'Europe/Vienna', '2024-10-27T01:30:00'],
    ['2024-10-27T02:30:00.000Z', null, 'Europe/Vienna', '2024-10-27T03:30:00'],
    ['2024-03-31T00:30:00.000Z', '2024-03-31T01:30:00.000Z', 'Europe/Vienna', '2024-03-31T01:30:00'],
  ])('names an hour that comes twice so that it is this one: %s to %s', (start, end, zone, written) => {
    const event = eventOf(liveOf(eventRow({ start, end, zone: 'Europe/Vienna' })))
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone)
    expect(value(event, 'dtstart')).toBe(written)
    expect(instantOf(event, 'dtstart')).toBe(start)
    expect(end && instantOf(event, 'dtend')).toBe(end)
  })

  it('has all that is said of the calendar before its parts (RFC 5545, 3.6)', () => {
    const text = textOf(liveOf(eventRow()))
    const first = text.indexOf('\r\nBEGIN:VTIMEZONE')
    expect(
      text
        .slice(first)
        .split('\r\n')
        .filter((line) => /^(REFRESH-INTERVAL|X-)/.test(line)),
    ).toEqual([])
    expect(text.slice(0, first)).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nX-PUBLISHED-TTL:PT15M$/)
    expect(textOf()).toContain('X-PUBLISHED-TTL:PT15M\r\nEND:VCALENDAR')
  })

  it('has times of the log alone, so that it is the same bytes until something changes', () => {
    const event = eventOf(liveOf(eventRow()))
    for (const name of ['dtstamp', 'created', 'last-modified']) expect(instantOf(event, name)).toBe(AT)
    expect(value(event, 'sequence')).toBe('10000')
    expect(textOf(liveOf(eventRow()))).toBe(textOf(liveOf(eventRow())))
  })

  it.each([
    ['rescheduled', 'CONFIRMED', 'Rescheduled: Joint event'],
    ['moved-online', 'CONFIRMED', 'Moved online: Joint event'],
    ['postponed', 'TENTATIVE', 'Postponed: Joint event'],
    ['cancelled', 'CANCELLED', 'Cancelled: Joint event'],
  ] as const)('says %s as its standing and in words', (status, standing, summary) => {
    const event = eventOf(liveOf(eventRow({ status, previousStart: '2024-07-29T05:15:00.000Z' })))
    expect([value(event, 'status'), value(event, 'summary')]).toEqual([standing, summary])
    expect(value(event, 'description')).toMatch(/Previously: Monday,? 29 July 2024 at 10:15/)
  })

  it('says what organisations have said of it', () => {
    const event = eventOf(liveOf(eventRow({}, {}, afterwards)))
    expect(value(event, 'summary')).toMatch(
      /^Caution by UNODC · IOM no longer stands behind this text: Joint event$/,
    )
    expect(value(event, 'description')).toContain('Caution by UNODC: The date is in doubt.')
    expect(instantOf(event, 'last-modified')).toBe(LATER)
    expect(value(event, 'sequence')).toBe('10002')
  })

  it('strikes a withdrawn event out, without a word or an hour of it', () => {
    const text = textOf(goneOf(eventRow()))
    const event = eventOf(goneOf(eventRow()))
    expect(value(event, 'uid')).toBe(`${EVENT}@news.example`)
    expect(value(event, 'status')).toBe('CANCELLED')
    expect(value(event, 'description')).toBe('Sent in error.')
    expect(instantOf(event, 'dtstart')).toBe(LATER)
    expect(text).not.toMatch(/Joint|Serena|20240730T1015|UNODC|joint-event/i)
  })

  it('leaves out an event without a start, and writes one without a zone in UTC', () => {
    expect(read(textOf(liveOf(eventRow({ start: null })), liveOf(eventRow()))).events).toHaveLength(1)
    expect(read(textOf()).events).toEqual([])
    for (const zone of [null, 'UTC', 'Mars/Olympus']) {
      expect(textOf(liveOf(eventRow({ zone })))).toContain('DTSTART:20240730T051500Z')
    }
  })

  it('is organised by the issuer also where nobody gives a mail address, and on the equator', () => {
    const row = eventRow({
      venue: { name: 'Hall', address: '', city: '', country: '', point: { latitude: 0, longitude: 0 } },
    })
    row.card.contacts = []
    const event = eventOf(liveOf(row))
    expect(value(event, 'organizer')).toBe('https://news.example/v1/organisations/un')
    expect(event.getFirstPropertyValue('geo')).toEqual([0, 0])
  })

  it.each([
    'Europe/Vienna',
    'Africa/Cairo',
    'Africa/Casablanca',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/St_Johns',
  ])('knows the rules of %s as they really were', (zone) => {
    const starts = Array.from({ length: 60 }, (_, index) =>
      DateTime.fromISO('2021-01-03T09:00:00Z')
        .plus({ days: 33 * index })
        .toJSDate()
        .toISOString(),
    )
    const { events } = read(textOf(...starts.map((start) => liveOf(eventRow({ start, end: null, zone })))))
    expect(events.map((event) => instantOf(event, 'dtstart'))).toEqual(starts)
  })

  it('sends nobody to the hall of an event that was moved to the net', () => {
    const event = eventOf(liveOf(eventRow({ status: 'moved-online' })))
    expect(value(event, 'location')).toBe('https://meet.example/day?a=1&b=2')
    expect(event.getFirstProperty('geo')).toBeNull()
  })

  it('22: writes the signs that separate values as part of a name', () => {
    const row = eventRow()
    row.card.contacts = [{ ...row.card.contacts[0]!, name: 'Desk, night; back\\slash' }]
    const text = textOf(liveOf(row)).replace(/\r\n /g, '')
    expect(text).toContain('CONTACT;LANGUAGE=en:Desk\\, night\\; back\\\\slash\\, Press officer')
    expect(value(eventOf(liveOf(row)), 'contact')).toContain('Desk, night; back\\slash, Press officer')
  })

  it.each(HOSTILE)('22: is not led astray by the words %j', (title) => {
    const row = eventRow(
      {
        venue: { name: title, address: title, city: title, country: title, point: null },
        link: `https://x.example/${title}`,
      },
      { title, summary: title },
    )
    row.snapshots.un = { ...row.snapshots.un!, name: title }
    row.card.contacts = [{ ...row.card.contacts[0]!, name: title, emails: [`${title}@x.example`] }]
    const text = textOf(liveOf(row), liveOf(eventRow()))
    const { calendar, events } = read(text)
    expect(events).toHaveLength(2)
    expect(calendar.getAllSubcomponents('valarm').concat(events[0]!.getAllSubcomponents())).toEqual([])
    expect(value(events[0]!, 'summary')).not.toMatch(NEVER_IN_A_LINE)
    expect(linesOf(text).filter((line) => line.startsWith('SUMMARY'))).toHaveLength(2)
    for (const line of linesOf(text)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\uFFFD]/)
    }
  })
})
