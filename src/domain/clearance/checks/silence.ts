import { earliestDeadline, type Notice } from '../../silence.ts'
import type { Refused, Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { voidedSilences } from '../silenceData.ts'
import type { Check } from './check.ts'
import { say, type Sentence } from '../../sentences.ts'

/** A deadline that leaves less than the consortium's notice. Rounded to the minute, since people type minutes. */
export const refuseShortNotice = ({ facts, body, now }: Omit<Situation, 'organisation'>): Refused | null => {
  if (body.deadline === undefined) return null
  const { notice } = facts.silence
  return Date.parse(body.deadline) + 60_000 <= earliestDeadline(now, notice).getTime()
    ? refuse('invalid', tooLittle(notice))
    : null
}

const tooLittle = (notice: Notice): Sentence =>
  'hours' in notice
    ? say('deadlines.hours', notice)
    : say('deadlines.workingDays', {
        days: notice.workingDays,
        zone: notice.zone,
      })

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
        say('signing.silenceEnded', {
          organisation: nameOf(facts, voided),
        }),
      )
    : null
}

export const refuseExtension: Check = ({ facts, now }) => {
  const silence = facts.clearance.round?.silence
  if (!silence) return refuse('wrong-state', say('deadlines.none'))
  return now.getTime() >= Date.parse(silence.deadline)
    ? refuse('wrong-state', say('deadlines.passed', { instant: silence.deadline }))
    : null
}

/** A deadline is never shortened. */
export const refuseEarlierDeadline = ({ facts, body }: Omit<Situation, 'organisation'>): Refused | null => {
  const { deadline } = facts.clearance.round?.silence ?? {}
  return deadline && Date.parse(body.deadline ?? '') <= Date.parse(deadline)
    ? refuse('invalid', say('deadlines.onlyLater', { instant: deadline }))
    : null
}
