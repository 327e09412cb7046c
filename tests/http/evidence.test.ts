import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Evidence } from '../../src/domain/evidence/evidence.ts'
import { must } from '../../src/server/story/client.ts'
import { act, sign, submit } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, PASSWORD, seenOf, sendOut } from '../support/cast.ts'
import { runScript } from '../support/startServer.ts'

const CANARY = 'canary-e71d'

type Finished = { code: number | null; out: string }

/** The command as people run it, on a machine that has nothing but the project. */
const runVerify = async (...args: string[]): Promise<Finished> => {
  const child = spawn('npm', ['run', '--silent', 'verify', '--', ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: out.trim() }
}

describe('32: what the register hands out', () => {
  let cast: Cast
  let folder: string
  let entry: Entry
  let hidden: Entry

  beforeAll(async () => {
    cast = await assemble()
    folder = await mkdtemp(path.join(os.tmpdir(), 'evidence-'))
    hidden = await begin(cast, { title: CANARY })
    await sendOut(cast, hidden, new Date(Date.now() + 3_600_000).toISOString())
    entry = await begin(cast, { internalNotes: `${CANARY} of the desk` })
    const [editor, other] = [await cast.person('editor@unodc'), await cast.person('reviewer@ilo')]
    await must(act(editor, entry, 'invite', { organisation: 'ilo', role: 'co-signatory' }))
    await must(act(other, entry, 'accept'))
    await must(submit(editor, entry))
    await must(sign(other, entry))
    await must(sign(await cast.person('reviewer@unodc'), entry))
  })
  afterAll(async () => {
    await cast.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const tokens = new Map<string, string>()
  const fetchAs = async (who: string | null, door: string): Promise<Response> => {
    const known = who === null ? undefined : (tokens.get(who) ?? (await logIn(who)))
    return fetch(`${cast.url}/api/register${door}`, {
      headers: known ? { Authorization: `JWT ${known}` } : {},
    })
  }
  const logIn = async (who: string): Promise<string> => {
    const email = who === 'coordinator' ? 'coordinator@communique.example' : `${who}.example`
    const { body } = await cast.stranger.post('/api/users/login', { email, password: PASSWORD })
    tokens.set(who, String(body.token))
    return String(body.token)
  }
  const evidenceOf = ({ collection, id }: Entry) => `/${collection}/${id}/evidence`
  const keep = async (name: string, content: unknown): Promise<string> => {
    const file = path.join(folder, name)
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }

  it('is a private file for the lead and its parties, with nothing of the desk in it', async () => {
    for (const who of ['editor@unodc', 'manager@ilo']) {
      const answer = await fetchAs(who, evidenceOf(entry))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="evidence-${entry.id}.json"`,
      )
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      const text = await answer.text()
      expect(Object.keys(JSON.parse(text) as Evidence)).toEqual([
        ...['format', 'entry', 'collection', 'lead', 'log', 'texts', 'elsewhere', 'keys'],
      ])
      for (const absent of [CANARY, hidden.id, '"desk"', '"contact"', 'PRIVATE KEY'])
        expect(text).not.toContain(absent)
    }
  })

  it('is 401 for a stranger, and 404 as for a random id for everybody else', async () => {
    expect((await fetchAs(null, evidenceOf(entry))).status).toBe(401)
    expect((await fetchAs(null, '/heads')).status).toBe(401)
    for (const one of [entry, hidden]) {
      for (const who of ['editor@fia', 'reviewer@fia', 'coordinator']) {
        const random = { ...one, id: randomUUID() }
        const [answer, unknown] = [
          await fetchAs(who, evidenceOf(one)),
          await fetchAs(who, evidenceOf(random)),
        ]
        expect([who, answer.status]).toEqual([who, 404])
        expect(await seenOf(answer, one.id)).toBe(await seenOf(unknown, random.id))
      }
    }
    const wrongPlace = await fetchAs('editor@unodc', evidenceOf({ ...entry, collection: 'events' }))
    expect(wrongPlace.status).toBe(404)
    expect((await fetchAs('editor@unodc', `/partner-organisations/${entry.id}/evidence`)).status).toBe(404)
  })

  it('has heads for one’s own organisation alone, and says nothing of others', async () => {
    const text = await (await fetchAs('editor@ilo', '/heads')).text()
    expect(JSON.parse(text)).toMatchObject({ keys: [{ format: 1 }], heads: [{ organisation: 'ilo' }] })
    for (const absent of [CANARY, hidden.id, 'unodc', 'PRIVATE KEY']) expect(text).not.toContain(absent)
    expect(await (await fetchAs('coordinator', '/heads')).json()).toMatchObject({ heads: [] })
    for (const query of ['', '&number=1']) {
      const ask = (slug: string) => fetchAs('editor@fia', `/heads?organisation=${slug}${query}`)
      const [foreign, invented] = [await ask('unodc'), await ask('nobody')]
      expect(foreign.status).toBe(404)
      expect(await seenOf(foreign, 'unodc')).toBe(await seenOf(invented, 'nobody'))
    }
  })

  it('holds when it is verified offline, alone and against the head, and not when it was changed', async () => {
    await must(act(await cast.person('reviewer@unodc'), entry, 'release', { digest: await digestOf() }))
    const evidence = (await (await fetchAs('editor@ilo', evidenceOf(entry))).json()) as Evidence
    const file = await keep('evidence.json', evidence)
    const { code, out } = await runVerify(file)
    expect([code, out.split('\n')[0]]).toEqual([0, 'The evidence holds: 7 events, 1 text, no values erased.'])
    expect(out).toMatch(
      /\nThe newsroom’s word, .*:\n(- Consent of .*\n)+- That it was the people named who pressed/,
    )
    const answer = await runVerify(file, '--json')
    expect(answer.code).toBe(0)
    expect(JSON.parse(answer.out)).toMatchObject({ ok: true, events: 7 })
    const head = await keep(
      'head.json',
      await (await fetchAs('editor@ilo', '/heads?organisation=ilo')).text(),
    )
    expect(await runVerify(file, '--head', head)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/and holds what the head saw\.\n[^]*Proved by a head:/) as string,
    })
    const edited = structuredClone(evidence)
    edited.log[3]!.by = randomUUID()
    expect(await runVerify(await keep('edited.json', edited))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^The log does not hold from entry 4 \(sign\) on: [^\n]*$/) as string,
    })
    const doubled = JSON.stringify(evidence).replace('"seq":4', '"seq":3,"seq":4')
    expect(await runVerify(await keep('doubled.json', doubled))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^The file does not hold: one object has the member “seq” twice/) as string,
    })
    const cut = await keep('cut.json', { ...evidence, log: evidence.log.slice(0, -1) })
    expect(await runVerify(cut)).toMatchObject({ code: 0 })
    expect(await runVerify(cut, '--head', head, '--head', head)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/of “ilo” of .* saw 7 events, and the file has 6/) as string,
    })
  })
  const digestOf = async () => {
    const { texts } = (await (await fetchAs('editor@ilo', evidenceOf(entry))).json()) as Evidence
    return texts[0]?.digest
  }

  it('says with 2 and one sentence that a call cannot be answered', async () => {
    const good = await keep('good.json', await (await fetchAs('editor@ilo', evidenceOf(entry))).text())
    const calls: [string[], RegExp][] = [
      [
        [],
        /^Use: communique-verify FILE… \[--head HEAD\]… \[--ledger LEDGER\]… \[--newsroom KEY\] \[--json\]$/,
      ],
      [[good, '--nonsense'], /^Use: /],
      [[path.join(folder, 'nowhere.json')], /^[^\n]*nowhere\.json cannot be read [^\n]*$/],
      [[await keep('text.json', 'a text')], /cannot be read as JSON/],
      [[await keep('other.json', { name: 'x' })], /is no evidence of this newsroom/],
      [[good, '--head', good], /holds no head of this newsroom/],
    ]
    for (const [args, words] of calls) {
      const { code, out } = await runVerify(...args)
      expect([args.length, code]).toEqual([args.length, 2])
      expect(out).toMatch(words)
    }
  })

  it('signs with a key that nobody else can read, and with the next one after its rotation', async () => {
    const file = path.join(cast.dataDir, 'register-key.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const old = await keep('old.json', await (await fetchAs('editor@ilo', '/heads')).text())
    const { code, stdout } = await runScript('rotateRegisterKey.ts', { dataDir: cast.dataDir })
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^The register signs with the key [0-9a-f]{64} /),
    ])
    const evidence = (await (await fetchAs('editor@ilo', evidenceOf(entry))).json()) as Evidence
    expect(evidence.keys).toHaveLength(2)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ keys: evidence.keys })
    expect(await runVerify(await keep('rotated.json', evidence), '--head', old)).toMatchObject({ code: 0 })
  })
})

describe('a start with a key that is not safe', () => {
  it('ends with one sentence', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'key-'))
    const file = path.join(dataDir, 'key.json')
    await writeFile(file, '{}', { mode: 0o644 })
    const start = () => runScript('start.ts', { dataDir, env: { REGISTER_KEY_FILE: file } })
    const { code, stderr } = await start()
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toMatch(/^Others can read the register's key: run `chmod 600 /)
    expect(await readFile(file, 'utf8')).toBe('{}')
    await rm(dataDir, { recursive: true, force: true })
  })
})
