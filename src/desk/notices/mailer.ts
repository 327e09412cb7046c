import type { Payload } from 'payload'
import { ENTRY_KEYS, hasHostAccounts, type Slugs, peopleOf, typeOfCollection } from '../../domain/slugs.ts'
import { readActor } from '../../access/actor.ts'
import { addressesOf, type PersonRow, readPersonRow } from '../../access/persons.ts'
import type { MailChoice } from '../../domain/noticeKinds.ts'
import { type MailLine, toMail } from './mailing.ts'
import { deskLink, signLink, sendMail } from '../../mails.ts'
import { deskServicesOf } from '../../services.ts'
import type { Bundle, Claims, NoticeRow } from './rows.ts'
import { toChoice } from './makeNotices.ts'

type Ref = { collection: string; id: string }
type Asked = { payload: Payload; slugs: Slugs; user: { id: string } }

/** The ids of those of the entries that somebody could read now, although it is not they who ask. */
const findReadableEntries = async (
  { payload, slugs, user }: Asked,
  refs: readonly Ref[],
): Promise<Set<string>> => {
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key) => {
      const ids = [...new Set(refs.filter(({ collection }) => collection === slugs[key]).map(({ id }) => id))]
      if (ids.length === 0) return []
      const { docs } = await payload.find({
        collection: slugs[key] as 'statements',
        where: { id: { in: ids } },
        limit: ids.length,
        depth: 0,
        pagination: false,
        select: { state: true },
        overrideAccess: false,
        // Of a host's account no more is known here than its id, which is the person's.
        user: { ...(hasHostAccounts(slugs) ? { id: user.id } : user), collection: slugs.users },
      })
      return docs.map(({ id }) => String(id))
    }),
  )
  return new Set(found.flat())
}

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
    const reader = await readReader({ payload, slugs }, first.person)
    const isWanted = reader !== null && reader.choice !== 'never' && reader.address !== ''
    const readable = reader ? await readableOf(reader.user, claimed) : new Set<string>()
    const told = isWanted ? claimed.filter(({ entry }) => readable.has(entry)) : []
    for (const row of claimed.filter((one) => !told.includes(one)))
      await claims.settle(row, reader && !isWanted ? 'none' : 'dropped')
    if (!reader || told.length === 0) return
    try {
      await sendMail(payload, { to: reader.address, ...(await write(told, reader)) })
    } catch (error) {
      report(payload, error, { isGivenUp: await claims.postpone(told) })
      return
    }
    for (const row of told) await claims.settle(row, 'sent')
  }

  const readableOf = (user: { id: string }, rows: Bundle) =>
    findReadableEntries(
      { payload, slugs, user },
      rows.map(({ collectionSlug: collection, entry: id }) => ({ collection, id })),
    )

  const write = async (rows: Bundle, { user, language }: Reader) => {
    const acronyms = await readAcronyms({ payload, slugs })
    const account = settingsLink({ payload, slugs }, user)
    const lines = rows.map((row) => toLine({ payload, slugs, acronyms }, row))
    return toMail({ language, isDaily: rows[0]?.mail === 'digest', lines, account })
  }

  return async () => {
    const bundles = await claims.due()
    for (let from = 0; from < bundles.length && !isStopping(); from += AT_A_TIME)
      await Promise.all(bundles.slice(from, from + AT_A_TIME).map(send))
  }
}

type At = { payload: Payload; slugs: Slugs }
type Person = PersonRow & { mailNotices?: string | null; language?: string | null }
type Reader = { user: Person; address: string; choice: MailChoice; language: string }

/** Where somebody says which mails they want: in their account, or, where that is a host's, in what is ours beside it. */
const settingsLink = ({ payload, slugs }: At, { id }: Person): string => {
  const own = hasHostAccounts(slugs) ? `collections/${peopleOf(slugs)}/${id}` : 'account'
  return `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/${own}`
}

/** The person as they are now; null for who may not come in. */
const readReader = async (at: At, person: string): Promise<Reader | null> => {
  if (!(await readActor(at.payload, person, at.slugs))) return null
  const user = await readPersonRow<Person>(at, person)
  if (!user) return null
  const address = (await addressesOf(at, [user])).get(person) ?? ''
  return { user, address, choice: toChoice(user.mailNotices), language: user.language ?? 'en' }
}

const readAcronyms = async ({ payload, slugs }: At): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    depth: 0,
    pagination: false,
    select: { slug: true, name: true, acronym: true },
    // Everybody of the staff may read them.
    overrideAccess: true,
  })
  const all = docs as unknown as { slug: string; name: string; acronym?: string | null }[]
  return new Map(all.map(({ slug, name, acronym }) => [slug, acronym || name]))
}

const toLine = (
  { payload, slugs, acronyms }: At & { acronyms: ReadonlyMap<string, string> },
  { kind, detail, organisation, actor, collectionSlug, entry, until }: NoticeRow,
): MailLine => ({
  ...{ kind, detail, until },
  organisation: acronyms.get(organisation) ?? '',
  by: acronyms.get(actor) ?? null,
  type: typeOfCollection(slugs, collectionSlug) ?? 'statement',
  link: linkOf(kind)(payload, { collection: collectionSlug, id: entry }),
})

/** Whose signature is wanted is likely to read the mail on a phone. */
const linkOf = (kind: NoticeRow['kind']) => (kind === 'sign' || kind === 'deadline' ? signLink : deskLink)

/** What a mail server answers may name people: only its code is kept. */
const report = (payload: Payload, error: unknown, { isGivenUp }: { isGivenUp: boolean }): void => {
  const { code = null, responseCode = null } = error as { code?: unknown; responseCode?: unknown }
  const msg = isGivenUp
    ? 'The mail of a notice could not be sent for a day and is given up.'
    : 'The mail of a notice could not be sent; it is tried again.'
  payload.logger.error({ code, responseCode, msg })
}
