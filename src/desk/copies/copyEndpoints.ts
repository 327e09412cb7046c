import type { Endpoint, PayloadRequest } from 'payload'
import type { LeafDifference } from '../../domain/differences/differences.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Actor } from '../../domain/organisations.ts'
import { collectionOfType, type Slugs } from '../../domain/slugs.ts'
import { isRefusal, Refusal, toErrorBody, tooManyCopies, notFound } from '../../errors.ts'
import type { Register } from '../../register/createRegister.ts'
import { requireActor } from '../../access/actor.ts'
import { languageOf } from '../../access/language.ts'
import {
  COPY_FORMS,
  type CopyFile,
  dispositionOf,
  isCopyForm,
  isRecordForm,
  isPreviewForm,
  PREVIEW_FORMS,
} from '../../domain/copies.ts'
import { digestOf } from '../../domain/canonical.ts'
import { isLocale, LOCALES, toDeskLanguage } from '../../domain/locales.ts'
import { clockOf } from '../../clock.ts'
import { readOrganisations } from '../notices/mailLines.ts'
import { toRecordCopy } from './recordCopy.ts'
import { getServices } from '../../services.ts'
import { privateAnswer, privateFile, refOf } from '../endpoints.ts'
import { forPrograms } from '../../domain/sentences.ts'
import { reviewMarksFor } from '../review/reviewMarks.ts'
import { findReadable } from '../../access/findReadable.ts'
import type { PreviewAsked } from '../../register/views/preview.ts'

type Text = { entry: string; type: EntryType; digest: string }

/** Whether somebody may read a frozen text, by the rule of the text itself (`clearance/text`). */
const mayReadFrozen =
  ({ register, actor, slugs }: { register: Register; actor: Actor; slugs: Slugs }) =>
  async ({ entry, type, digest }: Text): Promise<boolean> => {
    try {
      return Boolean(
        await register.text({ collection: collectionOfType(slugs, type), id: entry }, digest, actor),
      )
    } catch (error) {
      if (isRefusal(error) && error.reason === 'not-found') return false
      throw error
    }
  }

/** What is new to an organisation in the text that it is to sign; nothing in any other, and in one that it has not signed before. */
const changesSince =
  ({ register, actor, slugs }: { register: Register; actor: Actor; slugs: Slugs }, organisation: string) =>
  async ({ entry, type, digest }: Text): Promise<readonly LeafDifference[]> => {
    try {
      const ref = { collection: collectionOfType(slugs, type), id: entry }
      const found = await register.changes(ref, organisation, actor)
      return found.signed && found.digest === digest ? found.leaves : []
    } catch (error) {
      if (isRefusal(error) && ['not-found', 'invalid'].includes(error.reason)) return []
      throw error
    }
  }

/**
 * A frozen text as a file to pass on among those who sign it: read by precisely those who read the text itself
 * (`clearance/text`), and by the same rule. `since`: of the page, an organisation to which what is new is marked.
 */
export const copyEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/clearance/copy',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const { register, wire } = getServices(req.payload)
    const ref = refOf(req)
    const { manifest } = await register.text(ref, req.searchParams?.get('digest') ?? null, actor)
    const query = readCopyQuery(req)
    const since = req.searchParams?.get('since') ?? null
    const file = await wire.copies.make({
      entry: ref.id,
      digest: digestOf(manifest),
      ...query,
      mayRead: mayReadFrozen({ register, actor, slugs }),
      marksOf: reviewMarksFor(req, slugs),
      ...(since !== null && query.form === 'html'
        ? { changesOf: changesSince({ register, actor, slugs }, since) }
        : {}),
    })
    return file ? toAnswer(file) : toRefusal(req)
  },
})

/**
 * `GET …/:id/clearance/record?form=html|pdf`: the log as a document for an organisation's file, in the reader's language and as
 * far as they read it in the panel.
 */
export const recordEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/clearance/record',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const { register, wire } = getServices(req.payload)
    const ref = refOf(req)
    const form = req.searchParams?.get('form') ?? 'html'
    if (!isRecordForm(form)) throw new Refusal('invalid', forPrograms('The form is html or pdf.'))
    const view = await register.clearance(ref, actor)
    const [document, organisations] = await Promise.all([
      findReadable<{ title?: string | null }>(req, ref.collection, ref.id),
      readOrganisations({ payload: req.payload, slugs }),
    ])
    const copy = toRecordCopy({
      view,
      title: document?.title ?? null,
      language: toDeskLanguage(languageOf(req)),
      reader: actor.name,
      now: clockOf(req.payload).now(),
      nameOf: (slug) => organisations.get(slug)?.acronym ?? slug,
    })
    const file = await wire.copies.write(copy, { form, slug: 'clearance-record' })
    return file ? toAnswer(file) : toRefusal(req)
  },
})

const readCopyQuery = ({ searchParams }: PayloadRequest) => {
  const [form, locale] = [searchParams?.get('form'), searchParams?.get('locale') ?? null]
  if (!isCopyForm(form))
    throw new Refusal('invalid', forPrograms(`The form is one of ${COPY_FORMS.join(', ')}.`))
  if (locale !== null && !isLocale(locale))
    throw new Refusal('invalid', forPrograms(`The locale is one of ${LOCALES.join(', ')}.`))
  return { form, locale }
}

const toRefusal = (req: PayloadRequest): Response => {
  const refusal = tooManyCopies()
  return privateAnswer(toErrorBody(refusal, languageOf(req)), refusal.status, {
    'Retry-After': String(refusal.retryAfterSeconds),
  })
}

const toAnswer = (file: CopyFile): Response =>
  privateFile(file.body, { 'Content-Type': file.type, 'Content-Disposition': dispositionOf(file) })

/**
 * `GET …/:id/preview?form=&locale=`: the text in hand as the world would read it, for whoever reads the working text.
 * Nothing is kept of it. Pictures, contacts and a linked event that the reader may not see at the desk are left out.
 */
export const previewEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const ref = refOf(req)
    if (!(await findReadable(req, ref.collection, ref.id))) throw notFound()
    const { register, wire } = getServices(req.payload)
    const preview = await register.preview({ ref, actor, readable: readableBy(req) })
    const query = readPreviewQuery(req)
    const file = await wire.previews.make({
      ...preview,
      ...query,
      mayRead: mayReadFrozen({ register, actor, slugs }),
      marksOf: reviewMarksFor(req, slugs),
    })
    if (!file && query.form === 'docx') return toRefusal(req)
    if (!file) throw new Refusal('invalid', forPrograms('Only an event has a form for calendars.'))
    return privateFile(file.body, { 'Content-Type': file.type, 'Content-Disposition': dispositionOf(file) })
  },
})

const readPreviewQuery = ({ searchParams }: PayloadRequest) => {
  const [form, locale] = [searchParams?.get('form') ?? 'html', searchParams?.get('locale') ?? null]
  if (!isPreviewForm(form))
    throw new Refusal('invalid', forPrograms(`The form is one of ${PREVIEW_FORMS.join(', ')}.`))
  if (locale !== null && !isLocale(locale))
    throw new Refusal('invalid', forPrograms(`The locale is one of ${LOCALES.join(', ')}.`))
  return { form, locale }
}

const readableBy =
  (req: PayloadRequest): PreviewAsked['readable'] =>
  async (collection, ids) => {
    const found = await Promise.all(ids.map((id) => findReadable(req, collection, id)))
    return new Set(found.flatMap((document) => document?.id ?? []))
  }
