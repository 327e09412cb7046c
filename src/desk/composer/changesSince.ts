import type { FieldDifference, LeafDifference } from '../../domain/differences/differences.ts'
import type { Changes } from '../../domain/differences/showDifferences.ts'
import { besideText } from '../../domain/differences/markedFields.ts'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { isReader, isSigningRole, type PartyRole, type Standing } from '../../domain/parties.ts'
import { idOf } from '../../domain/references.ts'
import { type Draft, read } from './draft.ts'

/** What of a text is new to an organisation that has signed it before. */
export type ChangesSince = {
  /** What the organisation is called. */
  name: string
  changes: Changes
}

/** By the key of a draft. */
export type ChangesByText = Readonly<Record<string, ChangesSince>>

type PartyRow = { organisation?: unknown; role: PartyRole; standing: Standing }

/** The ids of the organisations that sign a text, by what the desk shows of it. */
export const signersOf = (draft: Draft): string[] => {
  const rows = read(draft, 'parties', DEFAULT_LOCALE)
  const parties = Array.isArray(rows) ? (rows as PartyRow[]) : []
  const lead = read(draft, 'lead', DEFAULT_LOCALE)
  return [
    ...(lead ? [idOf(lead)] : []),
    ...parties
      .filter((party) => isReader(party) && isSigningRole(party.role))
      .map(({ organisation }) => idOf(organisation)),
  ]
}

/** Whether something is new since a signature. */
export const isNews = ({ changes: { signed, leaves } }: ChangesSince): boolean =>
  signed !== null && leaves.length > 0

const leafIn = (since: ChangesSince, locale: Locale): LeafDifference | undefined =>
  since.changes.leaves.find(({ leaf }) => leaf === locale)

/** How a language stands to what was signed; null where nothing of it has changed. */
export const leafChange = (since: ChangesSince | null, locale: Locale): LeafDifference['change'] | null =>
  (since && leafIn(since, locale)?.change) ?? null

/** What has changed in a field of a language; null for nothing, and where the whole language is new. */
export const fieldChange = (
  since: ChangesSince | null,
  locale: Locale,
  field: 'title' | 'summary' | 'body',
): FieldDifference | null => {
  const leaf = since && leafIn(since, locale)
  if (leaf?.change !== 'changed') return null
  return leaf.fields.find((each) => each.field === field) ?? null
}

/** What has changed that is no running text. */
export const factChanges = (since: ChangesSince | null, locale: Locale): LeafDifference[] =>
  besideText(since?.changes.leaves ?? [], locale)
