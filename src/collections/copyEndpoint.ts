import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../access/actor.ts'
import { languageOf } from '../access/language.ts'
import { COPY_FORMS, type CopyFile, dispositionOf, isCopyForm } from '../domain/copies.ts'
import { digestOf } from '../domain/canonical.ts'
import { isLocale, LOCALES } from '../domain/locales.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal, toErrorBody, tooManyCopies } from '../errors.ts'
import { getServices } from '../services.ts'
import { privateAnswer, privateFile } from './jsonBody.ts'
import { mayReadFrozen } from './mayReadFrozen.ts'
import { refOf } from './refOf.ts'
import { forPrograms } from '../domain/sentences.ts'

/**
 * A frozen text as a file to pass on among those who sign it: read by precisely those who read the text itself
 * (`clearance/text`), and by the same rule.
 */
export const copyEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/clearance/copy',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const { register, wire } = getServices(req.payload)
    const ref = refOf(req)
    const { manifest } = await register.text(ref, req.searchParams?.get('digest') ?? null, actor)
    const file = await wire.copies.make({
      entry: ref.id,
      digest: digestOf(manifest),
      ...readQuery(req),
      mayRead: mayReadFrozen({ register, actor, slugs }),
    })
    return file ? toAnswer(file) : toRefusal(req)
  },
})

const readQuery = ({ searchParams }: PayloadRequest) => {
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
