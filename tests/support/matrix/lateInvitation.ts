import type { Payload } from 'payload'
import { resolveSlugs } from '../../../src/domain/slugs.ts'
import { append } from '../../../src/register/append.ts'
import { clearPending, readHistory, findRow } from '../../../src/register/entryRows.ts'
import { projectToDesk } from '../../../src/register/projectToDesk.ts'
import { createStore } from '../../../src/register/store.ts'
import { createTextWork } from '../../../src/register/textWork/createTextWork.ts'
import type { RegisterDeps } from '../../../src/register/types.ts'
import { getServices } from '../../../src/services.ts'
import { STANDS } from './people.ts'
import type { Placed } from './scenes.ts'

/**
 * An open invitation in whatever state. The rules submit no text while somebody has not answered; the table says what
 * would hold, so it is put where only the register writes.
 */
export const putInvitationIntoLog = async (payload: Payload, { collection, id }: Placed): Promise<void> => {
  const { clock, blobs, readActor, projection } = getServices(payload)
  const deps: RegisterDeps = {
    ...{ payload, clock, blobs, readActor, projection },
    slugs: resolveSlugs(),
    store: createStore(payload),
    textWork: createTextWork(),
  }
  const lead = STANDS.lead.organisation
  const { events } = await readHistory(deps, { entry: id, lead })
  const data = { organisation: STANDS.invited.organisation, role: 'observer' }
  const event = { type: 'invite', organisation: lead, by: null, digest: null, data, note: null }
  const head = events.at(-1) ?? null
  const appended = await append(deps, {
    ref: { collection, id },
    lead,
    head,
    events: [event],
    at: clock.now(),
  })
  const row = appended ? await findRow(deps, id) : null
  if (!row) throw new Error(`${collection}/${id} has moved meanwhile.`)
  await projectToDesk(deps, row)
  // Else whoever looks for what is left undone writes it once more, in the middle of the matrix.
  if (row.pendingSeq) await clearPending(deps, id, row.pendingSeq)
}
