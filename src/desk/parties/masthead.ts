import { idOf } from '../../domain/references.ts'
import { isNamedRole, isReader, isSigningRole, type PartyRole, type Standing } from '../../domain/parties.ts'

/** A line of the organisations at the top; organisations by id, as the form has them. */
export type Line = { wording: string; organisations: readonly string[]; logos: boolean }

/** What usually stands before a line, by the names of `locales/<language>/parties.json`. */
export const USUAL_WORDINGS = ['collaboration', 'support', 'partnership', 'hosted', 'organised'] as const

/** The lead is the first one. */
export type Side = { organisation: string; role: PartyRole | 'lead'; standing: Standing }

type Row = { wording?: string | null; organisations?: unknown; logos?: boolean | null }

/** Of rows as they are stored, or as a page has them. */
export const toLines = (rows: unknown): Line[] =>
  (Array.isArray(rows) ? (rows as Row[]) : []).map(({ wording, organisations, logos }) => ({
    wording: wording ?? '',
    organisations: Array.isArray(organisations) ? organisations.map(idOf) : [],
    logos: logos !== false,
  }))

type Following = {
  parties: readonly Side[]
  /** Null for a slug that is nobody's. */
  toId: (slug: string) => string | null
  /** What stands before those that support a text. */
  support: string
}

/** Those who sign on the first line, the lead first; those who support it on the second. Observers are never named. */
export const mastheadFrom = ({ parties, toId, support }: Following): Line[] => {
  const ids = (belongs: (side: Side) => boolean) =>
    parties.filter(belongs).flatMap(({ organisation }) => toId(organisation) ?? [])
  const takesPart = (side: Side) => side.role === 'lead' || isReader(side)
  const signers = ids((side) => takesPart(side) && (side.role === 'lead' || isSigningRole(side.role)))
  const supporters = ids(
    (side) => takesPart(side) && side.role !== 'lead' && isNamedRole(side.role) && !isSigningRole(side.role),
  )
  return [
    { wording: '', organisations: signers, logos: true },
    ...(supporters.length > 0 ? [{ wording: support, organisations: supporters, logos: true }] : []),
  ]
}

const idsIn = (lines: readonly Line[]): string[] => lines.flatMap(({ organisations }) => organisations)

/** Whether nobody has changed what follows from the parties: nothing is there, or what there was, before others came. */
export const isFollowing = (lines: readonly Line[], derived: readonly Line[]): boolean => {
  const there = new Set(idsIn(lines))
  const before = derived
    .map((line) => ({ ...line, organisations: line.organisations.filter((id) => there.has(id)) }))
    .filter(({ organisations }) => organisations.length > 0)
  const plain = lines.filter(({ organisations }) => organisations.length > 0)
  return JSON.stringify(plain.map(toRow)) === JSON.stringify(before.map(toRow))
}

const toRow = ({ wording, organisations, logos }: Line) => [wording, organisations, logos]

/** Who would be at the top and is not. */
export const missingFrom = (lines: readonly Line[], derived: readonly Line[]): string[] => {
  const there = new Set(idsIn(lines))
  return idsIn(derived).filter((id) => !there.has(id))
}

/** Those that are missing, each at the end of the line that it belongs to; what is there stays in its order. */
export const withMissing = (lines: readonly Line[], derived: readonly Line[]): Line[] => {
  if (isFollowing(lines, derived)) return [...derived]
  const missing = new Set(missingFrom(lines, derived))
  return derived.reduce<Line[]>(
    (all, line) => {
      const added = line.organisations.filter((id) => missing.has(id))
      const at = all.findIndex(({ wording }) => wording === line.wording)
      if (added.length === 0) return all
      if (at < 0) return [...all, { ...line, organisations: added }]
      return all.map((one, index) =>
        index === at ? { ...one, organisations: [...one.organisations, ...added] } : one,
      )
    },
    [...lines],
  )
}

/** One of a list at another place in it. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from)
  const [item] = list.slice(from, from + 1)
  const at = Math.min(Math.max(to, 0), rest.length)
  return item === undefined ? [...list] : [...rest.slice(0, at), item, ...rest.slice(at)]
}
