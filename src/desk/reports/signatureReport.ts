import type { Clearance, Consent } from '../../domain/clearance/state.ts'
import { MAX_REPORT_ROWS, type ReportRow } from './reports.ts'
import { horizonFor } from '../../domain/rights/horizon.ts'
import { deskServicesOf } from '../../services.ts'
import { readTexts } from '../entries/texts.ts'
import { type ReportReading, toRow } from './textReports.ts'

/** A consent that stands. */
type Signature = {
  organisation: string
  /** The person's id; null for a silence. */
  by: string | null
  at: string
  how: 'express' | 'tacit' | 'carried'
  /** Null while the text that it is on is not released. */
  edition: number | null
}

type Signed = Pick<Clearance, 'editions' | 'round' | 'state'>

/**
 * Each organisation's consents to each edition, and to the text in work; what a round lost is not there. Who was invited
 * at `since` reads those of the edition that was out then, and what was signed from then on.
 */
const signaturesOf = ({ editions, round, state }: Signed, since = ''): Signature[] => {
  const isInWork = state === 'review' || state === 'clearance' || state === 'cleared'
  const first = editions.findLast((each) => each.available && each.availableAt <= since)?.edition ?? 0
  const isOpen = ({ at, carried }: Consent) => at >= since || (carried ?? -1) >= first
  return [
    ...editions
      .filter(({ edition }) => edition >= first)
      .flatMap(({ edition, consents }) => consents.map((consent) => toSignature(consent, edition))),
    ...(isInWork && round ? round.consents.filter(isOpen).map((consent) => toSignature(consent, null)) : []),
  ]
}

const toSignature = (
  { organisation, by, at, mode, carried }: Consent,
  edition: number | null,
): Signature => ({
  ...{ organisation, by, at, edition },
  how: carried === undefined || carried === edition ? mode : 'carried',
})

const [EVER, NEVER] = [new Date(0).toISOString(), '9999-12-31T23:59:59.999Z']

/** Every consent that stands on a text that the person reads, the latest first; of one organisation, in a span. */
export const readSignatures = async (reading: ReportReading): Promise<ReportRow[]> => {
  const { register } = deskServicesOf(reading.req.payload)
  const [from, to] = [reading.from ?? EVER, reading.to ?? NEVER]
  const span = { from, to }
  const silent = await register.dated({ field: 'deadline', ...span })
  const refs = [...(await register.signed(span)), ...silent.map(({ ref }) => ref)]
  const texts = await readTexts(reading, refs)
  const clearances = await register.clearances([...texts.keys()])
  const found = [...clearances].flatMap(([id, clearance]) =>
    signaturesOf(clearance, horizonFor(clearance, reading.actor)?.at)
      .filter(({ at }) => at >= from && at <= to)
      .filter(({ organisation }) => reading.organisation === null || organisation === reading.organisation)
      .map((signature) => ({ id, ...signature })),
  )
  const shown = found
    .sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id))
    .slice(0, MAX_REPORT_ROWS + 1)
  const people = await register.people(shown.flatMap(({ by }) => by ?? []))
  return shown.flatMap(({ id, organisation, by, at, how, edition }) => {
    const text = texts.get(id)
    const person = by === null ? null : (people.get(by) ?? '')
    const signed = { signedAt: at, organisation: reading.names.ofSlug(organisation), person, how, edition }
    return text ? [toRow(text, reading, signed)] : []
  })
}
