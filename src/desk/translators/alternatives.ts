import type { PayloadRequest } from 'payload'
import { mayWithKept } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import type { Locale } from '../../domain/locales.ts'
import { type Described, withAlternative } from '../../domain/pictures/alternatives.ts'
import { idOf } from '../../domain/references.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { textOf } from '../../domain/xliff/inlines.ts'
import type { Put } from '../../domain/xliff/putWords.ts'
import type { WorkingDocument } from '../suggestions/anchoring.ts'

type Picture = Described & { id: string; mimeType?: string | null; organisation?: unknown }
type Asked = { document: WorkingDocument; actor: StaffActor; slugs: Slugs }

/** Pictures of the text, in its order, that the person may describe: they are their organisation's, and not the text's. */
export const readPictures = async (
  req: PayloadRequest,
  { document: { media }, actor, slugs }: Asked,
): Promise<(Described & { id: string })[]> => {
  const ids = Array.isArray(media) ? media.map(idOf) : []
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...{ collection: slugs.media as 'media', depth: 0, pagination: false },
    where: { id: { in: ids } },
    ...{ overrideAccess: false, user: req.user, req },
  })
  const own = (docs as unknown as Picture[]).filter(
    ({ mimeType, organisation }) =>
      mimeType?.startsWith('image/') && mayWithKept(ACCESS_TABLE.media.update, actor, [idOf(organisation)]),
  )
  return ids.flatMap((id) =>
    own.filter((picture) => picture.id === id).map(({ alt, alternatives }) => ({ id, alt, alternatives })),
  )
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
