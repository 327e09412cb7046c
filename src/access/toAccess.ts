import type { Where, Access, CollectionConfig, PayloadRequest } from 'payload'
import {
  type Grant,
  isPeopleGrant,
  type Rule,
  ENTRY_RELATIONS,
  type Relation,
} from '../domain/rights/relations.ts'
import { type AccessKey, ENTRY_KEYS, type EntryKey, type Slugs } from '../domain/slugs.ts'
import { organisationIdsOf, findActor } from './actor.ts'
import type { StaffActor } from './staffActor.ts'
import { ACCESS_TABLE, DELETE_WITHOUT_REGISTER, type Operation } from '../domain/rights/table.ts'

/** Where the database keeps which organisations stand in these relations to a document. */
type Column = { relations: readonly Relation[]; where: (ids: string[]) => Where }

const within = (path: string) => (ids: string[]) => ({ [path]: { in: ids } })
/** For the lists of ids that are kept in one column. */
const naming = (path: string) => (ids: string[]) => oneOf(ids.map((id) => ({ [path]: { contains: id } })))

const isReading = (relation: Relation) => relation !== 'former' && relation !== 'none'

const ENTRY_COLUMNS: readonly Column[] = [
  { relations: ENTRY_RELATIONS.filter(isReading), where: naming('readers') },
  { relations: ['lead'], where: within('lead') },
  { relations: ['co-author'], where: naming('writers') },
]
const keptAt = (path: string): Column[] => [{ relations: ['own'], where: within(path) }]

const KEEPER_COLUMNS: Partial<Record<AccessKey, readonly Column[]>> = {
  organisations: keptAt('id'),
  users: keptAt('memberships.organisation'),
  people: keptAt('memberships.organisation'),
}

const columnsOf = (key: AccessKey): readonly Column[] =>
  (ENTRY_KEYS as readonly string[]).includes(key)
    ? ENTRY_COLUMNS
    : (KEEPER_COLUMNS[key] ?? keptAt('organisation'))

type Scope = (actor: StaffActor) => boolean | Where

/**
 * The rule as a query: yes, no, or the documents to which the yes is limited. tests/int/scopes proves that it chooses
 * what `isGranted` says yes to. @throws Error at start for a relation that no column keeps.
 */
export const toScope = (rule: Rule, key: AccessKey): Scope => {
  const grants = rule.map((grant) => scopeOfGrant(grant, columnsOf(key)))
  const isOfEntries = (ENTRY_KEYS as readonly string[]).includes(key)
  return (actor) => {
    const answers = grants.map((grant) => grant(actor))
    if (answers.includes(true)) return true
    const wheres = answers.filter((answer) => typeof answer === 'object')
    if (wheres.length === 0) return false
    return isOfEntries ? { and: [oneOf(wheres), notBlankOfOthers(actor)] } : oneOf(wheres)
  }
}

/**
 * `isHiddenFrom` as a query. What was stored before there was such a field has none; Payload's pages lose a condition that
 * compares with null (docs/payload-traps.md 60).
 */
const notBlankOfOthers = ({ id }: StaffActor): Where => ({
  or: [{ blankOf: { exists: false } }, { blankOf: { in: ['', id] } }],
})

/** For `create`, where there is no document yet and Payload takes a query for a yes (docs/payload-traps.md 1). */
const canBegin =
  (rule: Rule) =>
  (actor: StaffActor): boolean =>
    rule.some((grant) => {
      if (isPeopleGrant(grant)) return organisationIdsOf(actor, ...grant.roles).length > 0
      return grant === 'staff' || (grant === 'coordinator' && actor.coordinator)
    })

/** The history of a document lies beside it, under `version`. */
export const toHistoryScope = (rule: Rule, key: AccessKey): Scope => {
  const scope = toScope(rule, key)
  return (actor) => underVersion(scope(actor))
}

const scopeOfGrant = (grant: Grant, columns: readonly Column[]): Scope => {
  if (grant === 'staff') return () => true
  if (grant === 'coordinator') return (actor) => actor.coordinator
  if (grant === 'self') return ({ id }) => ({ id: { equals: id } })
  const chosen = cover(grant.of, columns)
  return (actor) => {
    const ids = organisationIdsOf(actor, ...grant.roles)
    if (ids.length === 0) return false
    const stands = oneOf(chosen.map(({ where }) => where(ids)))
    return grant.in ? { and: [{ state: { in: [...grant.in] } }, stands] } : stands
  }
}

/** The fewest columns that keep exactly these relations; the widest stand first. */
const cover = (relations: readonly Relation[], columns: readonly Column[]): Column[] => {
  let left = [...relations]
  const chosen = columns.filter((column) => {
    const fits = column.relations.every((relation) => relations.includes(relation))
    if (!fits || !column.relations.some((relation) => left.includes(relation))) return false
    left = left.filter((relation) => !column.relations.includes(relation))
    return true
  })
  if (left.length > 0)
    throw new Error(`No column keeps who is ${left.join(' or ')} here: add it to src/access/scopes.ts.`)
  return chosen
}

const oneOf = (wheres: Where[]): Where => {
  const [only, ...others] = wheres
  return only && others.length === 0 ? only : { or: wheres }
}

const underVersion = (scope: boolean | Where): boolean | Where => {
  if (typeof scope === 'boolean') return scope
  return Object.fromEntries(
    Object.entries(scope).map(([key, value]) =>
      key === 'or' || key === 'and'
        ? [key, (value as Where[]).map((part) => underVersion(part) as Where)]
        : [`version.${key}`, value],
    ),
  )
}

type CollectionAccess = Required<Pick<NonNullable<CollectionConfig['access']>, Operation>>

/** The complete access functions of one collection, made from the table. */
export const accessOf = (key: AccessKey, slugs: Slugs): CollectionAccess => {
  const rights = ACCESS_TABLE[key]
  const scoped = (operation: Operation) => toAccess(toScope(rights[operation], key), slugs)
  const canEnter = canBegin(rights.admin)
  return remembered({
    create: toAccess(canBegin(rights.create), slugs),
    read: scoped('read'),
    update: scoped('update'),
    delete: scoped('delete'),
    readVersions: toAccess(toHistoryScope(rights.readVersions, key), slugs),
    unlock: toAccess(canBegin(rights.unlock), slugs),
    admin: async ({ req }: { req: PayloadRequest }) => {
      const actor = await findActor(req, slugs)
      return actor !== null && canEnter(actor)
    },
  })
}

/** Of entries, which the register alone deletes where its collections are. */
export const entryAccessOf = (key: EntryKey, slugs: Slugs): CollectionAccess => {
  const access = accessOf(key, slugs)
  const deleteDraft = toAccess(toScope(DELETE_WITHOUT_REGISTER, key), slugs)
  return remembered({
    ...access,
    delete: (args) =>
      slugs.clearanceEvents in args.req.payload.collections ? access.delete(args) : deleteDraft(args),
  })
}

const FROM_TABLE = new WeakSet<object>()

const remembered = (access: CollectionAccess): CollectionAccess => {
  for (const answer of Object.values(access)) FROM_TABLE.add(answer)
  return access
}

/** Whether this access function was made here, and by nobody beside the table. */
export const isFromTable = (access: unknown): boolean =>
  typeof access === 'function' && FROM_TABLE.has(access)

const toAccess =
  (scope: Scope, slugs: Slugs): Access =>
  async ({ req }) => {
    const actor = await findActor(req, slugs)
    return actor ? scope(actor) : false
  }
