import { earliestDeadline, noticeInWords } from '../../silence.ts'
import type { Refused, Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { voidedSilences } from '../silenceData.ts'
import type { Check } from './check.ts'

/** A deadline that leaves less than the consortium's notice. Rounded to the minute, since people type minutes. */
export const refuseShortNotice = ({ facts, body, now }: Omit<Situation, 'organisation'>): Refused | null => {
  if (body.deadline === undefined) return null
  const { notice } = facts.silence
  return Date.parse(body.deadline) + 60_000 <= earliestDeadline(now, notice).getTime()
    ? refuse(
        'invalid',
        `The deadline leaves too little time: the parties have at least ${noticeInWords(notice)}.`,
      )
    : null
}

/** An organisation’s `never` always holds, also before the log of the round says so. */
export const refuseVoidSilence: Check = ({ facts }) => {
  const [voided] = voidedSilences(facts).filter((organisation) =>
    facts.clearance.round?.consents.some(
      (consent) => consent.organisation === organisation && consent.mode === 'tacit',
    ),
  )
  return voided
    ? refuse(
        'party-suspended',
        `The silence of ${nameOf(facts, voided)} stands for nothing any more: it has to sign.`,
      )
    : null
}

export const refuseExtension: Check = ({ facts, now }) => {
  const silence = facts.clearance.round?.silence
  if (!silence) return refuse('wrong-state', 'This round has no deadline that could be extended.')
  return now.getTime() >= Date.parse(silence.deadline)
    ? refuse('wrong-state', `The deadline has passed at ${silence.deadline}.`)
    : null
}

/** A deadline is never shortened. */
export const refuseEarlierDeadline = ({ facts, body }: Omit<Situation, 'organisation'>): Refused | null => {
  const { deadline } = facts.clearance.round?.silence ?? {}
  return deadline && Date.parse(body.deadline ?? '') <= Date.parse(deadline)
    ? refuse('invalid', `A deadline is only moved to later than ${deadline}.`)
    : null
}
