import type { PayloadRequest } from 'payload'
import { DEFAULT_CHOICE, MAIL_CHOICES, type MailChoice } from '../../domain/noticeKinds.ts'
import { type MailWish, mailingOf } from './mailing.ts'
import type { Recipient } from './table.ts'
import { findPeopleOf } from '../../access/staff.ts'
import { peopleOf } from '../../domain/slugs.ts'
import { afterCommit } from '../../hooks/afterCommit.ts'
import { findTakingPart } from '../../mails.ts'
import { extensionsOf } from '../../baseServices.ts'
import type { Extensions } from '../../services.ts'
import type { Notification } from './types.ts'
import { type NoticeDeps, noticeId, type NoticeRow } from './rows.ts'

/**
 * The notices that are missing, one for each person and kind. @param mayMail `false`: nobody gets a mail of them.
 * @returns how many were made.
 */
export const makeNotices = async (
  deps: NoticeDeps,
  { key, ref, at, by, except, orders, req }: Notification,
  { mayMail }: { mayMail: boolean },
): Promise<number> => {
  const wanted = new Map<string, Omit<NoticeRow, 'mail' | 'dueAt'>>()
  for (const { kind, to, until, detail } of orders) {
    for (const { person, organisation } of await findPeople(deps, to)) {
      const id = noticeId(key, person, kind)
      if (person === except || wanted.has(id)) continue
      wanted.set(id, {
        ...{ id, person, kind, detail, entry: ref.id, collectionSlug: ref.collection, organisation },
        ...{ actor: by ?? '', at, until, readAt: null, attempt: 0, leased: 0, leaseOwner: '' },
        createdAt: deps.clock.now().toISOString(),
      })
    }
  }
  const missing = await without(deps, wanted)
  const wishes = await readWishes(deps, [...new Set(missing.map(({ person }) => person))])
  for (const row of missing) {
    const wish = mayMail ? (wishes.get(row.person) ?? NO_WISH) : { ...NO_WISH, choice: 'never' as const }
    await insert(deps, { ...row, ...mailingOf(wish, deps.clock.now()) }, req)
    notify(deps, row, req)
  }
  return missing.length
}

/** Whoever else listens hears of it when it is stored. */
const notify = (
  { payload }: NoticeDeps,
  row: Omit<NoticeRow, 'mail' | 'dueAt'>,
  req?: PayloadRequest,
): void => {
  const { onNotice } = extensionsOf<Extensions>(payload)
  if (!onNotice) return
  const { id, kind, person, organisation, collectionSlug: collection, entry, at, until } = row
  const told = async () => onNotice({ id, kind, person, organisation, collection, entry, at, until })
  const telling = () =>
    told().catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'A listener of notices has failed.' }),
    )
  if (req) afterCommit(req, telling)
  else void telling()
}

/** Inside somebody's write, its transaction; else one statement, so that it is whole or not at all. */
const insert = async ({ payload, store, slugs }: NoticeDeps, row: NoticeRow, req?: PayloadRequest) => {
  if (req) await payload.db.create({ collection: slugs.notices, data: { ...row }, req })
  else await store.create(slugs.notices, row)
}

type Wanted = ReadonlyMap<string, Omit<NoticeRow, 'mail' | 'dueAt'>>

/** Those that nobody has made yet. */
const without = async ({ store, slugs }: NoticeDeps, wanted: Wanted) => {
  if (wanted.size === 0) return []
  const where = { id: { in: [...wanted.keys()] } }
  const made = await store.find<{ id: string }>({ collection: slugs.notices, where, select: { id: true } })
  const known = new Set(made.map(({ id }) => id))
  return [...wanted.values()].filter(({ id }) => !known.has(id))
}

type Found = { person: string; organisation: string }

/** Nobody whose organisation takes no part is told anything. */
const findPeople = async (
  { payload, slugs }: NoticeDeps,
  recipients: readonly Recipient[],
): Promise<Found[]> => {
  const asker = { payload, slugs }
  const organisations = await findTakingPart(
    asker,
    recipients.map(({ organisation }) => organisation),
  )
  const found: Found[] = []
  for (const { organisation, roles, person } of recipients) {
    const id = organisations.find(({ slug }) => slug === organisation)?.id
    if (!id) continue
    const people = await findPeopleOf(asker, id, ...roles)
    found.push(
      ...people
        .filter((one) => person === undefined || one.id === person)
        .map((one) => ({ person: one.id, organisation })),
    )
  }
  return found
}

/** Of somebody who has said nothing. */
export const NO_WISH: MailWish = { choice: DEFAULT_CHOICE, zone: null }

export const readWishes = async (
  { store, slugs }: NoticeDeps,
  people: readonly string[],
): Promise<Map<string, MailWish>> => {
  if (people.length === 0) return new Map()
  const accounts = await store.find<{ id: string; mailNotices?: string | null; zone?: string | null }>({
    collection: peopleOf(slugs),
    where: { id: { in: [...people] } },
    select: { mailNotices: true, zone: true },
  })
  return new Map(
    accounts.map(({ id, mailNotices, zone }) => [id, { choice: toChoice(mailNotices), zone: zone || null }]),
  )
}

export const toChoice = (value: string | null | undefined): MailChoice =>
  MAIL_CHOICES.find((one) => one === value) ?? DEFAULT_CHOICE
