import type { Payload } from 'payload'
import { readData } from '../domain/clearance/eventData.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import { replay } from '../domain/clearance/replay.ts'
import type { Slugs } from '../domain/slugs.ts'
import { readAside, readBundles, readFrozen, readHeadSeq, readLog, readNote } from '../register/frozen.ts'
import type { RegisterReader } from './publish.ts'

type Deps = { payload: Payload; slugs: Slugs; now: () => Date }

/** The part of the register that is open to the wire: frozen texts, the log, the public notes. */
export const createRegisterReader = ({ payload, slugs, now }: Deps): RegisterReader => ({
  history: async (entry) => {
    const events = await readLog(payload, entry, slugs)
    const lead = leadOf(events)
    if (lead === null) return null
    const bundles = await readBundles(payload, events, slugs)
    return { events, clearance: replay(events, { lead, now: now(), bundles }) }
  },
  headSeq: (entry) => readHeadSeq(payload, entry, slugs),
  aside: (entry, digest) => readAside(payload, entry, digest, slugs),
  frozen: (entry, digest) => readFrozen(payload, entry, digest, slugs),
  note: (entry, seq) => readNote(payload, entry, seq, slugs),
})

/** Whoever froze the text first is on the log; an entry that was never frozen has nothing for the world. */
const leadOf = (events: readonly LogEvent[]): string | null => {
  const submit = events.find(({ type }) => type === 'submit')
  return submit ? readData('submit', submit).lead : null
}
