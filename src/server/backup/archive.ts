import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, type Header, pack, type Pack } from 'tar-stream'
import { type BackupPart, MANIFEST } from '../../domain/backups.ts'
import { decrypting, encrypting } from './encryption.ts'

/** What comes into a backup: its bytes, and how many they are. */
export type NewPart = { name: string; bytes: number; content: Readable }

type Writing = {
  /** The file that the backup becomes; it appears whole, or not at all. */
  file: string
  /** Who can read it, by their age recipients; none: whoever has the file. */
  recipients: readonly string[]
  signal: AbortSignal
}

export type BackupWriter = {
  /** One part after the other. @throws where it is not as long as was said. */
  add: (part: NewPart) => Promise<BackupPart>
  /** Puts the manifest behind all parts, and the file in its place, on the disk. */
  finish: (manifest: object) => Promise<void>
  /** Leaves nothing behind. */
  abort: () => Promise<void>
}

/** A backup is one tar, streamed, so that it takes no room beside itself; its manifest stands last. */
export const openBackupWriter = async ({ file, recipients, signal }: Writing): Promise<BackupWriter> => {
  const unfinished = `${file}.part`
  const tar = pack()
  const sink = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })
  const written = pipeline([Readable.from(tar), ...(await encrypting(recipients)), sink], { signal })
  // Told by whatever is written next.
  written.catch(() => undefined)
  return {
    add: (part) => Promise.race([addPart(tar, part), written.then(neverSoSoon)]),
    finish: async (manifest) => {
      const text = Buffer.from(JSON.stringify(manifest))
      tar.entry({ name: MANIFEST }, text)
      tar.finalize()
      await written
      await syncFile(unfinished)
      await rename(unfinished, file)
      await syncFile(path.dirname(file))
    },
    abort: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

const neverSoSoon = (): never => {
  throw new Error('The backup has ended before all of it was written.')
}

/** What passes is counted and hashed on its way; nothing flows before somebody takes it. */
const measuring = () => {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, measured: () => ({ bytes, sha256: hash.digest('hex') }) }
}

const addPart = async (tar: Pack, { name, bytes, content }: NewPart): Promise<BackupPart> => {
  const { through, measured } = measuring()
  await Promise.all([
    pipeline(content, through),
    new Promise<void>((resolve, reject) => {
      const entry = tar.entry({ name, size: bytes, mode: 0o600 }, (error) =>
        error ? reject(error) : resolve(),
      )
      // Where the file cannot be written on, or the command is stopped: an error that nobody hears ends the process.
      entry.on('error', reject)
      through.pipe(entry)
    }),
  ])
  return { name, ...measured() }
}

/** A name of a folder, or the bytes of a file, are on the disk. */
const syncFile = async (file: string): Promise<void> => {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

type Reading = {
  source: Readable
  identities: readonly string[]
  signal: AbortSignal
  /** Takes what one part holds. */
  take: (name: string, content: Readable) => Promise<void>
}

/** @returns each part as it was found, and the manifest behind them; null where there is none. */
export const readBackup = async ({
  source,
  identities,
  signal,
  take,
}: Reading): Promise<{ found: BackupPart[]; manifest: unknown }> => {
  const found: BackupPart[] = []
  let manifest: unknown = null
  const untar = extract()
  const takeEntry = async ({ name }: Header, content: Readable): Promise<void> => {
    if (name === MANIFEST) {
      manifest = JSON.parse(Buffer.concat(await content.toArray()).toString('utf8'))
      return
    }
    const { through, measured } = measuring()
    await Promise.all([pipeline(content, through, { signal }), take(name, through)])
    found.push({ name, ...measured() })
  }
  untar.on('entry', (headers, content, next) => {
    takeEntry(headers, Readable.from(content)).then(() => next(), next)
  })
  await pipeline([source, ...(await decrypting(identities)), untar as unknown as Writable], { signal })
  return { found, manifest }
}
