import type { Payload } from 'payload'
import { noKeyHash } from '../../domain/keys.ts'
import { type Switched, switchedOn, type Way, WAYS } from '../../domain/keptActs.ts'
import { idOf } from '../../domain/references.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { clockOf } from '../../clock.ts'
import { type Closing, closingsOf, type GrantRow } from '../../wire/earlyAccess/store.ts'

type Closed = {
  isClosed: (way: Way) => boolean
  /** Grants that were closed for one text alone. */
  parts: readonly Way[]
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
  previousUntil?: string | null
  revokedAt?: string | null
}

/** Which of the ways into a restored store were closed last, as files of kept acts say; what is closed in it already is left out. */
export const findClosed = async (payload: Payload, switches: readonly Switched[]): Promise<Way[]> => {
  const isClosed = switchedOn(switches.filter(({ entry }) => entry === undefined))
  const texts = new Set(switches.flatMap(({ entry }) => entry ?? []))
  const people = await rowsOf<Person>(payload, DEFAULT_SLUGS.users)
  const consumers = await rowsOf<Consumer>(payload, DEFAULT_SLUGS.consumers)
  const grants = (await rowsOf<GrantRow>(payload, DEFAULT_SLUGS.embargoGrants)).filter(isOpen)
  const whole = [
    ...people.flatMap(waysOf),
    ...consumers
      .filter(isOpen)
      .flatMap(({ id, keyHash, previousHash, previousUntil }) => [
        ...[WAYS.consumer(id), WAYS.key(keyHash)],
        ...(previousHash && previousUntil ? [WAYS.key(previousHash)] : []),
      ]),
    ...grants.map(({ id }) => WAYS.grant(id)),
  ]
  const parts = [...texts].flatMap((text) => {
    const isClosedFor = switchedOn(switches.filter(({ entry }) => entry === text))
    return grants.map(({ id }) => WAYS.grant(id, text)).filter(({ name }) => isClosedFor(name))
  })
  return [...whole.filter(({ name }) => isClosed(name)), ...parts]
}

const isOpen = ({ revokedAt }: { revokedAt?: string | null }): boolean => !revokedAt

const waysOf = ({ id, disabled, memberships }: Person): Way[] => [
  ...(disabled ? [] : [WAYS.account(id)]),
  ...(memberships ?? []).flatMap(({ organisation, roles }) =>
    (roles ?? []).map((role) => WAYS.role(id, idOf(organisation), role)),
  ),
]

/**
 * Ways in that were closed since the backup are closed again: roles and accounts of people who have left, consumers and their keys,
 * grants of embargoed access. What has been opened anew since, and was in no backup, is not there, and stays so.
 */
export const closeAgain = async (payload: Payload, ways: readonly Way[]): Promise<void> => {
  if (ways.length === 0) return
  const names = new Set(ways.flatMap(({ name, entry }) => (entry === undefined ? [name] : [])))
  const closed: Closed = {
    isClosed: ({ name }) => names.has(name),
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
  const added = parts.flatMap(({ name, entry }): Closing[] =>
    entry !== undefined && name === whole.name && known.every((each) => each.entry !== entry)
      ? [{ entry, at, by: grant.givenBy }]
      : [],
  )
  return added.length > 0 ? { closed: JSON.stringify([...known, ...added]) } : null
}
