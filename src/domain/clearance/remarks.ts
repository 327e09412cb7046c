import type { Clearance, Remark } from './types.ts'
import type { LogEntryView, Person } from './viewTypes.ts'

/** What an organisation says of what is out, as the world reads it; the note is null where it was erased. */
export type RemarkView = {
  kind: 'caution' | 'dissociation'
  organisation: string
  by: Person | null
  at: string
  note: string | null
}

/**
 * The cautions that stand on the edition that is out, and who no longer stands behind it, in the order of the log; also
 * the cautions on one that waits, with which it will come out.
 */
export const remarksOf = (
  { wire, scheduled, editions }: Pick<Clearance, 'wire' | 'scheduled' | 'editions'>,
  log: readonly LogEntryView[],
): RemarkView[] => {
  const numbered = (number: number | undefined) => editions.find(({ edition }) => edition === number)
  const out = wire?.standing === 'withdrawn' ? undefined : numbered(wire?.edition)
  const cautions = [...(out?.cautions ?? []), ...(numbered(scheduled?.edition)?.cautions ?? [])]
  const each = cautions.filter(({ seq }, index) => cautions.findIndex((one) => one.seq === seq) === index)
  const toView = (kind: RemarkView['kind'], { organisation, seq, at }: Remark) => {
    const event = log.find((each) => each.seq === seq)
    return { seq, view: { kind, organisation, by: event?.by ?? null, at, note: event?.note ?? null } }
  }
  return [
    ...each.map((remark) => toView('caution', remark)),
    ...(out?.dissociations ?? []).map((remark) => toView('dissociation', remark)),
  ]
    .sort((one, other) => one.seq - other.seq)
    .map(({ view }) => view)
}
