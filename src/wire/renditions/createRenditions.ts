import sharp from 'sharp'
import type { FrozenFile } from '../../domain/canonical.ts'
import { type Rendition, renditionsOf } from '../../domain/pictures/renditions.ts'
import { isShownPicture } from '../../domain/pictures/inTexts.ts'
import { keptRenditions, keyOf, type Source } from './keptRenditions.ts'

/** A picture that takes longer was made to. */
const PATIENCE_SECONDS = 20
/** Whoever asks for more of what is not made yet is shown the picture itself. */
const MOST_WAITING = 20

export type Renditions = {
  /** Its bytes, where it has been made. */
  kept: (source: Source, rendition: Rendition) => Promise<Buffer | null>
  /** Makes it now; null where the picture is gone, or too many are being made. */
  make: (source: Source, rendition: Rendition) => Promise<Buffer | null>
  /** Makes what is missing of the pictures of a text, one after the other, while nobody waits for it. */
  prepare: (readFiles: () => Promise<readonly FrozenFile[]>) => void
  stop: () => Promise<void>
}

/** Where files are kept; `put` is whole or not at all. */
export type RenditionStore = {
  get(key: string): Promise<Buffer | null>
  put(key: string, bytes: Buffer): Promise<void>
}

type Deps = {
  blobs: RenditionStore
  readFile: (sha256: string) => Promise<Buffer | null>
  report: (error: unknown) => void
}

const encode = (bytes: Buffer, { width, height, form }: Rendition): Promise<Buffer> => {
  const picture = sharp(bytes)
    .resize({ width, height, fit: 'fill', withoutEnlargement: true })
    .timeout({ seconds: PATIENCE_SECONDS })
  return form === 'webp'
    ? picture.webp({ quality: 80 }).toBuffer()
    : picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}

/**
 * Smaller forms of frozen pictures, kept under the hash of what they were made from. A release never waits for one: they are
 * made when a text is frozen, and else when the first reader asks.
 */
export const createRenditions = ({ blobs, readFile, report }: Deps): Renditions => {
  let turn: Promise<unknown> = Promise.resolve()
  const making = new Map<string, Promise<Buffer | null>>()
  let background: Promise<void> = Promise.resolve()
  let hasStopped = false

  const { kept } = keptRenditions(blobs, () => Promise.resolve(null))

  /** One at a time: unpacked, a picture takes two hundred megabytes. */
  const inTurn = (work: () => Promise<Buffer>): Promise<Buffer> => {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }

  const make = async (source: Source, rendition: Rendition): Promise<Buffer | null> => {
    const original = await readFile(source.sha256)
    if (!original) return null
    const bytes = await inTurn(() => encode(original, rendition))
    await blobs.put(keyOf(source, rendition), bytes)
    return bytes
  }

  /** Who asks for what is being made waits with whoever asked before. */
  const makeOnce = (source: Source, rendition: Rendition): Promise<Buffer | null> => {
    const key = keyOf(source, rendition)
    const begun = making.get(key)
    if (begun) return begun
    const made = make(source, rendition).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }

  const prepareOne = async (file: FrozenFile): Promise<void> => {
    for (const rendition of renditionsOf(file)) {
      if (hasStopped) return
      if (!(await kept(file, rendition))) await makeOnce(file, rendition)
    }
  }
  /** A picture that cannot be read keeps no other from its turn. */
  const prepareAll = async (readFiles: () => Promise<readonly FrozenFile[]>): Promise<void> => {
    if (hasStopped) return
    for (const file of (await readFiles()).filter(isShownPicture)) await prepareOne(file).catch(report)
  }

  return {
    kept,
    make: async (source, rendition) =>
      making.size >= MOST_WAITING && !making.has(keyOf(source, rendition))
        ? null
        : makeOnce(source, rendition),
    prepare: (readFiles) => {
      background = background.then(() => prepareAll(readFiles)).catch(report)
    },
    stop: async () => {
      hasStopped = true
      await background
    },
  }
}
