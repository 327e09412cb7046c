import { signersNow } from '../domain/clearance/absent.ts'
import { entrySlugs } from '../domain/slugs.ts'
import { isReader } from '../domain/parties.ts'
import { readHistory } from './history.ts'
import { readOrganisations } from './organisations.ts'
import type { Ref, RegisterDeps } from './types.ts'

/** A text that is being cleared, and every organisation that reads along: the lead and its parties, by slug. */
export type Round = { ref: Ref; parties: string[] }

const IN_ROUND = ['review', 'clearance', 'cleared']

/** The texts that are being cleared and that this organisation must sign; the log has the last word on each. */
export const readRounds = async (deps: RegisterDeps, organisation: string): Promise<Round[]> => {
  const book = await readOrganisations(deps)
  const id = book.idOf(organisation)
  if (!id) return []
  const rounds: Round[] = []
  for (const collection of entrySlugs(deps.slugs)) {
    const documents = await deps.store.find<{ id: string; lead?: string | null }>({
      collection,
      where: { and: [{ state: { in: IN_ROUND } }, { readers: { contains: id } }] },
      select: { lead: true },
    })
    for (const document of documents) {
      const lead = book.slugOf(document.lead)
      if (!lead) continue
      const { clearance } = await readHistory(deps, { entry: document.id, lead })
      if (!IN_ROUND.includes(clearance.state) || !signersNow({ lead, clearance }).includes(organisation))
        continue
      const parties = clearance.parties.filter(isReader).map((party) => party.organisation)
      rounds.push({ ref: { collection, id: document.id }, parties: [lead, ...parties] })
    }
  }
  return rounds
}
