import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import { ACTIONS } from '../../../src/domain/clearance/table.ts'
import { ENTRY_NAMES, type EntryName } from './cast.ts'
import { type Raw, raw } from './oracle/book.ts'
import { type Consent, leavesOf, submitData } from './oracle/consents.ts'
import type { World } from './world.ts'

/** What an event shows that it happened, besides that its action was done. */
const OF_EVENT = {
  'a tacit consent is released': ({ type }, { consents }) =>
    type === 'release' && consentsIn(consents).some(({ mode }) => mode === 'tacit'),
  'a carried consent is released': ({ type }, { consents }) =>
    type === 'release' && consentsIn(consents).some(({ carried }) => carried !== undefined),
  'an entry is released with its media update': ({ type }, { commit }) =>
    type === 'release' && commit !== undefined,
  'a media update is released with several entries': ({ type }, { carries }) =>
    type === 'release' && (carries ?? []).length > 1,
  'several entries are signed at once': ({ type }, { carries }) =>
    type === 'sign' && (carries ?? []).length > 1,
  'the lead of a suspended organisation is taken': ({ type }, { since }) =>
    type === 'take-lead' && since !== undefined,
  'one party signs for another': ({ type }, { delegate }) => type === 'sign' && delegate !== undefined,
  'one party signs an entry for another with the media update': ({ type }, { delegate, commit }) =>
    type === 'sign' && delegate !== undefined && commit !== undefined,
  'an author signs where four eyes are off': (_, { fourEyes }) => fourEyes === false,
  'a release is broken after its commit': ({ type }, { edition }) =>
    type === 'break' && typeof edition === 'number',
  'facts are changed by two': ({ type }) => type === 'confirm-facts',
  'a second person of the lead confirms facts': ({ type, organisation }) =>
    type === 'confirm-facts' && organisation === 'a',
  'a no to what is out holds what waits': ({ type }, { held }) =>
    (type === 'suspend' || type === 'dissociate') && typeof held === 'number',
  'a withdrawal holds what waits': ({ type }, { held }) => type === 'withdraw' && typeof held === 'number',
  'languages are added by a translation': ({ type }, { editionType }) =>
    type === 'release' && editionType === 'translation',
  'a passkey proves a signature': ({ type, proof }) => type === 'sign' && proof !== undefined,
  'one touch signs several entries': ({ proved }) => (proved?.acts ?? []).length > 1,
  'a demand holds what waits': ({ type }, { held }) => type === 'demand' && typeof held === 'number',
  'a carried consent is proved': ({ type }, { consents }) =>
    type === 'release' &&
    consentsIn(consents).some(({ carried, credential }) => carried !== undefined && credential !== undefined),
  'the embargo of a text ends later than its release': (event, { availableAt }) =>
    event.type === 'release' && (availableAt ?? '') > event.at,
} satisfies Record<string, (event: LogEvent, data: Raw) => boolean>

const consentsIn = (consents: unknown): Consent[] => consents as Consent[] // of a release

/** What no log tells, and whoever does it says. */
export const NOTED = [
  'a server dies in an act',
  'a server dies between two events',
  'two want one place of a log',
  'a lead is suspended while its text waits',
  'the coordinator abandons a text',
  'a clock steps back',
  'what was seen is not there any more',
  'a party that lets a text wait can be dropped',
  ...['scheduled', 'live', 'suspended', 'withdrawn', 'replaced'].map((each) => `edition 1 is ${each}`),
  ...['scheduled', 'live', 'suspended', 'withdrawn'].map((each) => `a later edition is ${each}`),
] as const

const inParts = (world: World, event: LogEvent): boolean => {
  const submit = world.logs[event.entry as 'event'].findLast(
    ({ type, seq }) => type === 'submit' && seq < event.seq,
  )
  const leaves = submit ? Object.keys(leavesOf(submitData(submit).manifest)) : []
  return event.type === 'sign' && (event.data.covers as string[]).length < leaves.length
}

/** At the very place that a release of the entry has named. */
const isInPlace = ({ logs }: World, event: LogEvent): boolean =>
  (logs[raw(event).entry as EntryName] ?? []).some(
    (one) => one.type === 'release' && raw(one).commit?.seq === event.seq,
  )

/** What the logs of a media update and of its entries show together. */
const OF_BREAK = {
  'a release is broken before its commit': isInPlace,
  'a media update is told that an entry is taken out': (world, event) => !isInPlace(world, event),
} satisfies Record<string, (world: World, event: LogEvent) => boolean>

const ofBreak = (world: World, event: LogEvent): string[] =>
  event.type === 'break' && raw(event).edition === null
    ? Object.entries(OF_BREAK).flatMap(([what, is]) => (is(world, event) ? [what] : []))
    : []

const ofEvent = (world: World, event: LogEvent): string[] => [
  event.type,
  ...Object.entries(OF_EVENT).flatMap(([what, is]) => (is(event, raw(event)) ? [what] : [])),
  ...(inParts(world, event) ? ['a text is signed in parts'] : []),
  ...ofBreak(world, event),
]

export const reachedIn = (world: World): string[] => [
  ...world.reached,
  ...ENTRY_NAMES.flatMap((entry) => world.logs[entry].flatMap((event) => ofEvent(world, event))),
]

/** What 10,000 sequences have to reach, so that what they have not found is worth something. */
export const EVERYTHING: readonly string[] = [
  ...ACTIONS,
  ...['available', 'void-silence', 'demand', 'revoke-key', 'a text is signed in parts'],
  ...[...Object.keys(OF_EVENT), ...Object.keys(OF_BREAK)],
  ...NOTED,
]

/** Too rare for a few hundred. */
const RARE = ['one party signs an entry for another with the media update']
/** What a few hundred reach already. */
export const OFTEN: readonly string[] = EVERYTHING.filter((each) => !RARE.includes(each))
