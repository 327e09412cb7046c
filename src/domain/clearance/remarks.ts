import type { Clearance, LogEntryView, Person, Remark } from './types.ts'

/** What an organisation says of what is out, as the world reads it; the note is null where it was erased. */
export type RemarkView = {
  kind: 'caution' | 'dissociation'
  organisation: string
  by: Person | null
  at: string
  note: string | null
}

/** The cautions that stand on the edition that is out, and who no longer stands behind it, in the order of the log. */
export const remarksOf = (
  { wire, editions }: Pick<Clearance, 'wire' | 'editions'>,
  log: readonly LogEntryView[],
): RemarkView[] => {
  const edition = editions.find((each) => each.edition === wire?.edition)
  if (!edition || wire?.standing === 'withdrawn') return []
  const toView = (kind: RemarkView['kind'], { organisation, seq, at }: Remark) => {
    const event = log.find((each) => each.seq === seq)
    return { seq, view: { kind, organisation, by: event?.by ?? null, at, note: event?.note ?? null } }
  }
  return [
    ...edition.cautions.map((remark) => toView('caution', remark)),
    ...edition.dissociations.map((remark) => toView('dissociation', remark)),
  ]
    .sort((one, other) => one.seq - other.seq)
    .map(({ view }) => view)
}
