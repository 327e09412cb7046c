import type { Clock } from '../clock.ts'
import { replay } from '../domain/clearance/replay.ts'
import type { ClearanceView } from '../domain/clearance/view.ts'
import type { Actor } from '../domain/organisations.ts'
import { type Slugs, typeOfCollection } from '../domain/slugs.ts'
import { notFound } from '../errors.ts'
import type { Register } from './createRegister.ts'
import { readPeople } from './views/calendarEntries.ts'
import { readOrganisations } from './organisations.ts'
import { partiesFor } from './views/parties.ts'
import { isReadBy } from './loadEntry.ts'
import type { Store } from './store.ts'
import type { DeskDocument, Ref } from './types.ts'

/** Of a clearance, what comments and presence need. */
export type SeenClearance = Pick<
  ClearanceView,
  'entry' | 'state' | 'revision' | 'parties' | 'since' | 'actions' | 'log'
>

/** What the desk asks of the register. */
export type RegisterPort = Pick<
  Register,
  | 'actsOf'
  | 'clearances'
  | 'concerned'
  | 'dated'
  | 'erase'
  | 'ledBy'
  | 'people'
  | 'refs'
  | 'roundsOf'
  | 'settle'
  | 'signed'
  | 'stateOf'
  | 'takeable'
  | 'voidSilence'
> & { clearance(ref: Ref, actor: Actor): Promise<SeenClearance> }

type Deps = { store: Store; slugs: Slugs; clock: Clock }

/** A desk without a register: every text is being drafted, by its lead alone, and nothing is frozen, due or out. */
export const createDraftingPort = (deps: Deps): RegisterPort => ({
  clearance: (ref, actor) => readDrafting(deps, ref, actor),
  stateOf: async () => replay([], { lead: '', now: deps.clock.now() }),
  actsOf: async () => [],
  people: (ids) => readPeople(deps, ids),
  clearances: async () => new Map(),
  concerned: async () => [],
  dated: async () => [],
  ledBy: async () => [],
  refs: async () => [],
  roundsOf: async () => [],
  signed: async () => [],
  takeable: async () => [],
  erase: async () => undefined,
  settle: async () => undefined,
  voidSilence: async () => undefined,
})

/** @throws Refusal `not-found` for whoever is not of the lead, as for what is not there. */
const readDrafting = async (
  { store, slugs, clock }: Deps,
  { collection, id }: Ref,
  actor: Actor,
): Promise<SeenClearance> => {
  const isEntry = typeOfCollection(slugs, collection) !== null
  const document = isEntry ? await store.findOne<DeskDocument>(collection, id) : null
  const book = await readOrganisations({ store, slugs })
  const lead = book.slugOf(document?.lead)
  if (!document || !lead || !isReadBy({ lead, parties: [] }, actor)) throw notFound()
  const clearance = replay([], { lead, now: clock.now() })
  const facts = { clearance, lead, organisations: book.facts }
  return {
    entry: document.id,
    state: clearance.state,
    revision: document.revision ?? 1,
    parties: partiesFor({ facts }, actor, () => null),
    since: null,
    actions: [],
    log: [],
  }
}
