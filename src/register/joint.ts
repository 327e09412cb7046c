import type { Condition } from '../domain/clearance/events.ts'
import type { Facts, Joint, Refused } from '../domain/clearance/facts.ts'
import type { Item, Plan, Step } from '../domain/clearance/joint/plan.ts'
import { jointOf, planRelease, planSign } from '../domain/clearance/joint/plan.ts'
import type { Actor } from '../domain/organisations.ts'
import { isReadable } from '../domain/rights/referenceAccess.ts'
import { append } from './append.ts'
import { readOrganisations } from './organisations.ts'
import type { LoadedEntry } from './loadEntry.ts'
import { loadEntry } from './loadEntry.ts'
import { readReferenced } from './text/references.ts'
import { findRow } from './entryRows.ts'
import type { RegisterDeps } from './types.ts'
import { say, type Sentence } from '../domain/sentences.ts'

/** Nothing is carried yet: what is refused for another reason is refused before the entries are read. */
export const NOTHING: Joint = { carries: [], missing: [] }

/** Whether the media update and its entries are acted on at once. */
export const isJoint = (action: string, body: unknown): action is 'release' | 'sign' =>
  (action === 'release' || action === 'sign') && (body as { items?: unknown } | null)?.items === true

type Act = {
  action: 'release' | 'sign'
  commit: Condition
  organisation: string
  actor: Actor
  now: Date
  at?: string
  proof?: Facts['proof'] | undefined
}

type Found = { items: Item[]; readings: LoadedEntry[]; missing: Sentence[] }

/**
 * The entries of the media update as they are now. It reaches those of its own lead, and those that their leads have
 * included; of what the actor may not read nothing but the place is said.
 */
const readItems = async (deps: RegisterDeps, facts: Facts, act: Act): Promise<Found> => {
  const book = await readOrganisations(deps)
  const found: Found = { items: [], readings: [], missing: [] }
  const organisations = act.actor.memberships.map(({ organisation }) => organisation)
  const carrier = { entry: facts.entry, lead: facts.lead, parties: facts.clearance.parties }
  for (const [index, { entry, title, availableAt }] of facts.ties.items.entries()) {
    const row = await findRow(deps, entry)
    const ref = row && { collection: row.collectionSlug, id: entry }
    const referred = ref && (await readReferenced(deps, { ref, organisations, book, carrier }))
    const number = index + 1
    if (!ref || !referred?.isReached) {
      // What is out by itself, or waits for its own instant, needs nothing of this release.
      if (availableAt === null) found.missing.push(notReached({ number, title, isRegistered: row !== null }))
      continue
    }
    const reading = await loadEntry(deps, ref)
    const isSeen = isReadable(referred.sight)
    // Nobody signs what they cannot read.
    if (!reading || (act.action === 'sign' && !isSeen)) continue
    found.readings.push(reading)
    found.items.push({ number, title: referred.title, facts: reading.facts })
  }
  return found
}

type Unreached = { number: number; title: string | null; isRegistered: boolean }

const notReached = ({ number, title, isRegistered }: Unreached): Sentence => {
  if (title === null) return say('bundles.itemNotAgreed', { number })
  return isRegistered ? say('bundles.notAgreed', { title }) : say('bundles.notCleared', { title })
}

export type Prepared = { ok: true; joint: Joint; steps: Step[]; readings: LoadedEntry[] } | Refused

/** What has to go into the logs of the entries before the commit; nothing is written yet. */
export const prepareJoint = async (deps: RegisterDeps, facts: Facts, act: Act): Promise<Prepared> => {
  const { items, readings, missing } = await readItems(deps, facts, act)
  if (act.action === 'sign') {
    const plan = planSign(items, act)
    return plan.ok
      ? { ok: true, readings, steps: plan.steps, joint: jointOf({ ...plan, missing: [] }) }
      : plan
  }
  const plan: Plan = planRelease(items, act)
  return {
    ...{ ok: true, readings, steps: plan.steps },
    joint: jointOf({ ...plan, missing: [...missing, ...plan.missing] }),
  }
}

/** @returns whether all stand in their logs; false when somebody else was faster with one of them. */
export const appendSteps = async (
  deps: RegisterDeps,
  { steps, readings }: Extract<Prepared, { ok: true }>,
  at: Date,
): Promise<boolean> => {
  for (const { entry, events } of steps) {
    const reading = readings.find(({ ref }) => ref.id === entry)
    if (!reading || events.length === 0) continue
    const head = reading.text.events.at(-1) ?? null
    const { ref, facts } = reading
    if (!(await append(deps, { ref, lead: facts.lead, head, events, at }))) return false
  }
  return true
}
