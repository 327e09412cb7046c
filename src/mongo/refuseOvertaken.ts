import type { BaseDatabaseAdapter } from 'payload'
import { staleRevision } from '../errors.ts'

/**
 * For MongoDB without transactions, where an update is two writes that others see: its revision is raised, and then the
 * document is written whole. What another one has raised meanwhile would be set back by it, and both would have been told
 * that their text is stored; so a document is only written over one that is no further.
 */
export const refuseOvertaken = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const updateOne = adapter.updateOne.bind(adapter)
  const write: BaseDatabaseAdapter['updateOne'] = async (args) => {
    const { id, where: _, ...update } = args
    const { revision } = update.data
    if (id === undefined || typeof revision !== 'number') return updateOne(args) as Promise<unknown>
    const isNoFurther = { or: [{ revision: { less_than_equal: revision } }, { revision: { exists: false } }] }
    const where = { and: [{ id: { equals: id } }, isNoFurther] }
    const written: unknown = await updateOne({ ...update, where })
    if (written) return written
    throw staleRevision()
  }
  return Object.assign(adapter, { updateOne: write })
}
