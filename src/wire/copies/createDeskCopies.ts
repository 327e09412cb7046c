import type { CopyFile, CopyForm } from '../../domain/copies.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Refresh } from '../refresh.ts'
import { createDeskRendering, type DeskReader, out, toShown } from './deskRendering.ts'
import { makeFile } from './makeFile.ts'
import { readBodies } from './readBodies.ts'
import { toCopy } from './toCopy.ts'
import type { CopyRooms } from './types.ts'

export type DeskRooms = CopyRooms & {
  publications: PublicationStore
  places: Places
  refresh: Refresh
  publicUrl: () => string
}

export type DeskCopyRequest = DeskReader & { entry: string; digest: string; form: CopyForm }

export type DeskCopies = {
  /**
   * A frozen text as a file, for who may read it: the caller has asked the register. What is not out says so on each page.
   * @returns null when too many are being made already, or for a text that is not there.
   */
  make: (request: DeskCopyRequest) => Promise<CopyFile | null>
}

/** Files of a text that only its parties may read yet; what the world would read of it, and nothing more. */
export const createDeskCopies = (deps: DeskRooms): DeskCopies => {
  const { reader } = deps
  const { findPublic, render } = createDeskRendering(deps)
  return {
    make: async (request) => {
      const now = await deps.refresh()
      const [history, frozen] = await Promise.all([
        reader.history(request.entry),
        reader.frozen(request.entry, request.digest),
      ])
      if (!history || !frozen) return null
      const row = await findPublic(request.entry, now)
      const shown = row?.digest === request.digest ? out(row) : toShown(frozen, history, now)
      const { item, release } = await render(shown, request, now)
      const copy = toCopy(item, await readBodies([item], reader), release)
      return makeFile(copy, { form: request.form, slug: shown.row.slug }, deps.fileDeps())
    },
  }
}
