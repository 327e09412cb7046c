import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../access/actor.ts'
import { findReadable } from '../access/findReadable.ts'
import { dispositionOf } from '../domain/copies.ts'
import { isLocale, LOCALES } from '../domain/locales.ts'
import { isPreviewForm, PREVIEW_FORMS } from '../domain/previews.ts'
import type { Slugs } from '../domain/slugs.ts'
import { notFound, Refusal } from '../errors.ts'
import type { PreviewAsked } from '../register/preview.ts'
import { getServices } from '../services.ts'
import { privateFile } from './jsonBody.ts'
import { mayReadFrozen } from './mayReadFrozen.ts'
import { refOf } from './refOf.ts'
import { forPrograms } from '../domain/sentences.ts'

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
    const query = readQuery(req)
    const file = await wire.previews.make({
      ...preview,
      ...query,
      mayRead: mayReadFrozen({ register, actor, slugs }),
    })
    if (!file) throw new Refusal('invalid', forPrograms('Only an event has a form for calendars.'))
    return privateFile(file.body, { 'Content-Type': file.type, 'Content-Disposition': dispositionOf(file) })
  },
})

const readQuery = ({ searchParams }: PayloadRequest) => {
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
