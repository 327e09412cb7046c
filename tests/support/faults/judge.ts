import type { Payload } from 'payload'
import { createBlobs } from '../../../src/blobs/createBlobs.ts'
import type { Env } from '../../../src/env.ts'
import { checkStore } from '../../../src/server/backup/checkStore.ts'
import { unattended } from '../backups.ts'
import type { Books, Place, Written } from './books.ts'

type Row = Record<string, unknown> & { id: string }
/** How often each place is there. */
type Counts = ReadonlyMap<string, number>

/** What the store has, beside what people were told that it has. @returns what is wrong. */
export const judge = async (
  { payload, env }: { payload: Payload; env: Env },
  { written }: Pick<Books, 'written'>,
): Promise<string[]> => {
  const counts = await countAll(payload)
  const places = grouped(written, ({ place }) => keyOf(place))
  const faults = [...places].flatMap(([key, all]) => faultsOfPlace(all, counts.get(key) ?? 0))
  const checked = await checkStore({
    ...{ ...unattended(), payload, kept: [], blobs: createBlobs(env), keyFile: env.registerKeyFile },
  })
  return [...faults, ...(await faultsOfLastSaves(payload, written)), ...checked.faults]
}

/** `Map.groupBy` comes with Node 21. */
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const keyOf = (place: Place): string =>
  'entry' in place
    ? [place.of, place.entry, place.name, 'organisation' in place ? place.organisation : ''].join(' ')
    : `${place.of} ${place.name}`

/** The history keeps of several saves at a stretch the last one (coalesceVersions.ts); `faultsOfLastSaves` has the others. */
const faultsOfPlace = (all: readonly Written[], count: number): string[] => {
  const [first] = all
  if (!first) return []
  const numberOf = (outcome: Written['outcome']) => all.filter((one) => one.outcome === outcome).length
  const acknowledged = numberOf('acknowledged')
  const isSave = first.place.of === 'save'
  const most = isSave && acknowledged > 0 ? Infinity : acknowledged + numberOf('may be stored')
  const told = `${first.act} ${keyOf(first.place)}: answered ${all.map(({ answer }) => answer).join(', ')}`
  if (count < acknowledged && !isSave) return [`Acknowledged and missing: ${told}; stored ${count} times`]
  return count > most ? [`Refused and stored: ${told}; stored ${count} times`] : []
}

const countAll = async (payload: Payload): Promise<Counts> => {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const rowsOf = async (collection: string): Promise<Row[]> =>
    (await payload.db.find<Row>({ collection, pagination: false, limit: 0 })).docs
  const wordsOf = (value: unknown): string =>
    typeof value === 'object' && value !== null ? String(Object.values(value)[0]) : String(value)
  for (const { title } of await rowsOf('statements')) count(`text ${wordsOf(title)}`)
  for (const { alt } of await rowsOf('media')) count(`picture ${wordsOf(alt)}`)
  for (const { email } of await rowsOf('invitations')) count(`invitation ${String(email)}`)
  for (const { email, sessions } of await rowsOf('users')) {
    count(`account ${String(email)}`)
    for (const _ of (sessions ?? []) as unknown[]) count(`session ${String(email)}`)
  }
  for (const { entry, type, organisation } of await rowsOf('clearance-events'))
    count(['event', entry, type, organisation].join(' '))
  const { docs } = await payload.db.findVersions<Row>({
    ...{ collection: 'statements', pagination: false, limit: 0 },
  })
  for (const { parent, version } of docs as unknown as {
    parent: string
    version: { internalNotes?: string | null }
  }[])
    if (version.internalNotes) count(['save', parent, version.internalNotes, ''].join(' '))
  return counts
}

/** What a text says now is what was acknowledged last, or what may have been stored after it. */
const faultsOfLastSaves = async (payload: Payload, written: readonly Written[]): Promise<string[]> => {
  const saves = written.flatMap(({ place, outcome }) =>
    place.of === 'save' && outcome !== 'refused' ? [{ ...place, outcome }] : [],
  )
  const faults: string[] = []
  for (const [entry, all] of grouped(saves, (save) => save.entry)) {
    const last = all.findLastIndex(({ outcome }) => outcome === 'acknowledged')
    const allowed = all.slice(Math.max(last, 0)).map(({ name }) => name)
    const row = await payload.db.findOne<Row>({ collection: 'statements', where: { id: { equals: entry } } })
    const note = (row?.internalNotes ?? null) as string | null // a text field
    if (last < 0 ? note !== null && !allowed.includes(note) : !allowed.includes(note ?? ''))
      faults.push(`The last save of ${entry} is not there: it says ${note}`)
  }
  return faults
}
