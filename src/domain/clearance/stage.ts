import { isReader } from '../parties.ts'
import type { EditionStage, Stage, TextStage } from '../stages.ts'
import { unsignedParties, wantsOtherWords } from './signatures.ts'
import type { Clearance, EditionStatus } from './state.ts'

const OF_EDITION: Record<EditionStatus, Stage> = {
  scheduled: 'scheduled',
  live: 'published',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
}

/** The stage of a text; a function of the clearance and of nothing else. */
export const stageOf = (clearance: Clearance): TextStage => {
  const { state, wire, scheduled } = clearance
  const out: EditionStage | null = wire && {
    stage: OF_EDITION[wire.standing],
    edition: wire.edition,
    at: wire.availableAt,
  }
  const coming: EditionStage | null = scheduled && {
    stage: 'scheduled',
    edition: scheduled.edition,
    at: scheduled.availableAt,
  }
  const shown = state === 'released' ? (coming ?? out) : null
  return {
    ...(shown ?? { stage: stageInWork(clearance), edition: null, at: null }),
    beside: shown === out ? null : out,
    replaced: replacedBy(clearance),
    waitsFor: waitedFor(clearance),
  }
}

/** A round whose release was stopped goes on for signatures: until they are complete again it is said that it was stopped. */
const stageInWork = ({ state, round, releasedSeq }: Clearance): Stage => {
  if (state === 'released') return 'cleared' // no log says so
  const isHeld = round !== null && releasedSeq > round.seq && state !== 'cleared'
  return isHeld && state !== 'drafting' ? 'held' : state
}

const replacedBy = ({ editions, wire }: Clearance): TextStage['replaced'] => {
  if (wire?.standing !== 'live') return null
  const last = editions.findLast(({ standing }) => standing === 'replaced')
  return last ? { edition: last.edition, by: wire.edition } : null
}

/** Only those that take part still: what became of the others is not for every party to know. */
export const waitedFor = (clearance: Clearance): string[] => {
  const { state, round, lead, parties } = clearance
  const isThere = (organisation: string) =>
    organisation === lead || parties.some((party) => party.organisation === organisation && isReader(party))
  if (state === 'drafting')
    return parties.filter(({ standing }) => standing === 'invited').map(({ organisation }) => organisation)
  if (state === 'cleared') return [lead]
  if (state === 'released' || !round) return []
  const unsigned = unsignedParties({ state, round }, lead).filter(isThere)
  const silent = unsigned.filter((organisation) => !wantsOtherWords(clearance, organisation))
  // Somebody would sign other words; or a supporter has stopped it, and signs nothing: the lead takes the text back.
  const isLeads = silent.length < unsigned.length || (unsigned.length === 0 && round.heldBy.length > 0)
  return [...new Set([...(isLeads ? [lead] : []), ...silent])]
}
