import type { Endpoint, PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { say } from '../../domain/sentences.ts'
import { presentOf } from '../../domain/xliff/present.ts'
import { textsOf } from '../../domain/xliff/readTranslation.ts'
import { toXliff } from '../../domain/xliff/toXliff.ts'
import { type Unit, unitsOf } from '../../domain/xliff/units.ts'
import { Refusal } from '../../errors.ts'
import { privateFile } from '../endpoints.ts'
import { readSince } from '../composer/sourceSinceEndpoint.ts'
import { type Editing, type Languages, languagesIn, readEditing } from './editing.ts'
import { readWorkingDocument, type WorkingDocument } from '../suggestions/anchoring.ts'
import { readWhole } from './texts.ts'

/**
 * `GET …/:id/xliff?source=&target=`: one language of the text for a translator, as an XLIFF 2.1 file, for whoever reads the text.
 * What is translated already goes along. Nothing is stored.
 */
export const sendEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/xliff',
  method: 'get',
  handler: async (req) => {
    const editing = await readEditing(req, slugs)
    const languages = languagesIn(req)
    const document = await readWorkingDocument({ req, ref: editing.ref })
    const xml = await fileOf(req, { editing, languages, document, slugs })
    const { source, target } = languages
    return privateFile(Buffer.from(xml), {
      'Content-Type': 'application/xliff+xml; charset=utf-8',
      // An id and no title: what a file is called is seen on the way.
      'Content-Disposition': `attachment; filename="${editing.ref.id.slice(0, 8)}-${source}-${target}.xlf"`,
    })
  },
})

type Asked = { editing: Editing; languages: Languages; document: WorkingDocument; slugs: Slugs }

const fileOf = async (
  req: PayloadRequest,
  { editing: { ref, actor, organisation }, languages, document, slugs }: Asked,
): Promise<string> => {
  const texts = textsOf(await readWhole(req, { ref, document, actor, slugs }), languages)
  const units = unitsOf(texts.source)
  if (units.length === 0)
    throw new Refusal('invalid', say('translating.nothing', { language: languages.source }))
  // Where the source has changed is for those to know who may change the text.
  const since = organisation === null ? {} : await readSince(req, ref, { ...languages, slugs, actor })
  const isOlder = ({ field, path }: Unit) => Boolean(since[field]?.[path[0] ?? 0])
  return toXliff({
    ...{ ...languages, units, original: `${ref.collection}/${ref.id}` },
    present: presentOf(units, texts, isOlder),
    notes: notesOf(document),
  })
}

/** Whoever translates reads English: it is the language of such files. */
const notesOf = ({ embargo }: WorkingDocument): string[] => {
  const until = (embargo as { until?: string | null } | null | undefined)?.until
  return [
    'Not for publication before the newsroom has released it.',
    ...(until ? [`Under embargo until ${new Date(until).toISOString()}.`] : []),
    'Keep every mark of the source, each once. Please leave the source as it is.',
  ]
}
