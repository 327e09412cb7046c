import { MOST_ROWS, type ReportRow } from '../../../domain/reports/reports.ts'
import { signaturesOf } from '../../../domain/reports/signatures.ts'
import { horizonFor } from '../../../domain/rights/horizon.ts'
import { deskServicesOf } from '../../../services.ts'
import { readTexts } from '../texts.ts'
import { type ReportReading, toRow } from './rows.ts'

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
    .slice(0, MOST_ROWS + 1)
  const people = await register.people(shown.flatMap(({ by }) => by ?? []))
  return shown.flatMap(({ id, organisation, by, at, how, edition }) => {
    const text = texts.get(id)
    const person = by === null ? null : (people.get(by) ?? '')
    const signed = { signedAt: at, organisation: reading.names.ofSlug(organisation), person, how, edition }
    return text ? [toRow(text, reading, signed)] : []
  })
}
