import type { FrozenFile, FrozenLogo } from '../domain/canonical.ts'
import { sha256 } from '../domain/digests.ts'
import { extensionOf } from '../domain/uploads.ts'
import { words } from './cleanText.ts'
import { fileKey } from './frozen.ts'
import type { RegisterDeps } from './types.ts'
import { say, type Sentence } from '../domain/sentences.ts'

type MediaDocument = {
  id: string
  alt?: string | null
  credit?: string | null
  filename?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
}

export type CopiedFile = { ok: true; file: FrozenFile } | { ok: false; missing: Sentence }

/** Copies the bytes into the register, under their hash, and says what the text shows of the file. */
const copy = async (
  { blobs }: RegisterDeps,
  media: MediaDocument | undefined,
  role: FrozenFile['role'],
): Promise<CopiedFile> => {
  const label = words(media?.alt) || media?.filename || 'that has been deleted'
  const bytes = media?.filename ? await blobs.get(`media/${media.filename}`) : null
  if (!media || !bytes)
    return {
      ok: false,
      missing: say('missing.file', { file: label }),
    }
  const hash = sha256(bytes)
  await blobs.put(fileKey(hash), bytes)
  const mimeType = media.mimeType ?? 'application/octet-stream'
  const ext = extensionOf(mimeType)
  return {
    ok: true,
    file: {
      sha256: hash,
      ext,
      mimeType,
      role,
      alt: words(media.alt),
      credit: words(media.credit),
      width: media.width ?? null,
      height: media.height ?? null,
      filename: `${hash.slice(0, 12)}.${ext}`,
    },
  }
}

/** In the order of the ids. */
export const copyFiles = async (
  deps: RegisterDeps,
  ids: readonly string[],
  role: FrozenFile['role'],
): Promise<CopiedFile[]> => {
  if (ids.length === 0) return []
  const collection = deps.slugs.media
  const documents = await deps.store.find<MediaDocument>({ collection, where: { id: { in: [...ids] } } })
  const copied: CopiedFile[] = []
  for (const id of ids)
    copied.push(
      await copy(
        deps,
        documents.find((each) => each.id === id),
        role,
      ),
    )
  return copied
}

export const toLogo = ({ sha256: hash, ext, alt, credit }: FrozenFile): FrozenLogo => ({
  sha256: hash,
  ext,
  alt,
  credit,
})
