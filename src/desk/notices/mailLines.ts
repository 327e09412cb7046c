import type { Payload } from 'payload'
import { ENTRY_KEYS, hasHostAccounts, type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import { referenceOf } from '../../domain/mails/reference.ts'
import { idOf } from '../../domain/references.ts'
import { deskLink, signLink } from '../../mails.ts'
import type { MailLine } from './mailing.ts'
import { readStep } from './noticeWords.ts'
import type { NoticeRow } from './rows.ts'

type Ref = { collection: string; id: string }
type At = { payload: Payload; slugs: Slugs }
type Asked = At & { user: { id: string } }

/** What a mail says of an entry beside its notice. */
export type EntryFacts = { lead: string | null; embargo: string | null; venue: string | null }

const FACTS = { lead: true, embargo: true } as const
type Found = {
  id: string | number
  lead?: unknown
  embargo?: { until?: string | null } | null
  zone?: string | null
}

/** Those of the entries that somebody could read now, although it is not they who ask; by their ids. */
export const findReadableEntries = async (
  { payload, slugs, user }: Asked,
  refs: readonly Ref[],
): Promise<Map<string, EntryFacts>> => {
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
        select: { ...FACTS, ...(key === 'events' ? { zone: true } : {}) },
        overrideAccess: false,
        // Of a host's account no more is known here than its id, which is the person's.
        user: { ...(hasHostAccounts(slugs) ? { id: user.id } : user), collection: slugs.users },
      })
      return docs as unknown as Found[]
    }),
  )
  return new Map(found.flat().map((one) => [String(one.id), toFacts(one)]))
}

const toFacts = ({ lead, embargo, zone }: Found): EntryFacts => ({
  lead: lead ? idOf(lead) : null,
  embargo: embargo?.until ?? null,
  venue: zone ?? null,
})

/** `zone`: of its office. */
type Known = { id: string; acronym: string; zone: string | null }

/** By slug, and by id. */
export const readOrganisations = async ({ payload, slugs }: At): Promise<Map<string, Known>> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    depth: 0,
    pagination: false,
    select: { slug: true, name: true, acronym: true, zone: true },
    // Everybody of the staff may read them.
    overrideAccess: true,
  })
  const all = docs as unknown as (Known & { slug: string; name: string })[]
  const known = all.map(({ id, slug, name, acronym, zone }) => ({
    ...{ id: String(id), slug, acronym: acronym || name, zone: zone ?? null },
  }))
  return new Map(known.flatMap((one) => [one.slug, one.id].map((key) => [key, one] as const)))
}

type Telling = At & {
  organisations: ReadonlyMap<string, Known>
  now: Date
  /** Which the reader has chosen; null: that of their office. */
  zone: string | null
  facts: EntryFacts | undefined
}

export const toLine = (
  { payload, slugs, organisations, now, zone, facts }: Telling,
  { kind, detail, organisation, actor, collectionSlug, entry, until }: NoticeRow,
): MailLine => {
  const [own, lead] = [organisations.get(organisation), organisations.get(facts?.lead ?? '')]
  const ref = { collection: collectionSlug, id: entry }
  const embargo = facts?.embargo ?? null
  return {
    ...{ kind, detail, until },
    organisation: own?.acronym ?? '',
    by: organisations.get(actor)?.acronym ?? null,
    type: typeOfCollection(slugs, collectionSlug) ?? 'statement',
    link: linkOf({ kind, detail })(payload, ref),
    reference: [lead?.acronym, referenceOf(ref)].filter(Boolean).join(' '),
    embargo: embargo && Date.parse(embargo) > now.getTime() ? embargo : null,
    clocks: { own: zone ?? own?.zone ?? null, venue: facts?.venue ?? null },
  }
}

/** Whose signature is wanted is likely to read the mail on a phone. */
const linkOf = ({ kind, detail }: Pick<NoticeRow, 'kind' | 'detail'>) =>
  kind === 'sign' || kind === 'deadline' || (kind === 'reminded' && readStep(detail) === 'sign')
    ? signLink
    : deskLink
