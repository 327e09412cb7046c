import { z } from 'zod'
import { cleanText } from '../cleanText.ts'
import type { EventFacts } from '../canonical.ts'
import { ATTENDANCES, EVENT_STATUSES } from '../entries.ts'
import { type Mandate, MANDATE_FACTS, type MandateFact } from './mandateFacts.ts'
import { statusAfterMove } from '../instants.ts'
import { say, type Sentence } from '../sentences.ts'

const MOST = 10
const HOST = /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/

const wordsOf = (typed: string | null | undefined): string[] =>
  (typed ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)

/** The hosts that somebody has typed, each once, in lower case. */
export const readHosts = (typed: string | null | undefined): string[] => [...new Set(wordsOf(typed))]

/** Whether each is a host and nothing more. */
export const areHosts = (typed: string | null | undefined): boolean => {
  const hosts = readHosts(typed)
  return hosts.length <= MOST && hosts.every((host) => HOST.test(host))
}

/** The host that a link leads to; none where it is no web address. */
export const hostOfLink = (link: string | null | undefined): string[] =>
  link && URL.canParse(link) ? [new URL(link).host].filter((host) => HOST.test(host)) : []

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())
const words = z.string().overwrite(cleanText).trim().min(1).max(500)

/** The facts that are to change, each with its new value; a key that is not here is refused. */
export const FACTS_BODY = z
  .strictObject({
    status: z.enum(EVENT_STATUSES).optional(),
    start: instant.optional(),
    end: instant.optional(),
    mediaCall: instant.optional(),
    /** The name of the venue: the hall. */
    room: words.optional(),
    link: z.url({ protocol: /^https?$/ }).optional(),
    /** Of guests that the event names. */
    attendance: z
      .array(z.strictObject({ name: words, attendance: z.enum(ATTENDANCES) }))
      .min(1)
      .max(50)
      .optional(),
    /** The id of a media contact of the lead, in place of those before. */
    contact: words.optional(),
  })
  .refine((facts) => Object.keys(facts).length > 0, { message: 'must name at least one fact' })

export type ChangedFacts = z.output<typeof FACTS_BODY>

export const namesOf = (change: ChangedFacts): MandateFact[] =>
  MANDATE_FACTS.filter((name) => change[name] !== undefined)

const ROOM_LENGTH = 120
/** As browsers write it: nothing in it that a reader could not see, or that would be read as words. */
const PLAIN_ADDRESS = /^[\x21-\x7e]{1,500}$/

/** Where a new room is more than the name of a hall, or a new link leads where no signer has looked. */
export const faultOfPlace = (
  { room, link }: Pick<ChangedFacts, 'room' | 'link'>,
  { hosts = [] }: Pick<Mandate, 'hosts'>,
): Sentence | null => {
  if (room !== undefined && (room.length > ROOM_LENGTH || /[\r\n\u0085\u2028\u2029]/.test(room)))
    return say('mandate.room', { number: ROOM_LENGTH })
  if (link === undefined) return null
  if (hosts.length === 0) return say('mandate.noHosts')
  const { protocol, host, username, password, href } = new URL(link)
  const isPlain =
    [href, href.slice(0, -1)].includes(link) && PLAIN_ADDRESS.test(link) && username === '' && password === ''
  return isPlain && protocol === 'https:' && hosts.includes(host)
    ? null
    : say('mandate.link', {
        hosts: hosts.join(', '),
      })
}

/** Guests of the change that the event does not name. */
export const unknownGuests = (
  { guests }: Pick<EventFacts, 'guests'>,
  { attendance }: ChangedFacts,
): string[] =>
  (attendance ?? []).map(({ name }) => name).filter((name) => !guests.some((guest) => guest.name === name))

/** The facts after the change. Of a start that moves they say so, where the change says nothing else. */
export const withFacts = (facts: EventFacts, change: ChangedFacts): EventFacts => {
  const { start, end, mediaCall, link, room, attendance } = change
  const told = statusAfterMove(facts, start ?? null)
  const venue = facts.venue ?? { name: '', address: '', city: '', country: '', point: null }
  return {
    ...facts,
    start: start ?? facts.start,
    end: end ?? facts.end,
    mediaCall: mediaCall ?? facts.mediaCall,
    link: link ?? facts.link,
    status: change.status ?? told.status,
    previousStart: told.previousStart,
    venue: room === undefined ? facts.venue : { ...venue, name: room },
    guests: facts.guests.map((guest) => ({
      ...guest,
      attendance: attendance?.find(({ name }) => name === guest.name)?.attendance ?? guest.attendance,
    })),
  }
}
