import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { mayWithEntry } from '../../access/granted.ts'
import { clockOf } from '../../clock.ts'
import { idOf } from '../../domain/references.ts'
import type { Rule } from '../../domain/rights/relations.ts'
import { SOURCE_FILE_PERMISSIONS } from '../../domain/rights/table.ts'
import { entrySlugs, type Slugs } from '../../domain/slugs.ts'
import type { SourceFile } from '../../domain/sourceFiles/sourceFile.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import { findSourceFiles, type Kept, readSourceFile } from './rows.ts'

const KEEP = SOURCE_FILE_PERMISSIONS['keep the file that a text came in, and remove it']
const READ = SOURCE_FILE_PERMISSIONS['read the file that a text came in, and compare the text with it']

export type Visit = Kept & {
  req: PayloadRequest
  slugs: Slugs
  ref: Ref
  person: string
  mayKeep: boolean
  now: Date
}

/**
 * Somebody of the text's lead; to everybody else there is nothing, whether or not they read the text.
 *
 * @throws Refusal `unauthenticated`, `not-found`
 */
export const visit = async (req: PayloadRequest, slugs: Slugs, ref: Ref): Promise<Visit> => {
  const actor = await requireActor(req, slugs)
  const { collection, id } = ref
  const entry = entrySlugs(slugs).includes(collection) ? await findReadable(req, collection, id) : null
  const may = (rule: Rule) => entry !== null && mayWithEntry(rule, actor, entry)
  if (!entry || !may(READ)) throw notFound()
  return {
    ...{ entry: id, organisation: idOf(entry.lead), req, slugs, ref, person: actor.id },
    ...{ mayKeep: may(KEEP), now: clockOf(req.payload).now() },
  }
}

export const storesOf = ({ req: { payload }, slugs }: Visit) => ({
  ...{ payload, slugs },
  blobs: deskServicesOf(payload).blobs,
})

/** The file of this id, with its bytes. @throws Refusal `not-found`, also for one whose time is over. */
export const openFile = async (seen: Visit, id: string): Promise<{ file: SourceFile; bytes: Buffer }> => {
  const files = await findSourceFiles(storesOf(seen), seen, seen.now)
  const file = files.find((each) => each.id === id)
  const bytes = file && (await readSourceFile(storesOf(seen), file))
  if (!file || !bytes) throw notFound()
  return { file, bytes }
}
