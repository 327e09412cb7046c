import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import sharp from 'sharp'
import { firstBroken } from '../../src/domain/clearance/events.ts'
import { createMail } from '../../src/mail.ts'
import { readLog } from '../../src/register/frozen.ts'
import { type Newsroom, openNewsroom, reasonOf, toLexical } from '../support/newsroom.ts'

const SENTENCE = 'There is no room left on the server, so nothing was stored. Please tell its operator.'

/** What a full disk may do to the newsroom: nothing but refuse. */
const contract = (
  open: () => Promise<Newsroom>,
  fill: (newsroom: Newsroom) => Promise<() => Promise<void>>,
  { onlyLarge = false } = {},
) => {
  let newsroom: Newsroom
  let editor: string

  beforeAll(async () => {
    newsroom = await open()
    editor = await newsroom.logIn('editor@unodc.example')
  })
  afterAll(() => newsroom.close())

  const ask = (method: string, url: string, body?: unknown) => newsroom.ask(method, url, body, editor)
  const write = (words = 'Words.') =>
    ask('POST', '/api/statements', { title: 'A text', body: toLexical(words) })
  const count = async (collection: string) => (await ask('GET', `/api/${collection}/count`)).body.totalDocs
  const files = async (folder: string) => {
    const place = path.join(newsroom.dataDir, 'files', folder)
    return existsSync(place) ? readdir(place) : []
  }
  const upload = async () => {
    const body = new FormData()
    const bytes = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#456' } })
      .png()
      .toBuffer()
    body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
    body.set('_payload', JSON.stringify({ alt: 'x' }))
    return ask('POST', '/api/media', body)
  }

  it('refuses saves, uploads and acts with 507, keeps nothing by halves, and goes on when there is room', async () => {
    const { id, revision } = (await write()).body.doc as { id: string; revision: number }
    const before = [await count('statements'), await count('media'), await files('media')]
    const makeRoom = await fill(newsroom)
    try {
      const longest = 'word '.repeat(19_999)
      const large = [
        () => write(longest),
        () => ask('PATCH', `/api/statements/${id}`, { body: toLexical(longest), revision }),
      ]
      const small = [upload, () => ask('POST', `/api/statements/${id}/clearance/submit`, { revision })]
      for (const attempt of onlyLarge ? large : [...large, ...small]) {
        const answer = await attempt()
        expect([answer.status, reasonOf(answer)]).toEqual([507, 'storage-full'])
        expect((answer.body.errors as { message: string }[])[0]?.message).toBe(SENTENCE)
      }
      expect((await ask('GET', `/api/statements/${id}`)).body).toMatchObject({ title: 'A text' })
    } finally {
      await makeRoom()
    }
    expect([await count('statements'), await count('media'), await files('media')]).toEqual(before)
    expect((await upload()).status).toBe(201)
    const edited = await ask('PATCH', `/api/statements/${id}`, { title: 'Another', revision })
    expect([edited.status, reasonOf(edited)]).toEqual([200, undefined])
    const submitted = await ask('POST', `/api/statements/${id}/clearance/submit`, { revision: revision + 1 })
    expect(submitted.status).toBe(200)
    expect(firstBroken(await readLog(newsroom.payload, id))).toBeNull()
  })
}

describe('50: a database that may grow no more', () => {
  contract(
    () => openNewsroom(),
    async ({ payload }) => {
      const db = payload.db as unknown as SQLiteAdapter
      // In its turn: the newsroom itself writes between the requests.
      const limit = async (pages: string) => {
        const id = await db.beginTransaction()
        const session = db.sessions[String(id)]?.db as unknown as { run(sql: string): Promise<unknown> }
        await session.run(`PRAGMA max_page_count = ${pages}`)
        await db.commitTransaction(String(id))
      }
      const { rows } = await db.client.execute('PRAGMA page_count')
      await limit(String(Number(rows[0]?.page_count)))
      return () => limit('1073741823')
    },
    // What is free inside the file still takes a small row.
    { onlyLarge: true },
  )
})

const mount = (target: string) =>
  spawnSync('sh', ['-c', `mkdir -p ${target} && mount -t tmpfs -o size=24m tmpfs ${target}`]).status === 0
const probe = path.join(tmpdir(), `mount-${process.pid}`)
const canMount = mount(probe) && spawnSync('umount', [probe]).status === 0

;(canMount ? describe : describe.skip)(
  '50: a disk that is full (needs the right to mount a small one)',
  () => {
    let folder: string
    const full = () => path.join(folder, 'disk')

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'full-'))
      mount(full())
    })
    afterAll(async () => {
      spawnSync('umount', ['-l', full()])
      await rm(folder, { recursive: true, force: true })
    })

    const fillDisk = async () => {
      const filler = path.join(full(), 'filler')
      await writeFile(filler, Buffer.alloc(64 << 20)).catch(() => undefined)
      return () => rm(filler)
    }
    contract(() => openNewsroom({ dataDir: full() }), fillDisk)

    it('takes no mail by halves', async () => {
      const outbox = path.join(full(), 'outbox')
      const listed = async () => (existsSync(outbox) ? readdir(outbox) : [])
      const free = await fillDisk()
      const options = { smtpUrl: null, mailFrom: 'a@b.example', dataDir: full() }
      const { sendEmail } = createMail(options)({} as Parameters<ReturnType<typeof createMail>>[0]) // it asks nothing of Payload
      const mail = { to: 'x@y.example', subject: 'A mail', text: 'word '.repeat(10_000) }
      await expect(sendEmail(mail)).rejects.toMatchObject({ reason: 'storage-full', message: SENTENCE })
      await free()
      // Notices of before may have gone out meanwhile.
      const kept = await Promise.all(
        (await listed()).map(
          async (name) => [name, await readFile(path.join(outbox, name), 'utf8')] as const,
        ),
      )
      expect(kept.filter(([name, text]) => name.startsWith('.') || text.includes('Subject: A mail'))).toEqual(
        [],
      )
    })
  },
)
