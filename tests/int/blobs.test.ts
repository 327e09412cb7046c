import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Blobs } from '../../src/blobs/blobs.ts'
import { createBlobs, createDiskBlobs } from '../../src/blobs/createBlobs.ts'

const bytes = Buffer.from('two words')

const mount = (target: string) =>
  spawnSync('sh', ['-c', `mkdir -p ${target} && mount -t tmpfs -o size=64k tmpfs ${target}`]).status === 0

const canMount = (): boolean => {
  const probe = path.join(os.tmpdir(), `mount-${process.pid}`)
  return mount(probe) && spawnSync('umount', [probe]).status === 0
}

const contract = (open: () => Blobs) => {
  it('gives back what was put, the last one wins, and null for what is not there', async () => {
    const blobs = open()
    expect(await blobs.get('media/a.txt')).toBeNull()
    await blobs.put('media/a.txt', bytes)
    await blobs.put('media/a.txt', Buffer.from('other'))
    expect((await blobs.get('media/a.txt'))?.toString()).toBe('other')
    await blobs.delete('media/a.txt')
    await blobs.delete('media/a.txt')
    expect(await blobs.get('media/a.txt')).toBeNull()
  })

  it.each(['../secret', 'media/../../x', 'media/.hidden', '/etc/passwd', 'media/a/b', 'media/'])(
    'takes no key that reaches out of the store: %s',
    async (key) => {
      await expect((async () => open().put(key, bytes))()).rejects.toThrow(/is no key/)
    },
  )
}

describe('files on disk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'blobs-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  contract(() => createBlobs({ s3: null, dataDir: folder }))

  it('leaves one whole file and nothing beside it', async () => {
    const blobs = createDiskBlobs(folder)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => blobs.put('register/f', Buffer.alloc(9_999, index))),
    )
    expect(await readdir(path.join(folder, 'register'))).toEqual(['f'])
    const stored = await readFile(path.join(folder, 'register', 'f'))
    expect(stored.equals(Buffer.alloc(9_999, stored[0]))).toBe(true)
  })

  ;(canMount() ? it : it.skip)(
    'answers a full disk as storage-full and leaves no torn file (needs the right to mount)',
    async () => {
      const small = path.join(folder, 'small')
      mount(small)
      try {
        const blobs = createDiskBlobs(small)
        await blobs.put('media/kept', bytes)
        await expect(blobs.put('media/big', Buffer.alloc(1 << 20))).rejects.toMatchObject({
          reason: 'storage-full',
        })
        expect(await readdir(path.join(small, 'media'))).toEqual(['kept'])
      } finally {
        spawnSync('umount', [small])
      }
    },
  )
})

describe('files on S3', () => {
  let server: Server
  let endpoint: string
  const objects = new Map<string, Buffer>()

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      const key = request.url?.split('?')[0] ?? ''
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const found = objects.get(key)
        if (request.method === 'PUT') objects.set(key, withoutChunks(Buffer.concat(chunks), request.headers))
        if (request.method === 'DELETE') objects.delete(key)
        if (request.method === 'GET' && !found) {
          response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
        } else response.end(request.method === 'GET' ? found : undefined)
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  contract(() =>
    createBlobs({
      dataDir: '/nonexistent',
      s3: {
        bucket: 'newsroom',
        region: 'us-east-1',
        endpoint,
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      },
    }),
  )
})

/** The client may send a body in signed chunks: `<size>;…\r\n<bytes>\r\n`. */
const withoutChunks = (body: Buffer, headers: NodeJS.Dict<string | string[]>): Buffer => {
  const length = headers['x-amz-decoded-content-length']
  if (length === undefined) return body
  const start = body.indexOf('\r\n') + 2
  return body.subarray(start, start + Number(length))
}
