import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import type { CopyForm } from '../../domain/copies.ts'
import { sha256 } from '../../domain/digests.ts'
import type { Locale } from '../../domain/locales.ts'
import { PREFIX_DIGITS } from '../../domain/checking/fingerprints.ts'
import { createReadRows } from '../store/changes.ts'

/** A text that a copy shows, in the edition in which it shows it. */
export type ShownEdition = { entry: string; edition: number }

/** A copy that was given out, by the hash of its bytes. `shows`: the text itself first, and then those that it carries. */
export type RecordedFile = { sha256: string; locale: Locale; form: CopyForm; shows: ShownEdition[] }

export type RecordedFiles = {
  /** To be waited for before anybody gets the file. */
  record: (bytes: Buffer, file: Omit<RecordedFile, 'sha256'>) => Promise<void>
  find: (prefix: string) => Promise<RecordedFile[]>
}

type Row = RecordedFile & { id: string; prefix: string }
const COLUMNS = ['id', 'prefix', 'sha256', 'locale', 'form', 'shows']
const REMEMBERED = 5_000

/** Once and for good: a hash says nothing by itself, and what it leads to is asked of the rows. */
export const createRecordedFiles = ({
  payload,
  collection,
}: {
  payload: Payload
  collection: string
}): RecordedFiles => {
  const read = createReadRows(payload)
  const recorded = new LRUCache<string, true>({ max: REMEMBERED })
  const find = (where: Parameters<typeof read>[0]['where'], limit: number) =>
    read<Row>({ collection, where, limit, columns: COLUMNS })
  return {
    record: async (bytes, { locale, form, shows }) => {
      const hash = sha256(bytes)
      if (recorded.has(hash)) return
      const where = { id: { equals: hash } }
      if ((await find(where, 1)).length === 0) {
        const row: Row = { id: hash, sha256: hash, prefix: hash.slice(0, PREFIX_DIGITS), locale, form, shows }
        try {
          await payload.db.create({ collection, data: row })
        } catch (error) {
          // Another server has made the same file at the same moment.
          if ((await find(where, 1)).length === 0) throw error
        }
      }
      recorded.set(hash, true)
    },
    find: (prefix) => find({ prefix: { equals: prefix } }, 0),
  }
}
