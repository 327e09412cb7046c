import { isReader } from '../parties.ts'
import { unsignedParties } from './signatures.ts'
import type { Clearance, EditionStatus } from './state.ts'

/** Where a text is, as people say it. Each has one word, and every page says it of the same text. */
export const STAGES = [
  ...(['drafting', 'review', 'clearance', 'held', 'cleared', 'scheduled', 'published'] as const),
  ...(['suspended', 'withdrawn', 'replaced'] as const),
] as const
export type Stage = (typeof STAGES)[number]

/** An edition that waits for its instant, or has been out since it. `at`: ISO 8601 in UTC. */
export type EditionStage = { stage: Stage; edition: number; at: string }

export type TextStage = {
  stage: Stage
  /** Of the edition that waits or is out; null while a text is in work. */
  edition: number | null
  at: string | null
  /** The edition that is out, while another one is in work or waits. */
  beside: EditionStage | null
  /** The last edition in whose place the one stands that is out. */
  replaced: { edition: number; by: number } | null
  /** The organisations whose step the text waits for, by slug: their answer, their signature, their release. */
  waitsFor: string[]
}

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
const waitedFor = (clearance: Clearance): string[] => {
  const { state, round, lead, parties } = clearance
  const isThere = (organisation: string) =>
    organisation === lead || parties.some((party) => party.organisation === organisation && isReader(party))
  if (state === 'drafting')
    return parties.filter(({ standing }) => standing === 'invited').map(({ organisation }) => organisation)
  if (state === 'cleared') return [lead]
  if (state === 'released' || !round) return []
  const unsigned = unsignedParties({ state, round }, lead).filter(isThere)
  // A supporter has stopped it, and signs nothing: the lead takes the text back.
  return unsigned.length === 0 && round.heldBy.length > 0 ? [lead] : unsigned
}

/** How the line of steps shows one; `stopped`: the text is there, and goes no further by itself. */
export type StepMark = 'reached' | 'current' | 'stopped' | 'ahead'

const PATH: readonly Stage[] = ['drafting', 'review', 'clearance', 'cleared', 'published']

/** The stages that stand in the place of one of the path, and how. */
const OFF_PATH: Partial<Record<Stage, readonly Stage[]>> = {
  held: ['drafting', 'review', 'held', 'cleared', 'published'],
  scheduled: ['drafting', 'review', 'clearance', 'cleared', 'scheduled', 'published'],
  suspended: ['drafting', 'review', 'clearance', 'cleared', 'suspended'],
  withdrawn: ['drafting', 'review', 'clearance', 'cleared', 'withdrawn'],
  replaced: ['drafting', 'review', 'clearance', 'cleared', 'replaced'],
}

const STOPPED: readonly Stage[] = ['held', 'suspended', 'withdrawn', 'replaced']

/** The line of steps, which ends where the text is: what is suspended or withdrawn has no published end. */
export const stepsOf = (stage: Stage): { step: Stage; is: StepMark }[] => {
  const path = OFF_PATH[stage] ?? PATH
  const here = path.indexOf(stage)
  const there: StepMark = STOPPED.includes(stage) ? 'stopped' : 'current'
  return path.map((step, index) => ({
    step,
    is: index < here ? 'reached' : index === here ? there : 'ahead',
  }))
}
