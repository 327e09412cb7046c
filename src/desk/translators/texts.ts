import type { PayloadRequest } from 'payload'
import type { StaffActor } from '../../access/staffActor.ts'
import { headedRowsIn } from '../../domain/headings.ts'
import { LOCALES } from '../../domain/locales.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { WholeText } from '../../domain/xliff/readTranslation.ts'
import { wordsIn } from '../../domain/xliff/units.ts'
import type { Ref } from '../../register/types.ts'
import type { WorkingDocument } from '../suggestions/anchoring.ts'
import { readPictures } from './alternatives.ts'

type Asked = { ref: Ref; document: WorkingDocument; actor: StaffActor; slugs: Slugs }

/** In all languages, and with what of its pictures the person may describe. */
export const readWhole = async (
  req: PayloadRequest,
  { ref, document, actor, slugs }: Asked,
): Promise<WholeText> => ({
  id: ref.id,
  words: Object.fromEntries(
    LOCALES.map((locale) => [locale, wordsIn(document, locale)]),
  ) as WholeText['words'],
  pictures: await readPictures(req, { document, actor, slugs }),
  items: headedRowsIn(document),
})
