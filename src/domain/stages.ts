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

/** `may`: a person can remind it now; `was`: somebody has today; null: neither, or it is not for this person to do. */
export type Reminding = 'may' | 'was' | null

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
