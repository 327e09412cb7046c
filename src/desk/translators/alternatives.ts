import type { PayloadRequest } from 'payload'
import { mayWithKept } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import type { Locale } from '../../domain/locales.ts'
import {
  alternativeIn,
  type Described,
  ownAlternative,
  withAlternative,
} from '../../domain/pictures/alternatives.ts'
import { idOf } from '../../domain/references.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { Put } from '../../domain/xliff/putWords.ts'
import { textOf } from '../../domain/xliff/inlines.ts'
import type { WordsByField } from '../../domain/xliff/units.ts'
import type { Languages } from './editing.ts'
import type { WorkingDocument } from './texts.ts'

type Picture = Described & { id: string; mimeType?: string | null; organisation?: unknown }

/** Pictures of the text that the person may read, in its order. */
const readPictures = async (
  req: PayloadRequest,
  { media: collection }: Slugs,
  { media }: WorkingDocument,
): Promise<Picture[]> => {
  const ids = Array.isArray(media) ? media.map(idOf) : []
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...{ collection: collection as 'media', depth: 0, pagination: false },
    where: { id: { in: ids } },
    ...{ overrideAccess: false, user: req.user, req },
  })
  const found = docs as unknown as Picture[]
  return ids.flatMap((id) =>
    found.filter((picture) => picture.id === id && picture.mimeType?.startsWith('image/')),
  )
}

type Texts = { source: WordsByField; target: WordsByField }
type Asked = { document: WorkingDocument; actor: StaffActor; languages: Languages; slugs: Slugs }

/** Both languages, with what the pictures show that the person may describe: they are their organisation's, and not the text's. */
export const withAlternatives = async (
  req: PayloadRequest,
  texts: Texts,
  { document, actor, languages: { source, target }, slugs }: Asked,
): Promise<Texts> => {
  const pictures = (await readPictures(req, slugs, document)).filter(({ organisation }) =>
    mayWithKept(ACCESS_TABLE.media.update, actor, [idOf(organisation)]),
  )
  const said = (of: (picture: Picture) => string) =>
    Object.fromEntries(pictures.map((picture) => [picture.id, of(picture)]))
  return {
    source: { ...texts.source, alternatives: said((picture) => alternativeIn(picture, source)) },
    target: { ...texts.target, alternatives: said((picture) => ownAlternative(picture, target)) },
  }
}

/** By each picture's own save. */
export const putAlternatives = async (
  req: PayloadRequest,
  { media }: Slugs,
  { puts, locale }: { puts: readonly Put[]; locale: Locale },
): Promise<void> => {
  for (const { unit, inlines } of puts) {
    if (!unit.picture) continue
    const asked = { collection: media as 'media', id: unit.picture, depth: 0 } as const
    const access = { overrideAccess: false, user: req.user, req } as const
    const picture = (await req.payload.findByID({ ...asked, ...access })) as unknown as Described
    await req.payload.update({ ...asked, ...access, data: withAlternative(picture, locale, textOf(inlines)) })
  }
}
