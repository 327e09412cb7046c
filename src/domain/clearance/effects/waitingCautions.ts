import type { Remark, Round } from '../types.ts'
import type { Memory } from './memory.ts'

/** Of each organisation the latest. */
export const withWaiting = (memory: Memory, cautions: readonly Remark[]): Memory => {
  const before = memory.waitingCautions.filter(
    (caution) => !cautions.some(({ organisation }) => organisation === caution.organisation),
  )
  return { ...memory, waitingCautions: [...before, ...cautions] }
}

/**
 * The cautions with which the next edition begins: on those that never were, of organisations that have not signed this
 * one expressly since. One whose name stands neither under it nor under the edition before could never lift its own.
 */
export const waitingOn = ({ waitingCautions, editions }: Memory, round: Round): Remark[] => {
  const consents = [...round.consents, ...(editions.at(-1)?.consents ?? [])]
  return waitingCautions
    .filter(({ organisation, seq }) => !((round.signedAt[organisation] ?? 0) > seq))
    .filter((caution) => consents.some(({ organisation }) => organisation === caution.organisation))
}
