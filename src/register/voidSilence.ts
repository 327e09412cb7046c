import { voidEvents } from '../domain/clearance/silenceData.ts'
import { appendAll } from './append.ts'
import { readEntry } from './reading.ts'
import type { Reconciler } from './reconcile.ts'
import { readRounds } from './rounds.ts'
import { markPending } from './rows.ts'
import type { Turns } from './turns.ts'
import type { Ref, RegisterDeps } from './types.ts'

type Parts = { turns: Turns; finish: Reconciler['finish'] }

/** Says in each open round of an organisation that its silence stands for nothing any more, where that is so. */
export const voidSilence = async (
  deps: RegisterDeps,
  { turns, finish }: Parts,
  organisation: string,
): Promise<void> => {
  for (const { ref } of await readRounds(deps, organisation))
    await turns(ref.id, () => voidIn(deps, finish, ref))
}

/** Somebody who acts at the same time may be faster: then the round is read again. */
const voidIn = async (deps: RegisterDeps, finish: Reconciler['finish'], ref: Ref): Promise<void> => {
  for (;;) {
    const reading = await readEntry(deps, ref)
    const events = reading ? voidEvents(reading.facts) : []
    if (!reading || events.length === 0) return
    const head = reading.text.events.at(-1) ?? null
    const seq = (head?.seq ?? 0) + events.length
    await markPending(deps, { ref, lead: reading.facts.lead, seq })
    if (await appendAll(deps, { entry: ref.id, head, events, at: reading.now })) {
      await finish(ref.id)
      return
    }
  }
}
