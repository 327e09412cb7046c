import type { Condition } from '../domain/clearance/conditional.ts'
import type { Facts, Joint, Refused } from '../domain/clearance/facts.ts'
import type { Item, Plan, Step } from '../domain/clearance/joint/plan.ts'
import { jointOf, planRelease, planSign } from '../domain/clearance/joint/plan.ts'
import type { Actor } from '../domain/organisations.ts'
import { appendAll } from './append.ts'
import { titleOf } from './links.ts'
import type { Reading } from './reading.ts'
import { readEntry } from './reading.ts'
import { findRow, markPending } from './rows.ts'
import type { RegisterDeps } from './types.ts'
import { say } from '../domain/sentences/say.ts'

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
}

/** The entries of the media update as they are now; those that nobody has registered yet are only named. */
const readItems = async (
  deps: RegisterDeps,
  facts: Facts,
): Promise<{ items: Item[]; readings: Reading[]; missing: string[] }> => {
  const items: Item[] = []
  const readings: Reading[] = []
  const missing: string[] = []
  for (const { entry, title } of facts.ties.items) {
    const row = await findRow(deps, entry)
    const reading = row ? await readEntry(deps, { collection: row.collectionSlug, id: entry }) : null
    if (!reading) missing.push(say('“{title}” is not cleared yet.', { title }))
    else {
      readings.push(reading)
      items.push({ title: titleOf(reading.text.document), facts: reading.facts })
    }
  }
  return { items, readings, missing }
}

export type Prepared = { ok: true; joint: Joint; steps: Step[]; readings: Reading[] } | Refused

/** What has to go into the logs of the entries before the commit; nothing is written yet. */
export const prepareJoint = async (deps: RegisterDeps, facts: Facts, act: Act): Promise<Prepared> => {
  const { items, readings, missing } = await readItems(deps, facts)
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
  for (const { entry, events, seq } of steps) {
    const reading = readings.find(({ ref }) => ref.id === entry)
    if (!reading || events.length === 0) continue
    await markPending(deps, { ref: reading.ref, lead: reading.facts.lead, seq })
    const head = reading.text.events.at(-1) ?? null
    if (!(await appendAll(deps, { entry, head, events, at }))) return false
  }
  return true
}
