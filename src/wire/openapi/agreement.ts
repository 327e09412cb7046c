import type { z } from 'zod'
import type * as answers from '../http/answerTypes.ts'
import type * as types from '../render/items.ts'
import type { canonical } from './schemas/canonical.ts'
import type * as shapes from './schemas/answers.ts'
import type * as whole from './schemas/items.ts'
import type { item, statementItem, mediaUpdateItem, eventRef } from './schemas/items.ts'
import type * as parts from './schemas/parts.ts'

/** Each is assignable to the other, and neither has a key more, optional ones included. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? [keyof A, keyof B] extends [keyof B, keyof A]
      ? true
      : false
    : false
  : false
type Of<Schema extends z.ZodType, Type> = Same<z.infer<Schema>, Type>

/** The description and the program cannot say different things: what is not the same does not compile. */
export type Agreement = [
  Of<typeof parts.organisation, types.OrganisationRef>,
  Of<typeof parts.logo, types.LogoRef>,
  Of<typeof parts.link, types.LinkRef>,
  Of<typeof parts.publicRemark, types.PublicRemark>,
  Of<typeof eventRef, types.EventRef>,
  Of<typeof item, types.Item>,
  Of<typeof statementItem, answers.StatementItem>,
  Of<typeof mediaUpdateItem, answers.MediaUpdateItem>,
  Of<typeof whole.eventItem, answers.EventItem>,
  Of<typeof whole.media, types.MediaRef>,
  Of<typeof whole.contact, types.Contact>,
  Of<z.ZodObject<typeof whole.extras>, types.Extras>,
  Of<z.ZodObject<typeof whole.eventDetails>, types.EventDetails>,
  Of<typeof whole.statement, answers.Statement>,
  Of<typeof whole.event, answers.Event>,
  Of<typeof whole.mediaUpdate, answers.MediaUpdate>,
  Of<typeof shapes.tombstone, types.Tombstone>,
  Of<typeof shapes.organisationItem, types.OrganisationItem>,
  Of<typeof shapes.refusal, answers.ErrorBody>,
  Of<typeof shapes.change, answers.Change>,
  Of<typeof shapes.changesPage, answers.ChangesPage>,
  Of<typeof canonical, answers.CanonicalAnswer>,
]

type Holds<_All extends true[]> = true
export type AgreementHolds = Holds<Agreement>
