import sharp from 'sharp'
import type { Core } from '../../domain/canonical.ts'
import { type Rendition, renditionsIn } from '../../domain/pictures/renditions.ts'
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
  /** Makes what is missing of the pictures and logos of a text, one after the other, while nobody waits for it. */
  prepare: (readText: ReadText) => void
  stop: () => Promise<void>
}

/** Null for a text that is gone. */
type ReadText = () => Promise<Pick<Core, 'files' | 'organisations'> | null>

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

const encode = (bytes: Buffer, { width, height, form, isLogo }: Rendition): Promise<Buffer> => {
  const picture = sharp(bytes)
    .resize({ width, height, fit: isLogo ? 'inside' : 'fill', withoutEnlargement: true })
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

  const prepareOne = async (source: Source, renditions: readonly Rendition[]): Promise<void> => {
    for (const rendition of renditions) {
      if (hasStopped) return
      if (!(await kept(source, rendition))) await makeOnce(source, rendition)
    }
  }
  /** A picture that cannot be read keeps no other from its turn. */
  const prepareAll = async (readText: ReadText): Promise<void> => {
    const text = hasStopped ? null : await readText()
    for (const { source, renditions } of text ? renditionsIn(text) : [])
      await prepareOne(source, renditions).catch(report)
  }

  return {
    kept,
    make: async (source, rendition) =>
      making.size >= MOST_WAITING && !making.has(keyOf(source, rendition))
        ? null
        : makeOnce(source, rendition),
    prepare: (readText) => {
      background = background.then(() => prepareAll(readText)).catch(report)
    },
    stop: async () => {
      hasStopped = true
      await background
    },
  }
}
