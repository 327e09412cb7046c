import type { PayloadRequest, Where } from 'payload'
import { findActor } from '../../access/actor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isForReader, readWaiting } from '../myDesk/readWaiting.ts'
import { readAsked } from './filters.ts'

type Asked = { req: PayloadRequest }

/** No document has it. */
const NOBODY: Where = { id: { equals: 'none' } }

/**
 * What chips ask for that is no condition of a field: what waits for the reader, as My desk has it, and the languages that a
 * text is written in. It comes to what the list's address asks for; access is asked of the same documents.
 */
export const listFilter =
  (slugs: Slugs, collection: string) =>
  async ({ req }: Asked): Promise<Where | null> => {
    const { isWaiting, language } = readAsked(req.query)
    const wheres = [
      ...(isWaiting ? [await waitingIn(req, slugs, collection)] : []),
      // Above nothing: what has been emptied may be stored as an empty word.
      ...(language ? [{ [`title.${language}`]: { greater_than: '' } }] : []),
    ]
    return wheres.length > 0 ? { and: wheres } : null
  }

const waitingIn = async (req: PayloadRequest, slugs: Slugs, collection: string): Promise<Where> => {
  const actor = await findActor(req, slugs)
  const waiting = actor ? await readWaiting(req, actor) : []
  const ids = waiting
    .filter(isForReader)
    .flatMap(({ ref }) => (ref.collection === collection ? [ref.id] : []))
  return ids.length > 0 ? { id: { in: [...new Set(ids)] } } : NOBODY
}
