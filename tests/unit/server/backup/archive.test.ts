import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { openBackupWriter } from '../../../../src/server/backup/archive.ts'

const CHUNK = Buffer.alloc(64 * 1024)
const CHUNKS = 10_000

/** A part that takes a while. */
const slowly = async function* () {
  for (let count = 0; count < CHUNKS; count += 1) {
    yield CHUNK
    await pause(1)
  }
}

describe('the file of a backup', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-archive-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['plain', 'encrypted'])(
    'is told to who writes it where it ends within a part, and leaves nothing: %s',
    async (kind) => {
      const recipients = kind === 'plain' ? [] : [await identityToRecipient(await generateIdentity())]
      const stop = new AbortController()
      const writer = await openBackupWriter({
        ...{ file: path.join(folder, `${kind}.tar`), recipients, signal: stop.signal },
      })
      const adding = writer.add({
        ...{ name: 'database/long', bytes: CHUNK.length * CHUNKS, content: Readable.from(slowly()) },
      })
      setTimeout(() => stop.abort(), 50)
      await expect(adding).rejects.toThrow('aborted')
      await writer.abort()
      // Streams say by themselves, and later, what nobody hears.
      await pause(50)
      expect(await readdir(folder)).toEqual([])
    },
  )
})
