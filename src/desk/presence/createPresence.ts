import type { Payload } from 'payload'
import { randomUUID } from 'node:crypto'
import type { PresentParty } from '../../domain/comments.ts'
import { viewFingerprint } from '../../domain/clearance/view.ts'
import { isRefusal, Refusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import { partiesOf, presentIn, readingOf } from '../comments/context.ts'
import { type PersonRow, withAccounts } from '../../access/persons.ts'
import { hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import type { OpenStreams, Reader, Presence } from './types.ts'
import { say } from '../../domain/sentences.ts'

/** `reading`: the organisations by slug for which they read comments, and since when. `parties`: all that read the text, and since when. */
type VisibleState = { clearance: string; reading: string[]; parties: PresentParty[]; since: string | null }

/** What a person sees of the text now; null: nothing. */
export const visibleStateFor = async (
  payload: Payload,
  ref: Ref,
  person: string,
): Promise<VisibleState | null> => {
  const { register, readActor } = deskServicesOf(payload)
  const actor = await readActor(person)
  if (!actor) return null
  try {
    const view = await register.clearance(ref, actor)
    const entry = partiesOf(view)
    return {
      clearance: viewFingerprint(view),
      reading: readingOf(entry, actor),
      parties: await presentIn(payload, { ref, entry }),
      since: view.since,
    }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** A browser asks anew when one ends, so these are windows in earnest; what a server bears is more than its desk has people. */
export const [MOST_OF_PERSON, MOST_OF_SERVER] = [8, 200]

/** Who is logged out sees nothing more within two seconds. */
const LOOK_MS = 1_000

type Kept = Reader & { end: AbortController; readers: string | null }

/**
 * What goes on for minutes is judged while it goes on: for all streams of a server together, a few questions a second to
 * the store, whoever ended a session or a reading there, on whichever server.
 */
const createOpenStreams = (payload: Payload, slugs: Slugs): OpenStreams => {
  const streams = new Set<Kept>()
  let isLooking = false

  const look = async (): Promise<void> => {
    const present = [...streams]
    const standing = await findPersonState(payload, slugs, present)
    const readers = await findReaders(payload, present)
    for (const stream of present) {
      if (!standing(stream)) stream.end.abort()
      const now = readers.get(stream.ref.id) ?? ''
      if (now === stream.readers || stream.end.signal.aborted) continue
      stream.readers = now
      if (!(await visibleStateFor(payload, stream.ref, stream.person))) stream.end.abort()
    }
  }

  const goOn = (): void => {
    if (isLooking || streams.size === 0) return
    isLooking = true
    const again = () => {
      isLooking = false
      goOn()
    }
    setTimeout(() => {
      // While nobody can say who may read, nobody does.
      look().then(again, (error: unknown) => {
        payload.logger.error({
          err: error,
          msg: 'Who may still read could not be asked; open streams were ended.',
        })
        for (const { end } of streams) end.abort()
        again()
      })
    }, LOOK_MS).unref()
  }

  return {
    open: (reader) => {
      const own = [...streams].filter(({ person }) => person === reader.person).length
      if (own >= MOST_OF_PERSON) throw tooManyOfPerson()
      if (streams.size >= MOST_OF_SERVER) throw tooManyOfServer()
      const kept: Kept = { ...reader, end: new AbortController(), readers: null }
      streams.add(kept)
      goOn()
      return { ended: kept.end.signal, close: () => void streams.delete(kept) }
    },
  }
}

const tooManyOfPerson = () => new Refusal('too-many', say('presence.tooManyOwn'))

const tooManyOfServer = () => new Refusal('too-many', say('presence.tooMany'))

type Person = PersonRow & {
  disabled?: boolean | null
  sessions?: { id: string; expiresAt: Date | string }[] | null
}

/** Whether the person may come in, and the session that they came in by goes on; a host keeps its own to itself. */
const findPersonState = async (payload: Payload, slugs: Slugs, streams: readonly Kept[]) => {
  const areHosts = hasHostAccounts(slugs)
  const { docs } = await payload.db.find<Person>({
    collection: peopleOf(slugs),
    where: { id: { in: [...new Set(streams.map(({ person }) => person))] } },
    select: { disabled: true, ...(areHosts ? { account: true, accountSince: true } : { sessions: true }) },
    pagination: false,
  })
  const present = await withAccounts({ payload, slugs }, docs)
  const people = new Map(present.map((person) => [person.id, person]))
  return ({ person, session }: Kept): boolean => {
    const found = people.get(person)
    if (!found || found.disabled) return false
    if (session === null || areHosts) return true
    return (found.sessions ?? []).some(
      ({ id, expiresAt }) => id === session && new Date(expiresAt) > new Date(),
    )
  }
}

/** Of each entry, who reads it, as its row has it: what is another thing than before is looked at closely. */
const findReaders = async ({ db }: Payload, streams: readonly Kept[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const collection of new Set(streams.map(({ ref }) => ref.collection))) {
    const ids = streams.filter(({ ref }) => ref.collection === collection).map(({ ref }) => ref.id)
    const { docs } = await db.find<{ id: string; lead?: unknown; readers?: unknown }>({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      select: { lead: true, readers: true },
      pagination: false,
    })
    for (const { id, lead, readers } of docs) found.set(id, JSON.stringify([lead, readers]))
  }
  return found
}

/** How long a window counts that has not said again that it is open: a server may have died with it. */
const LEASE_MS = 30_000

type Row = { id: string; entry: string; person: string; until: number }

/** Kept in the store, so that people on different servers see each other; by the machine's clock, whatever the newsroom's says. */
export const createPresence = (payload: Payload, slugs: Slugs): Presence => {
  const { db } = payload
  const collection = slugs.presences
  const stopping = new AbortController()
  const find = async (where: Parameters<typeof db.find>[0]['where']): Promise<Row[]> =>
    (await db.find<Row>({ collection, where, pagination: false, limit: 0 })).docs
  const remove = (id: string) => db.deleteMany({ collection, where: { id: { equals: id } } })
  return {
    open: async (entry, person) => {
      const id = randomUUID()
      // Whoever comes cleans up after those that never said good-bye.
      await db.deleteMany({ collection, where: { until: { less_than: Date.now() } } })
      await db.create({ collection, data: { id, entry, person, until: Date.now() + LEASE_MS } })
      return {
        renew: async () => {
          const data = { until: Date.now() + LEASE_MS }
          await db.updateOne({ collection, where: { id: { equals: id } }, data, options: { atomic: true } })
        },
        close: async () => {
          await remove(id)
        },
      }
    },
    others: async (entry, person) => {
      const rows = await find({ entry: { equals: entry } })
      const ids = rows.flatMap((row) => (row.until > Date.now() && row.person !== person ? [row.person] : []))
      if (ids.length === 0) return []
      const { docs } = await db.find<{ id: string; name?: string | null }>({
        collection: peopleOf(slugs),
        where: { id: { in: [...new Set(ids)] } },
        pagination: false,
      })
      return docs
        .map(({ id, name }) => ({ id, name: name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
    },
    streams: untilTheEnd(createOpenStreams(payload, slugs), () => stopping.abort()),
    stopping: stopping.signal,
    stop: () => stopping.abort(),
  }
}

/**
 * A host's server that is told to stop waits for what is open, and nobody tells the newsroom: its streams end by themselves
 * then. Where nobody handles a signal the process ends by it, and must go on doing so.
 */
const untilTheEnd = (streams: OpenStreams, stop: () => void): OpenStreams => {
  let isListening = false
  return {
    open: (reader) => {
      const handled = isListening ? [] : SIGNALS.filter((signal) => process.listenerCount(signal) > 0)
      for (const signal of handled) process.once(signal, stop)
      isListening = true
      return streams.open(reader)
    },
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const
