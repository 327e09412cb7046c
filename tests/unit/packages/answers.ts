import type * as client from '../../../packages/client/src/index.ts'
import type * as entries from '../../../src/domain/entries.ts'
import type * as wire from '../../../src/wire/http/answerTypes.ts'

/** A type as its members are, however it was put together. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

/** The client says the wire's types in its own words; where the two are not the same, this does not compile. */
export type Agreement = [
  Same<client.StatementItem, wire.StatementItem>,
  Same<client.EventItem, wire.EventItem>,
  Same<client.MediaUpdateItem, wire.MediaUpdateItem>,
  Same<client.Statement, wire.Statement>,
  Same<client.Event, wire.Event>,
  Same<client.MediaUpdate, wire.MediaUpdate>,
  Same<client.OrganisationItem, wire.OrganisationItem>,
  Same<client.Tombstone, wire.Tombstone>,
  Same<client.ChangesPage, wire.ChangesPage>,
  Same<client.CanonicalAnswer, wire.CanonicalAnswer>,
  Same<client.ProofAnswer, wire.ProofAnswer>,
  Same<client.ErrorBody, wire.ErrorBody>,
  Same<client.ListQuestion, wire.ListQuestion>,
  Same<client.OrganisationsQuestion, wire.OrganisationsQuestion>,
  Same<client.ChangesQuestion, wire.ChangesQuestion>,
  Same<client.Attendance, entries.Attendance>,
]

type Holds<_All extends true[]> = true
export type AgreementHolds = Holds<Agreement>
