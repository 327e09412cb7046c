import type { CopyFile, CopyForm } from '../../domain/copies.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Refresh } from '../refresh.ts'
import type { Locale } from '../../domain/locales.ts'
import type { FrozenPart } from '../project.ts'
import { createDeskRendering, type DeskReader, type History, out, toShown } from './deskRendering.ts'
import { makeFile } from './makeFile.ts'
import { readBodies } from './readBodies.ts'
import { type Release, toCopy } from './toCopy.ts'
import type { CopyRooms } from './types.ts'

export type DeskRooms = CopyRooms & {
  publications: PublicationStore
  places: Places
  refresh: Refresh
  publicUrl: () => string
  pages?: string
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
      const { item, release, mandates } = await render(shown, request, now)
      const isCopied = await isOfLastEdition(deps, history, { ...frozen, locale: item.language })
      const copy = toCopy(item, await readBodies([item], reader), toSigners(release, isCopied), mandates)
      return makeFile(copy, { form: request.form, slug: shown.row.slug }, deps.fileDeps())
    },
  }
}

const toSigners = (release: Release, isCopied: boolean): Release =>
  release.isOut ? release : { ...release, isForSigners: true, isCopied }

type Leaf = Pick<FrozenPart, 'core' | 'digest' | 'manifest'> & { locale: Locale }

/** Whether a language is byte for byte what the edition before has. */
const isOfLastEdition = async (
  { reader }: Pick<DeskRooms, 'reader'>,
  { clearance }: History,
  { core, digest, manifest, locale }: Leaf,
): Promise<boolean> => {
  const before = clearance.editions.filter((edition) => edition.digest !== digest).at(-1)
  const last = before && (await reader.frozen(core.entry, before.digest))
  const leaf = manifest.languages[locale]
  return leaf !== undefined && last?.manifest.languages[locale] === leaf
}
