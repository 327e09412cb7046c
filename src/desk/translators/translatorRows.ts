import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { supersededRows, type TranslatorRow } from '../../domain/translators.ts'
import { ofTranslators } from '../../register/views/translators.ts'

/** Of an entry, in the order of their instants. @param req of the transaction in which it is asked, where there is one. */
export const findTranslatorRows = async (
  req: PayloadRequest,
  { entryComments }: Pick<Slugs, 'entryComments'>,
  entry: string,
): Promise<TranslatorRow[]> => {
  const { docs } = await req.payload.db.find<TranslatorRow>({
    ...{ collection: entryComments, req, pagination: false, limit: 0, sort: ['at', 'id'] },
    where: ofTranslators(entry),
  })
  return docs
}

type New = Omit<TranslatorRow, 'id' | 'thread' | 'visibility' | 'text'>

/** Stored one after the other, so that they keep their order; then whatever they supersede is removed. */
export const addTranslatorRows = async (
  req: PayloadRequest,
  { entryComments }: Slugs,
  rows: readonly New[],
): Promise<void> => {
  for (const row of rows) {
    const id = randomUUID()
    const data: TranslatorRow = { ...row, id, thread: id, visibility: 'all', text: '' }
    await req.payload.db.create({ collection: entryComments, data: { ...data }, req })
  }
  const [first] = rows
  const gone = first ? supersededRows(await findTranslatorRows(req, { entryComments }, first.entry)) : []
  if (gone.length === 0) return
  await req.payload.db.deleteMany({ collection: entryComments, where: { id: { in: gone } }, req })
}
