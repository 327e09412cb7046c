import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { clockOf } from '../../clock.ts'
import { type Code, forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { Compared, Segment } from '../../domain/xliff/compareXliff.ts'
import { textsOf, type TranslationFault } from '../../domain/xliff/readTranslation.ts'
import { Refusal } from '../../errors.ts'
import { runAfterCommit } from '../../hooks/afterCommit.ts'
import { deskServicesOf } from '../../services.ts'
import { privateAnswer } from '../endpoints.ts'
import { requireEditing } from './editing.ts'
import { MOST_BROUGHT } from './limits.ts'
import { putSegments } from './putSegments.ts'
import { readWorkingDocument } from '../suggestions/anchoring.ts'
import { readWhole } from './texts.ts'
import { toBrought } from './view.ts'

/**
 * `POST …/:id/xliff` of a form with a file: what each of its segments would do to the text as it is now; nothing is stored.
 * With `_payload` `{put: {revision, also}}` what is sound is put, and of what has moved or was edited the segments named in
 * `also`. For those who may save that text.
 */
export const bringEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/xliff',
  method: 'post',
  handler: async (req) => {
    const editing = await requireEditing(req, slugs)
    const { bytes, put } = await readGiven(req)
    const { actor, ref } = editing
    const document = await readWorkingDocument({ req, ref })
    const text = await readWhole(req, { ref, document, actor, slugs })
    const answer = await deskServicesOf(req.payload).importer.of(actor.id).translation(bytes, text)
    if (!answer.ok) throw refusalOf(answer.fault)
    const { languages, isWhole, ...compared } = answer.read
    const brought = {
      ...{ ...toBrought(compared), ...languages, isWhole },
      revision: document.revision ?? 1,
    }
    if (!put) return privateAnswer({ ...brought, put: 0 })
    const chosen = chosenIn(compared, put.also)
    const at = clockOf(req.payload).now().toISOString()
    const texts = textsOf(text, languages)
    const revision = await putSegments(req, slugs, {
      ...{ editing, languages, texts, chosen, at, revision: put.revision },
      items: text.items,
    })
    await runAfterCommit(req)
    return privateAnswer({ ...brought, revision, put: chosen.length })
  },
})

const GIVEN = z.strictObject({
  put: z
    .strictObject({
      revision: z.number().int().min(1),
      also: z.array(z.string().max(200)).max(5_000).default([]),
    })
    .optional(),
})
type Given = z.infer<typeof GIVEN>

const readGiven = async (req: PayloadRequest): Promise<Given & { bytes: Uint8Array }> => {
  const isForm = (req.headers.get('content-type') ?? '').startsWith('multipart/form-data')
  const form = isForm ? await req.formData?.() : undefined
  const [file, ...others] = (form?.getAll('file') ?? []).filter(
    (part): part is File => typeof part !== 'string',
  )
  if (!file || others.length > 0) throw new Refusal('invalid', say('translating.noFile'))
  // Our own server has counted the body; a host's may not.
  if (file.size > MOST_BROUGHT) throw new Refusal('too-large', say('translating.tooLong'))
  const told = GIVEN.safeParse(dataOf(form?.get('_payload') ?? null))
  if (!told.success)
    throw new Refusal(
      'invalid',
      forPrograms('“_payload” is {"put": {"revision": 7, "also": ["…"]}}, or left out.'),
    )
  return { bytes: new Uint8Array(await file.arrayBuffer()), ...told.data }
}

const dataOf = (payload: FormDataEntryValue | null): unknown => {
  if (payload === null) return {}
  try {
    return typeof payload === 'string' ? (JSON.parse(payload) as unknown) : null
  } catch {
    return null
  }
}

const FAULTS = {
  damaged: 'translating.damaged',
  notXliff: 'translating.notXliff',
  version: 'translating.version',
  several: 'translating.several',
  tooDeep: 'translating.tooDeep',
  tooLong: 'translating.tooLong',
  otherText: 'translating.otherText',
  otherLanguage: 'translating.otherLanguage',
} as const satisfies Record<TranslationFault, Code>

const refusalOf = (fault: TranslationFault): Refusal =>
  new Refusal(fault === 'tooLong' ? 'too-large' : 'invalid', say(FAULTS[fault]))

/** What is sound, and what somebody has looked at and wants all the same. */
const chosenIn = ({ segments }: Compared, also: readonly string[]): Segment[] =>
  segments.filter(
    ({ id, outcome, inlines }) =>
      inlines !== null &&
      (outcome === 'put' || ((outcome === 'moved' || outcome === 'edited') && also.includes(id))),
  )
