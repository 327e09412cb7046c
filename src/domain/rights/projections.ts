import { isPeopleGrant, type Rule } from './grants.ts'
import { type EntryParties, relationTo } from './relations.ts'
import { ACCESS_TABLE } from './table.ts'

const namedBy = (rule: Rule, entry: EntryParties): string[] =>
  [entry.lead, ...entry.parties.map(({ organisation }) => organisation)].filter((organisation) =>
    rule.some((grant) => isPeopleGrant(grant) && grant.of.includes(relationTo(entry, organisation))),
  )

/** The organisations that may read an entry, and those beside the lead that may write it, as lists are asked for them. */
export const readersOf = (entry: EntryParties): string[] => namedBy(ACCESS_TABLE.statements.read, entry)
export const writersOf = (entry: EntryParties): string[] =>
  namedBy(ACCESS_TABLE.statements.update, entry).filter((organisation) => organisation !== entry.lead)
