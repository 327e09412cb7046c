import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleApplicationIfNeeded } from '../../scripts/application.ts'
import { collectImage } from '../../scripts/image/collectImage.ts'
import { installedPackages } from '../../scripts/image/collectModules.ts'
import { sizeOf } from '../../scripts/image/sizes.ts'
import { toPdfJob } from '../../src/wire/copies/paper/createProcess.ts'
import { inImage, missingIn, modulesNamedIn, printed } from '../support/image/runImage.ts'
import { statementCopy } from '../unit/wire/copies/examples.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** What it may hold when each of its rooms has been asked once. */
const MOST_MB = 350
const RUN = ['--conditions=production', 'application/run.mjs']

/** Each asks for what a start does not, and prints `there` when it is. */
const ASKED: [string, string][] = [
  [
    'MongoDB’s adapter',
    `const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
     const { default: mongoose } = await import('mongoose')
     const asked = mongoose.createConnection('mongodb://127.0.0.1:1/x', { serverSelectionTimeoutMS: 100 }).asPromise()
     const { name } = await asked.catch((error) => error)
     if (typeof mongooseAdapter === 'function' && name === 'MongooseServerSelectionError') console.log('there')`,
  ],
  [
    'the object store’s client',
    `const { S3Client, GetObjectCommand } = await import('@aws-sdk/client-s3')
     const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
     const client = new S3Client({ region: 'x', endpoint: 'http://127.0.0.1:1', credentials, maxAttempts: 1 })
     const { code } = await client.send(new GetObjectCommand({ Bucket: 'a', Key: 'b' })).catch((error) => error)
     if (code === 'ECONNREFUSED') console.log('there')`,
  ],
  [
    'what makes pictures smaller',
    `const { default: sharp } = await import('sharp')
     const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
     const { format, width } = await sharp(await picture.jpeg().toBuffer()).resize(4).webp().toBuffer().then((made) => sharp(made).metadata())
     if (format === 'webp' && width === 4) console.log('there')`,
  ],
]

describe('the image, in an empty folder', () => {
  let folder: string
  let dataDir: string
  const children: ChildProcess[] = []
  const start = (args: string[], ipc = false) => {
    const child = inImage(folder, dataDir, args, { ipc })
    children.push(child)
    return child
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'image-'))
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'image-data-'))
    await bundleApplicationIfNeeded()
    collectImage({ root: ROOT, to: folder })
  })
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await Promise.all([folder, dataDir].map((each) => rm(each, { recursive: true, force: true })))
  })

  it('has every package that the server names, and is less than half of what is installed', () => {
    // A thread that is begun from its source has it compiled; here there are no sources.
    const modules = modulesNamedIn(path.join(folder, 'build')).filter((name) => name !== 'tsx/esm/api')
    expect(modules).toEqual(expect.arrayContaining(['payload', 'next', 'express', 'zod', 'nodemailer']))
    expect(missingIn(folder, modules)).toEqual([])
    expect(missingIn(folder, ['typescript', 'esbuild/lib', '@types/node'])).toHaveLength(3)
    const installed = installedPackages(ROOT)
      .map((at) => sizeOf(path.join(ROOT, at), (name) => name !== 'node_modules'))
      .reduce((sum, bytes) => sum + bytes, 0)
    expect(sizeOf(path.join(folder, 'node_modules')) / installed).toBeLessThan(0.45)
  })

  it('starts by the line of the Dockerfile, and serves the desk, the site and the wire', async () => {
    const [, line = ''] = /^CMD (\[.+\])$/m.exec(readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')) ?? []
    const [, ...args] = JSON.parse(line) as string[]
    const server = start(args)
    const output = await printed(server, /^ready http\S+$/m)
    const [, url = ''] = /^ready (http\S+)$/m.exec(output) ?? []
    expect([url === '' ? output : '', server.exitCode]).toEqual(['', null])
    const ask = (door: string) => fetch(url + door)
    for (const door of [
      '/admin/login',
      '/en',
      '/ar',
      '/v1/statements',
      '/v1/openapi.json',
      '/feeds/all.atom',
      '/readyz',
    ])
      expect([door, (await ask(door)).status]).toEqual([door, 200])
    const page = await (await ask('/admin/login')).text()
    const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? []
    expect((await ask(script)).status).toBe(200)
    if (process.platform === 'linux') {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? []
      expect(Number(kilobytes) / 1024).toBeLessThan(MOST_MB)
    }
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })

  it('has the commands of whoever runs it', async () => {
    const setup = await printed(start([...RUN, 'setup', '--coordinator', 'you@your.example']))
    expect(setup).toMatch(/http:\/\/localhost:0\/admin\/reset\//)
    expect(await printed(start([...RUN, 'rotateRegisterKey']))).toMatch(/^The register signs with the key/m)
  })

  it('makes copies for paper, in the languages that have fonts of their own', async () => {
    const maker = start(['build/copyProcess.mjs', String(512 * 1024 * 1024)], true)
    const answers: { number?: number; bytes?: Uint8Array; error?: string }[] = []
    maker.on('message', (answer: object) => answers.push(answer))
    for (const [index, locale] of (['en', 'ar', 'ur', 'zh'] as const).entries()) {
      const answered = new Promise<void>((resolve) =>
        maker.on('message', ({ number }: { number?: number }) => number === index && resolve()),
      )
      maker.send({ number: index, form: 'pdf', job: toPdfJob(statementCopy(locale), new Map()) })
      await Promise.race([answered, once(maker, 'exit')])
      const answer = answers.find(({ number }) => number === index)
      expect([
        locale,
        Buffer.from(answer?.bytes ?? [])
          .subarray(0, 5)
          .toString(),
      ]).toEqual([locale, '%PDF-'])
    }
  })

  it.each(ASKED)('has %s', async (_name, program) => {
    const said = await printed(start(['--conditions=production', '--input-type=module', '-e', program]))
    expect(said).toMatch(/^there$/m)
  })
})
