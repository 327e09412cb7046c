import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { clockOf } from '../../clock.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { compareXliff, type Compared, type Segment } from '../../domain/xliff/compareXliff.ts'
import { decodeXml, readXliff, type XliffFile, type XliffFault } from '../../domain/xliff/readXliff.ts'
import { digestOfUnits, unitsOf } from '../../domain/xliff/units.ts'
import { Refusal } from '../../errors.ts'
import { runAfterCommit } from '../../hooks/afterCommit.ts'
import { privateAnswer } from '../endpoints.ts'
import { withAlternatives } from './alternatives.ts'
import { type Editing, type Languages, requireEditing } from './editing.ts'
import { MOST_BROUGHT } from './limits.ts'
import { putSegments } from './putSegments.ts'
import { readWorking, wordsIn } from './texts.ts'
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
    const { xml, put } = await readGiven(req)
    const file = readFile(xml, editing)
    const languages = languagesOf(file)
    const document = await readWorking(req, editing.ref)
    const words = {
      source: wordsIn(document, languages.source),
      target: wordsIn(document, languages.target),
    }
    const { actor } = editing
    const texts = await withAlternatives(req, words, { document, actor, languages, slugs })
    const compared = compareXliff(file, texts)
    const brought = {
      ...toBrought(compared),
      ...languages,
      revision: document.revision ?? 1,
      isWhole: file.digest === digestOfUnits(unitsOf(texts.source)),
    }
    if (!put) return privateAnswer({ ...brought, put: 0 })
    const chosen = chosenIn(compared, put.also)
    const at = clockOf(req.payload).now().toISOString()
    const revision = await putSegments(req, slugs, {
      ...{ editing, languages, texts, chosen, at, revision: put.revision },
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

const readGiven = async (req: PayloadRequest): Promise<Given & { xml: string }> => {
  const isForm = (req.headers.get('content-type') ?? '').startsWith('multipart/form-data')
  const form = isForm ? await req.formData?.() : undefined
  const [file, ...others] = (form?.getAll('file') ?? []).filter(
    (part): part is File => typeof part !== 'string',
  )
  if (!file || others.length > 0) throw new Refusal('invalid', say('translating.noFile'))
  // Our own server has counted the body; a host's may not.
  if (file.size > MOST_BROUGHT) throw new Refusal('too-large', say('translating.tooLong'))
  const xml = decodeXml(new Uint8Array(await file.arrayBuffer()))
  if (xml === null) throw new Refusal('invalid', say('translating.damaged'))
  const told = GIVEN.safeParse(dataOf(form?.get('_payload') ?? null))
  if (!told.success)
    throw new Refusal(
      'invalid',
      forPrograms('“_payload” is {"put": {"revision": 7, "also": ["…"]}}, or left out.'),
    )
  return { xml, ...told.data }
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
} as const satisfies Record<XliffFault, string>

const readFile = (xml: string, { ref }: Editing): XliffFile => {
  const read = readXliff(xml)
  if (!read.ok) throw new Refusal(read.fault === 'tooLong' ? 'too-large' : 'invalid', say(FAULTS[read.fault]))
  const { original } = read.file
  if (original.slice(original.lastIndexOf('/') + 1) !== ref.id)
    throw new Refusal('invalid', say('translating.otherText'))
  return read.file
}

/** Programs put a country or a script behind a language: `es-MX`. */
const localeOf = (tag: string): Locale | null => {
  const [language = ''] = tag.toLowerCase().split('-')
  return isLocale(language) ? language : null
}

const languagesOf = ({ source, target }: XliffFile): Languages => {
  const [from, to] = [localeOf(source), localeOf(target)]
  if (from && to && from !== to) return { source: from, target: to }
  throw new Refusal('invalid', say('translating.otherLanguage'))
}

/** What is sound, and what somebody has looked at and wants all the same. */
const chosenIn = ({ segments }: Compared, also: readonly string[]): Segment[] =>
  segments.filter(
    ({ id, outcome, inlines }) =>
      inlines !== null &&
      (outcome === 'put' || ((outcome === 'moved' || outcome === 'edited') && also.includes(id))),
  )
