import { DateTime } from 'luxon'
import type { Core, OrganisationSnapshot } from '../domain/canonical.ts'
import type { OrganisationFacts, OrganisationKind } from '../domain/organisations.ts'
import type { Away } from '../domain/silence.ts'
import type { RegisterDeps, Member } from './types.ts'
import type { LedgerEntry } from '../domain/passkeys/ledger.ts'
import { replayLedger, wordOf } from '../domain/passkeys/ledgerState.ts'
import { readLedgers } from './passkeys/rows.ts'
import { membershipsAt, type Term } from '../domain/memberships.ts'
import { peopleOf } from '../domain/slugs.ts'

type OrganisationDocument = {
  id: string
  slug: string
  name: string
  acronym?: string | null
  kind?: OrganisationKind | null
  standing?: string | null
  logo?: string | null
  boilerplate?: string | null
  fourEyes?: boolean | null
  suspended?: boolean | null
  suspendedSince?: string | null
  zone?: string | null
  tacitConsent?: string[] | null
  awayDays?: { from?: string | null; to?: string | null }[] | null
  checksOff?: string[] | null
}

/** All but its rules for words, which are many and asked for by few (houseRules.ts). */
const READ: Readonly<Record<Exclude<keyof OrganisationDocument, 'id'>, true>> = {
  slug: true,
  name: true,
  acronym: true,
  kind: true,
  standing: true,
  logo: true,
  boilerplate: true,
  fourEyes: true,
  suspended: true,
  suspendedSince: true,
  zone: true,
  tacitConsent: true,
  awayDays: true,
  checksOff: true,
}

/** Desk documents name organisations by id; rules, register and wire by slug. */
export type OrganisationBook = {
  facts: Record<string, OrganisationFacts>
  slugOf(id: string | null | undefined): string | null
  idOf(slug: string): string | null
  document(slug: string): OrganisationDocument | null
  /** Of passkeys, by slug; none of an organisation that has no passkeys. */
  ledgers: ReadonlyMap<string, LedgerEntry[]>
}

/** By which a text may call organisations: those that it names, as they were then, and all that there are. */
export const organisationNames = (
  { organisations }: Pick<Core, 'organisations'>,
  { facts }: Pick<OrganisationBook, 'facts'>,
): string[] => [
  ...Object.values(organisations).flatMap(({ name, acronym }) => [name, acronym]),
  ...Object.values(facts).map(({ name }) => name),
]

type Reading = Pick<RegisterDeps, 'store' | 'slugs'> & Partial<Pick<RegisterDeps, 'hasLedgers'>>

export const readOrganisations = async ({ store, slugs, hasLedgers }: Reading): Promise<OrganisationBook> => {
  const [documents, ledgers] = await Promise.all([
    store.find<OrganisationDocument>({ collection: slugs.organisations, select: READ }),
    hasLedgers ? readLedgers({ store, slugs }) : new Map<string, LedgerEntry[]>(),
  ])
  const byId = new Map(documents.map((document) => [document.id, document]))
  const bySlug = new Map(documents.map((document) => [document.slug, document]))
  return {
    facts: Object.fromEntries(
      documents.map((document) => {
        const entries = ledgers.get(document.slug)
        // What the rules are told of a ledger does not depend on the instant.
        const ledger = entries && wordOf(replayLedger(entries, new Date(0)))
        return [document.slug, { ...toFacts(document), ...(ledger ? { ledger } : {}) }]
      }),
    ),
    slugOf: (id) => (id ? (byId.get(id)?.slug ?? null) : null),
    ledgers,
    idOf: (slug) => bySlug.get(slug)?.id ?? null,
    document: (slug) => bySlug.get(slug) ?? null,
  }
}

const toFacts = ({
  name,
  acronym,
  standing,
  suspended,
  suspendedSince,
  fourEyes,
  tacitConsent,
  awayDays,
  zone,
}: OrganisationDocument): OrganisationFacts => ({
  name: acronym || name,
  standing: standing === 'member' ? 'member' : 'partner',
  suspended: suspended === true,
  ...(suspended && suspendedSince ? { suspendedSince: new Date(suspendedSince).toISOString() } : {}),
  fourEyes: fourEyes !== false,
  tacitConsent: tacitConsent ?? [],
  away: (awayDays ?? []).flatMap(({ from, to }) => toAway(from, to, zone || 'UTC')),
})

/** Whole days where its office is; a day is what was typed, whatever hour the form gave it. */
const toAway = (from: string | null | undefined, to: string | null | undefined, zone: string): Away[] => {
  const [first, last] = [from, to].map((day) => DateTime.fromISO((day ?? '').slice(0, 10), { zone }))
  if (!first?.isValid || !last?.isValid) return []
  const [start, end] = [first.toUTC(), last.plus({ days: 1 }).toUTC()]
  return [{ from: start.toISO() ?? '', until: end.toISO() ?? '' }]
}

export const toSnapshot = (
  document: OrganisationDocument,
  logo: OrganisationSnapshot['logo'],
): OrganisationSnapshot => ({
  slug: document.slug,
  name: document.name,
  acronym: document.acronym ?? '',
  kind: document.kind ?? null,
  logo,
  boilerplate: document.boilerplate ?? '',
})

type Person = Member & { disabled?: boolean | null; memberships?: Term[] | null }

/** Who holds which role in an organisation at this instant, by their ids; `members`: whoever holds any. */
export type Staff = { managers: string[]; reviewers: string[]; members: string[] }

/** @param organisation by slug. */
export const readStaff = async (deps: RegisterDeps, organisation: string, now: Date): Promise<Staff> => {
  const id = (await readOrganisations(deps)).idOf(organisation) ?? ''
  const people = await readRoles(deps, id, now)
  const having = (role: string) => people.filter(({ roles }) => roles.includes(role)).map((one) => one.id)
  return {
    managers: having('manager'),
    reviewers: having('reviewer'),
    members: people.map((one) => one.id),
  }
}

/** The ids of the people who may sign for an organisation, by id, at this instant. */
export const readReviewers = async (
  deps: RegisterDeps,
  organisation: string,
  now: Date,
): Promise<string[]> => {
  const people = await readRoles(deps, organisation, now)
  return people.filter(({ roles }) => roles.includes('reviewer')).map(({ id }) => id)
}

const readRoles = async (
  { store, slugs, haveAccounts }: RegisterDeps,
  organisation: string,
  now: Date,
): Promise<{ id: string; roles: readonly string[] }[]> => {
  const people = await store.find<Person>({
    collection: peopleOf(slugs),
    where: { 'memberships.organisation': { equals: organisation } },
  })
  const present = await haveAccounts?.(people)
  return people
    .filter(({ id, disabled }) => !disabled && (present?.has(id) ?? true))
    .flatMap(({ id, memberships }) => {
      const own = membershipsAt(memberships ?? [], now).filter((one) => one.organisation === organisation)
      const roles = own.flatMap((one) => one.roles)
      return roles.length > 0 ? [{ id, roles }] : []
    })
}
