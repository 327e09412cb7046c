import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { baseServicesOf } from '../baseServices.ts'
import { type Way, WAYS } from '../domain/keptActs.ts'
import { idOf } from '../domain/references.ts'
import { afterCommit } from './afterCommit.ts'

type Membership = { organisation: unknown; roles?: string[] | null }
type Person = { id: string | number; disabled?: boolean | null; memberships?: Membership[] | null }

const waysOf = (person: Person | undefined): Way[] => {
  if (!person) return []
  const id = String(person.id)
  const roles = (person.memberships ?? []).flatMap(({ organisation, roles: given }) =>
    (given ?? []).map((role) => WAYS.role(id, idOf(organisation), role)),
  )
  return [...(person.disabled ? [] : [WAYS.account(id)]), ...roles]
}

const without = (ways: readonly Way[], others: readonly Way[]): Way[] =>
  ways.filter(({ name }) => !others.some((other) => other.name === name))

const keep = (req: PayloadRequest, closed: readonly Way[], opened: readonly Way[]): void => {
  if (closed.length + opened.length === 0) return
  afterCommit(req, async () => {
    const { keptActs } = baseServicesOf(req.payload)
    await keptActs?.noteAccess(closed, false)
    await keptActs?.noteAccess(opened, true)
  })
}

/** Roles and accounts that have ended are kept outside the database, too: a restore must not let anybody in again. */
export const keepAccess: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  // Somebody new had no way in that could have been closed.
  if (operation === 'create') return
  const [before, after] = [waysOf(previousDoc as Person), waysOf(doc as Person)]
  keep(req, without(before, after), without(after, before))
}

export const keepAccessOfDeleted: CollectionAfterDeleteHook = ({ doc, req }) =>
  keep(req, waysOf(doc as Person), [])
