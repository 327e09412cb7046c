import type { Payload } from 'payload'
import { noKeyHash } from '../../domain/keys.ts'
import { amongNameless, nameless, type Way, WAYS } from '../../domain/keptActs.ts'
import { idOf } from '../../domain/references.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { clockOf } from '../../clock.ts'
import { type Closing, closingsOf, type GrantRow } from '../../wire/earlyAccess/store.ts'
import type { ClosedWay } from './lost.ts'

type Closed = {
  isClosed: (way: Way) => boolean
  /** Grants that were closed for one text alone. */
  parts: readonly ClosedWay[]
  at: string
}

type Person = {
  id: string
  disabled?: boolean | null
  memberships?: { organisation: unknown; roles?: string[] | null }[] | null
}
type Consumer = {
  id: string
  keyHash: string
  previousHash?: string | null
  revokedAt?: string | null
}

/**
 * Ways in that were closed since the backup are closed again: roles and accounts of people who have left, consumers and their keys,
 * grants of embargoed access. What has been opened anew since, and was in no backup, is not there, and stays so.
 */
export const closeAgain = async (payload: Payload, ways: readonly ClosedWay[]): Promise<void> => {
  if (ways.length === 0) return
  const isAmong = amongNameless(
    ways.flatMap(({ key, way, entry }) => (entry === undefined ? [{ key, who: way }] : [])),
  )
  const closed: Closed = {
    isClosed: ({ name }) => isAmong(name),
    parts: ways.filter(({ entry }) => entry !== undefined),
    at: clockOf(payload).now().toISOString(),
  }
  for (const person of await rowsOf<Person>(payload, DEFAULT_SLUGS.users))
    await closePerson(payload, person, closed)
  for (const consumer of await rowsOf<Consumer>(payload, DEFAULT_SLUGS.consumers))
    await write(payload, DEFAULT_SLUGS.consumers, consumer.id, changeOfConsumer(consumer, closed))
  for (const grant of await rowsOf<GrantRow>(payload, DEFAULT_SLUGS.embargoGrants))
    await write(payload, DEFAULT_SLUGS.embargoGrants, grant.id, changeOfGrant(grant, closed))
}

const rowsOf = async <Row>({ db }: Payload, collection: string): Promise<Row[]> =>
  (await db.find<Row & { id: string }>({ collection, pagination: false, limit: 0 })).docs

const write = async ({ db }: Payload, collection: string, id: string, data: object | null): Promise<void> => {
  if (data) await db.updateOne({ collection, id, data: { ...data }, returning: false })
}

const closePerson = async (payload: Payload, person: Person, { isClosed }: Closed): Promise<void> => {
  const { id } = person
  const before = person.memberships ?? []
  const memberships = before.flatMap((row) => {
    const roles = (row.roles ?? []).filter((role) => !isClosed(WAYS.role(id, idOf(row.organisation), role)))
    return roles.length > 0 ? [{ ...row, organisation: idOf(row.organisation), roles }] : []
  })
  const count = (rows: readonly { roles?: string[] | null }[]) =>
    rows.flatMap(({ roles }) => roles ?? []).length
  const isLeft = isClosed(WAYS.account(id)) && !person.disabled
  if (count(memberships) === count(before) && !isLeft) return
  await payload.update({
    // The newsroom itself does it: nobody is logged in yet. Payload's type knows the slugs of a host alone.
    ...{ collection: DEFAULT_SLUGS.users as never, id, overrideAccess: true },
    data: { memberships, ...(isLeft ? { disabled: true } : {}) },
  })
}

/** A key that was replaced since opens nothing; its consumer can be given another one. */
const changeOfConsumer = (consumer: Consumer, { isClosed, at }: Closed): object | null => {
  if (consumer.revokedAt) return null
  if (isClosed(WAYS.consumer(consumer.id))) return { revokedAt: at, previousUntil: null }
  const isReplaced = isClosed(WAYS.key(consumer.keyHash))
  const isEnded = isClosed(WAYS.key(consumer.previousHash ?? ''))
  if (!isReplaced && !isEnded) return null
  return {
    ...(isReplaced ? { keyHash: noKeyHash() } : {}),
    ...(isEnded ? { previousUntil: null } : {}),
  }
}

const changeOfGrant = (grant: GrantRow, { isClosed, parts, at }: Closed): object | null => {
  if (grant.revokedAt) return null
  const whole = WAYS.grant(grant.id)
  if (isClosed(whole)) return { revokedAt: at, revokedBy: grant.givenBy }
  const known = closingsOf(grant)
  const added = parts.flatMap(({ key, way, entry }): Closing[] =>
    entry !== undefined && nameless(key, whole.name) === way && known.every((each) => each.entry !== entry)
      ? [{ entry, at, by: grant.givenBy }]
      : [],
  )
  return added.length > 0 ? { closed: JSON.stringify([...known, ...added]) } : null
}
