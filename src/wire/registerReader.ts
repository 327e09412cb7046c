import type { Payload } from 'payload'
import { replay } from '../domain/clearance/replay.ts'
import { readFrozen, readLog, readNote } from '../register/frozen.ts'
import type { RegisterReader } from './publish.ts'

type Deps = { payload: Payload; now: () => Date }

/** The part of the register that is open to the wire: frozen texts, the log, the public notes. */
export const createRegisterReader = ({ payload, now }: Deps): RegisterReader => ({
  history: async (entry) => {
    const events = await readLog(payload, entry)
    const lead = leadOf(events)
    return lead === null ? null : { events, clearance: replay(events, { lead, now: now() }) }
  },
  frozen: (entry, digest) => readFrozen(payload, entry, digest),
  note: (entry, seq) => readNote(payload, entry, seq),
})
