import type { Payload } from 'payload'
import { hasHostAccounts, type Slugs, peopleOf } from '../../domain/slugs.ts'
import { readActor } from '../../access/actor.ts'
import { addressesOf, type PersonRow, readPersonRow } from '../../access/persons.ts'
import type { MailChoice } from '../../domain/noticeKinds.ts'
import { type EntryFacts, findReadableEntries, readOrganisations, toLine } from './mailLines.ts'
import { yieldToEventLoop } from '../../eventLoop.ts'
import { toLetter } from './mailing.ts'
import { reportMailFailure, sendLetter } from '../../mails.ts'
import { deskServicesOf } from '../../services.ts'
import type { Bundle, Claims } from './rows.ts'
import { toChoice } from './makeNotices.ts'

/** So many people's mails are under way at once. */
const AT_A_TIME = 5

type Deps = { payload: Payload; slugs: Slugs; claims: Claims; isStopping: () => boolean }

/**
 * Sends what is due, one mail a person. Who may read a text is asked again right before: of one that they may not read any
 * more they get no mail. What cannot be sent is tried again for a day; the log says so without names.
 */
export const createMailer = ({ payload, slugs, claims, isStopping }: Deps): (() => Promise<void>) => {
  const send = async (seen: Bundle): Promise<void> => {
    const claimed = await claims.claim(seen)
    const [first] = claimed
    if (!first) return
    await yieldToEventLoop()
    const reader = await readReader({ payload, slugs }, first.person)
    const isWanted = reader !== null && reader.choice !== 'never' && reader.address !== ''
    await yieldToEventLoop()
    const readable = reader ? await readableOf(reader.user, claimed) : new Map<string, EntryFacts>()
    const told = isWanted ? claimed.filter(({ entry }) => readable.has(entry)) : []
    for (const row of claimed.filter((one) => !told.includes(one)))
      await claims.settle(row, reader && !isWanted ? 'none' : 'dropped')
    if (!reader || told.length === 0) return
    try {
      const letter = await write(told, { ...reader, readable })
      await yieldToEventLoop()
      await sendLetter(payload, reader.address, letter)
    } catch (error) {
      const msg = failureOf({ isGivenUp: await claims.postpone(told) })
      reportMailFailure(payload, error, { kind: null, msg })
      return
    }
    for (const row of told) await claims.settle(row, 'sent')
  }

  const readableOf = (user: { id: string }, rows: Bundle) =>
    findReadableEntries(
      { payload, slugs, user },
      rows.map(({ collectionSlug: collection, entry: id }) => ({ collection, id })),
    )

  const write = async (rows: Bundle, { user, language, zone, readable }: Reader & { readable: Readable }) => {
    const organisations = await readOrganisations({ payload, slugs })
    const [account, desk] = [settingsLink({ payload, slugs }, user), adminLink(payload)]
    const now = deskServicesOf(payload).clock.now()
    await yieldToEventLoop()
    const lines = rows.map((row) =>
      toLine({ payload, slugs, organisations, now, zone, facts: readable.get(row.entry) }, row),
    )
    return toLetter({ language, isDaily: rows[0]?.mail === 'digest', lines, account, desk })
  }

  return async () => {
    const bundles = await claims.due()
    for (let from = 0; from < bundles.length && !isStopping(); from += AT_A_TIME)
      await Promise.all(bundles.slice(from, from + AT_A_TIME).map(send))
  }
}

type At = { payload: Payload; slugs: Slugs }
type Person = PersonRow & { mailNotices?: string | null; language?: string | null; zone?: string | null }
type Reader = { user: Person; address: string; choice: MailChoice; language: string; zone: string | null }
type Readable = ReadonlyMap<string, EntryFacts>

const adminLink = (payload: Payload): string =>
  `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}`

/** Where somebody says which mails they want: in their account, or, where that is a host's, in what is ours beside it. */
const settingsLink = ({ payload, slugs }: At, { id }: Person): string => {
  const own = hasHostAccounts(slugs) ? `collections/${peopleOf(slugs)}/${id}` : 'account'
  return `${adminLink(payload)}/${own}`
}

/** The person as they are now; null for who may not come in. */
const readReader = async (at: At, person: string): Promise<Reader | null> => {
  if (!(await readActor(at.payload, person, at.slugs))) return null
  const user = await readPersonRow<Person>(at, person)
  if (!user) return null
  const address = (await addressesOf(at, [user])).get(person) ?? ''
  const { mailNotices, language, zone } = user
  return { user, address, choice: toChoice(mailNotices), language: language ?? 'en', zone: zone || null }
}

const failureOf = ({ isGivenUp }: { isGivenUp: boolean }): string =>
  isGivenUp
    ? 'The mail of a notice could not be sent for a day and is given up.'
    : 'The mail of a notice could not be sent; it is tried again.'
