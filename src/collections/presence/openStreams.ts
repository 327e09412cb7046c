import type { Payload } from 'payload'
import { type PersonRow, withAccounts } from '../../access/persons.ts'
import { hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { shownTo } from './shown.ts'
import type { OpenStreams, Reader } from './types.ts'
import { say } from '../../domain/sentences.ts'

/** A browser asks anew when one ends, so these are windows in earnest; what a server bears is more than its desk has people. */
export const [MOST_OF_PERSON, MOST_OF_SERVER] = [8, 200]

/** Who is logged out sees nothing more within two seconds. */
const LOOK_MS = 1_000

type Kept = Reader & { end: AbortController; readers: string | null }

/**
 * What goes on for minutes is judged while it goes on: for all streams of a server together, a few questions a second to
 * the store, whoever ended a session or a reading there, on whichever server.
 */
export const createOpenStreams = (payload: Payload, slugs: Slugs): OpenStreams => {
  const streams = new Set<Kept>()
  let isLooking = false

  const look = async (): Promise<void> => {
    const present = [...streams]
    const standing = await findStanding(payload, slugs, present)
    const readers = await findReaders(payload, present)
    for (const stream of present) {
      if (!standing(stream)) stream.end.abort()
      const now = readers.get(stream.ref.id) ?? ''
      if (now === stream.readers || stream.end.signal.aborted) continue
      stream.readers = now
      if (!(await shownTo(payload, stream.ref, stream.person))) stream.end.abort()
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
const findStanding = async (payload: Payload, slugs: Slugs, streams: readonly Kept[]) => {
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
