import type { Role } from '../../domain/organisations.ts'

/** What somebody does in their first weeks, in the order in which it comes; each is known by what they have done. */
export const FIRST_STEPS = [
  'write',
  'translate',
  'invite',
  'submit',
  'answer',
  'sign',
  'release',
  'secondFactor',
] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** Whose step it is. */
const OF: Record<FirstStep, readonly Role[]> = {
  write: ['editor'],
  translate: ['editor'],
  invite: ['editor'],
  submit: ['editor'],
  answer: ['reviewer'],
  sign: ['reviewer'],
  release: ['reviewer'],
  secondFactor: ['editor', 'reviewer', 'manager'],
}

/** The acts of the clearance by which a step is known to be done. */
const ACTS: Partial<Record<FirstStep, readonly string[]>> = {
  invite: ['invite'],
  submit: ['submit'],
  answer: ['accept', 'decline'],
  sign: ['sign', 'send-back'],
  release: ['release'],
}

export const STEP_ACTS: readonly string[] = Object.values(ACTS).flat()

const MOST = 5
const NEW_MS = 60 * 24 * 60 * 60 * 1000

/** Whether an account is so new that its steps are asked for at all. */
export const isNew = (createdAt: string | undefined, now: Date): boolean =>
  createdAt !== undefined && now.getTime() - Date.parse(createdAt) < NEW_MS

export type Done = {
  roles: readonly Role[]
  /** Acts of the clearance that the person has done. */
  acts: readonly string[]
  /** In how many languages each text is that they have written at. */
  written: readonly number[]
  hasSecondFactor: boolean
}

const isDone = (step: FirstStep, { acts, written, hasSecondFactor }: Done): boolean => {
  if (step === 'write') return written.length > 0
  if (step === 'translate') return written.some((languages) => languages > 1)
  if (step === 'secondFactor') return hasSecondFactor
  return (ACTS[step] ?? []).some((act) => acts.includes(act))
}

export type StepView = { step: FirstStep; isDone: boolean }

/** The first steps of somebody new, at most five; none once all are done. */
export const firstStepsOf = (done: Done): StepView[] => {
  const steps = FIRST_STEPS.filter((step) => OF[step].some((role) => done.roles.includes(role)))
    .slice(0, MOST)
    .map((step) => ({ step, isDone: isDone(step, done) }))
  return steps.every((each) => each.isDone) ? [] : steps
}
