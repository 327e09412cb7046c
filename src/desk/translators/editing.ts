import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { mayWithEntry } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { refOf } from '../endpoints.ts'

type Document = Record<string, unknown> & { id: string }
/** `organisation`: the one that they write it for, by slug; null for who may not. */
export type Editing = { ref: Ref; actor: StaffActor; stored: Document; organisation: string | null }

const { update } = ACCESS_TABLE.statements

/** @throws Refusal 401; 404 for a text that the person may not read. */
export const readEditing = async (req: PayloadRequest, slugs: Slugs): Promise<Editing> => {
  const actor = await requireActor(req, slugs)
  const ref = refOf(req)
  const stored = await findReadable<Document>(req, ref.collection, ref.id)
  if (!stored) throw notFound()
  return { ref, actor, stored, organisation: writerOf(actor, stored) }
}

/** The lead's own people speak for the lead. */
const writerOf = (actor: StaffActor, stored: Document): string | null => {
  const inOrder = [...actor.memberships].sort(
    (one, other) => rank(one.organisationId, stored) - rank(other.organisationId, stored),
  )
  const found = inOrder.find((membership) =>
    mayWithEntry(update, { ...actor, memberships: [membership] }, stored),
  )
  return found?.organisation ?? null
}

const rank = (organisation: string, { lead }: Document): number => (idOf(lead) === organisation ? 0 : 1)

/** @throws Refusal `not-editor` for who reads the text and does not write it. */
export const requireEditing = async (
  req: PayloadRequest,
  slugs: Slugs,
): Promise<Editing & { organisation: string }> => {
  const { organisation, ...editing } = await readEditing(req, slugs)
  if (organisation === null) throw new Refusal('not-editor', say('texts.onlyEditorsChange'))
  return { ...editing, organisation }
}

export type Languages = { source: Locale; target: Locale }

/** @throws Refusal `invalid` */
export const languagesIn = ({ searchParams }: PayloadRequest): Languages => {
  const [source, target] = [searchParams?.get('source'), searchParams?.get('target')]
  if (isLocale(source) && isLocale(target) && source !== target) return { source, target }
  throw new Refusal('invalid', forPrograms('“source” and “target” are two languages of the newsroom.'))
}
