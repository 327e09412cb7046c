import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import type { Evidence } from '../../src/domain/evidence/evidence.ts'
import { signHead } from '../../src/domain/evidence/heads.ts'
import { FORGERIES } from '../support/forgeries/forgeries.ts'
import { HONEST, KEY } from '../support/forgeries/honest.ts'
import { checkTypes, installPacked, run } from '../support/packages/pack.ts'
import { RUNNING_CLIENT, TYPED_CLIENT, TYPED_VERIFIER } from '../support/packages/programs.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A small newsroom: two statements on two pages, an event that was withdrawn, and one change. */
const ANSWERS: Record<string, [number, object]> = {
  '/v1/statements?limit=1': [200, { items: [{ title: 'One' }], next: 'x' }],
  '/v1/statements?limit=1&after=x': [200, { items: [{ title: 'Two' }], next: null }],
  '/v1/events/gone': [410, { id: 'e', withdrawnAt: '2024-07-30T00:00:00.000Z', note: 'It was wrong.' }],
  '/v1/changes?limit=100': [
    200,
    { items: [{ change: 'released', item: { id: 'a', digest: 'd', title: 'One' } }], next: 'y' },
  ],
  '/v1/changes?after=y&limit=100': [200, { items: [], next: 'y' }],
}

describe('the packages, installed from their tarballs in an empty folder', () => {
  let installed: Awaited<ReturnType<typeof installPacked>>
  const write = async (name: string, content: unknown): Promise<string> => {
    const file = path.join(installed.folder, name)
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }

  beforeAll(async () => {
    installed = await installPacked('@communique/client', '@communique/verify')
  })
  afterAll(() => rm(installed.folder, { recursive: true, force: true }))

  it('hold what they need and nothing else, in the version of the whole', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    for (const { name, files, unpackedSize, ...packed } of installed.packed) {
      expect([name, packed.version]).toEqual([name, version])
      const own = files.map((file) => file.path).filter((file) => !file.startsWith('dist/'))
      expect([name, own.sort()]).toEqual([name, ['LICENSE', 'README.md', 'package.json']])
      expect(unpackedSize).toBeLessThan(name === '@communique/client' ? 60_000 : 1_200_000)
      const folder = path.join(installed.folder, 'node_modules', name)
      const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as object
      expect(manifest).not.toHaveProperty('dependencies')
      expect(manifest).not.toHaveProperty('peerDependencies')
    }
    expect(await run(installed.folder, 'npm', 'ls', '--all', '--parseable')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^(.*\n){3}$/) as string,
    })
  })

  it.each(['node16', 'nodenext', 'bundler'])('have types that strict programs can use (%s)', async (how) => {
    const programs = [await write('client.ts', TYPED_CLIENT), await write('verifier.ts', TYPED_VERIFIER)]
    expect(await checkTypes(installed.folder, programs, how)).toBe('')
  })

  describe('the client', () => {
    let server: Server
    const asked: (string | undefined)[] = []

    beforeAll(async () => {
      server = createServer(({ url = '', headers }, response) => {
        asked.push(`${headers['accept-language']} ${headers.authorization}`)
        const [status, body] = ANSWERS[url] ?? [500, { errors: [{ message: url, reason: 'unexpected' }] }]
        response.writeHead(status).end(JSON.stringify(body))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    })
    afterAll(() => new Promise((resolve) => server.close(resolve)))

    it('reads a newsroom in plain Node', async () => {
      const program = await write('client.mjs', RUNNING_CLIENT)
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const { stdout, stderr } = await run(installed.folder, process.execPath, program, address)
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toEqual({
        ...{ titles: ['One', 'Two'], cursor: 'y', copy: [['a', 'One']] },
        ...{ isWireError: true, reason: 'withdrawn', note: 'It was wrong.' },
      })
      expect(asked).toEqual(Array<string>(5).fill('ur Bearer cq_x'))
    })

    it('needs nothing that a browser has not', async () => {
      const { outputFiles } = await build({
        stdin: { contents: "export * from '@communique/client'", resolveDir: installed.folder },
        ...{ bundle: true, write: false, format: 'iife', globalName: 'client', platform: 'browser' },
      })
      const answer = Response.json({ items: [{ title: 'One' }], next: null })
      const page = createContext({ fetch: async () => answer, URLSearchParams })
      runInContext(outputFiles[0]?.text ?? '', page)
      const asked =
        "client.createClient({ baseUrl: 'https://newsroom.example' }).statements.list({ q: 'one' })"
      expect(await runInContext(asked, page)).toMatchObject({ items: [{ title: 'One' }] })
    })
  })

  describe('the verifier', () => {
    const [FIRST] = Object.keys(HONEST) as (keyof typeof HONEST)[]
    const honest: Evidence = HONEST[FIRST!]()
    const head = (() => {
      const last = honest.log.at(-1)!
      const entries = [{ entry: honest.entry, seq: last.seq, hash: last.hash }]
      return signHead({ organisation: last.organisation ?? 'a', at: last.at, entries, before: null }, KEY)
    })()
    const verify = (...args: string[]) =>
      run(installed.folder, 'node_modules/.bin/communique-verify', ...args)

    it('says of evidence that it holds, alone and against a head, as words and for programs', async () => {
      const [file, kept] = [await write('honest.json', honest), await write('head.json', head)]
      const alone = await verify(file)
      expect(alone).toMatchObject({ code: 0, stderr: '' })
      expect(alone.stdout).toMatch(/^The evidence holds: \d+ events, [^\n]*\n\nProved by the file alone:\n/)
      const answer = await verify(file, '--head', kept, '--json')
      expect([answer.code, JSON.parse(answer.stdout)]).toEqual([
        0,
        expect.objectContaining({ ok: true, heads: 1, events: honest.log.length }),
      ])
    })

    it('finds each forgery that the file alone shows, among files that hold', async () => {
      const file = await write('honest.json', honest)
      const forgeries = FORGERIES.filter(({ of, alone }) => of === FIRST && alone !== 'word')
      const forged = await Promise.all(
        forgeries.map(({ forge }, index) => write(`forged-${index}.json`, forge(structuredClone(honest)))),
      )
      expect(forged.length).toBeGreaterThan(5)
      const { code, stdout } = await verify(file, ...forged, '--json')
      const verdicts = JSON.parse(stdout) as { file: string; ok: boolean; sentence?: string }[]
      expect([code, verdicts.map(({ ok }) => ok)]).toEqual([1, [true, ...forged.map(() => false)]])
      forgeries.forEach(({ alone }, index) => expect(verdicts[index + 1]?.sentence).toMatch(alone))
    })

    it('is run by npx from its tarball', async () => {
      const file = await write('honest.json', honest)
      const tarball = `./${installed.packed.find(({ name }) => name === '@communique/verify')?.filename}`
      const cut = await write('cut.json', { ...honest, log: honest.log.slice(0, -1) })
      const kept = await write('head.json', head)
      const call = (...args: string[]) => run(installed.folder, 'npx', '--offline', '--yes', tarball, ...args)
      expect(await call(file, '--head', kept)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^The evidence holds: /) as string,
      })
      const lost = await call(cut, '--head', kept)
      expect([lost.code, lost.stdout]).toEqual([
        1,
        expect.stringMatching(/ saw \d+ events, and the file has \d+/),
      ])
    })

    it('helps whoever asks, and says with 2 that a call cannot be answered', async () => {
      expect(await verify('--help')).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^Use: communique-verify FILE…[^]*--head HEAD[^]*Exit 2: /) as string,
      })
      expect(await verify()).toMatchObject({ code: 2, stdout: '' })
      expect(await verify('nowhere.json')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^nowhere\.json cannot be read/) as string,
      })
    })
  })
})
