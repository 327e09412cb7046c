import { readFile } from 'node:fs/promises'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { keepSourceFile, sweepSourceFiles } from '../../src/desk/sourceFiles/rows.ts'
import { deskServicesOf } from '../../src/services.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const FIXTURE = new URL('../fixtures/import/founding.docx', import.meta.url)
const DAY_MS = 24 * 60 * 60_000

type Kept = { id: string; name: string; until: string; bytes: number }

describe('the file that a text came in', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    press.tokens.coordinator = await press.newsroom.logIn('coordinator@communique.example')
  })
  afterEach(() => press.newsroom.clock.set(new Date()))
  afterAll(() => press.newsroom.close())

  const ask = (method: string, path: string, who: string, body?: unknown) =>
    press.newsroom.ask(method, `/api/statements/${path}`, body, press.tokens[who])
  const formOf = async (name = 'founding.docx', until?: string) => {
    const form = new FormData()
    form.append('file', new File([await readFile(FIXTURE)], name))
    if (until) form.append('until', until)
    return form
  }
  const keep = async (id: string, who = 'editor@unodc', form?: FormData) => {
    const { status, body } = await ask('POST', `${id}/source-files`, who, form ?? (await formOf()))
    return { status, file: body.file as Kept, body }
  }
  const list = async (id: string, who = 'reviewer@unodc') => {
    const { status, body } = await ask('GET', `${id}/source-files`, who)
    expect(status).toBe(200)
    return (body.files as Kept[]).map(({ name }) => name)
  }
  const blobs = () => deskServicesOf(press.newsroom.payload).blobs

  it('is the lead’s people’s alone, whoever else takes part', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-author')
    const { status, file } = await keep(id)
    expect([status, file.name]).toEqual([201, 'founding.docx'])
    expect(await list(id)).toEqual(['founding.docx'])
    const { id: other } = file
    for (const [method, path] of [
      ['GET', `${id}/source-files`],
      ['GET', `${id}/source-files/${other}`],
      ['GET', `${id}/source-files/${other}/comparison`],
      ['DELETE', `${id}/source-files/${other}`],
    ] as const)
      for (const who of ['editor@ilo', 'reviewer@ilo', 'coordinator'])
        expect([method, path, who, (await ask(method, path, who)).status]).toEqual([method, path, who, 404])
    expect((await keep(id, 'editor@ilo')).status).toBe(404)
    expect((await keep(id, 'reviewer@unodc')).status).toBe(403)
    // Nor of another text by its id.
    const second = await press.write()
    expect((await ask('GET', `${second}/source-files/${other}`, 'editor@unodc')).status).toBe(404)
  })

  it('comes back as it was, and shows which words of it are in the text', async () => {
    const id = await press.write()
    const { file } = await keep(id)
    const { status, body: found } = await ask(
      'GET',
      `${id}/source-files/${file.id}/comparison?locale=en`,
      'reviewer@unodc',
    )
    expect(status).toBe(200)
    expect(found).toMatchObject({ isSame: false, name: 'founding.docx', locale: 'en' })
    const proposal = await press.newsroom.ask(
      'POST',
      '/api/import',
      await formOf(),
      press.tokens['editor@unodc'],
    )
    const blocks = proposal.body.blocks as { text: string; entry: string | null; role: string }[]
    const carried = blocks
      .filter(({ entry, role }) => entry === 'e1' && role === 'body')
      .map(({ text }) => text)
    expect(carried.length).toBeGreaterThan(1)
    const write = async (...lines: string[]) => {
      const { revision } = await press.read(id, 'editor@unodc')
      const change = { revision, title: null, body: toLexical(lines.join('\n\n')) }
      return ask('PATCH', `${id}?locale=en`, 'editor@unodc', change)
    }
    const isSame = async () =>
      (await ask('GET', `${id}/source-files/${file.id}/comparison?locale=en`, 'editor@unodc')).body.isSame
    expect((await write(...carried)).status).toBe(200)
    expect(await isSame()).toBe(true)
    const [first = '', ...others] = carried
    await write(first.replace(/\p{L}+/u, 'Changed'), ...others)
    expect(await isSame()).toBe(false)
  })

  it('is gone on its last day, when it is deleted, and with its text', async () => {
    const { payload, clock } = press.newsroom
    const at = { payload, slugs: DEFAULT_SLUGS, blobs: blobs() }
    const id = await press.write()
    const soon = new Date(Date.now() + 2 * DAY_MS).toISOString()
    const { file } = await keep(id, 'editor@unodc', await formOf('soon.docx', soon))
    const { file: later } = await keep(id, 'editor@unodc', await formOf('later.docx'))
    expect(await list(id)).toHaveLength(2)
    clock.set(new Date(Date.now() + 3 * DAY_MS))
    expect(await list(id)).toEqual(['later.docx'])
    expect((await ask('GET', `${id}/source-files/${file.id}`, 'editor@unodc')).status).toBe(404)
    expect(await blobs().get(`sources/${file.id}`)).not.toBeNull()
    await sweepSourceFiles(at, clock.now())
    expect(await blobs().get(`sources/${file.id}`)).toBeNull()
    clock.set(new Date())
    expect((await ask('DELETE', `${id}/source-files/${later.id}`, 'reviewer@unodc')).status).toBe(403)
    expect((await ask('DELETE', `${id}/source-files/${later.id}`, 'editor@unodc')).status).toBe(200)
    expect(await blobs().get(`sources/${later.id}`)).toBeNull()
    expect(await list(id)).toEqual([])

    const { file: last } = await keep(id)
    expect((await ask('DELETE', id, 'editor@unodc')).status).toBe(200)
    await sweepSourceFiles(at, clock.now())
    expect(await blobs().get(`sources/${last.id}`)).toBeNull()
    const { totalDocs } = await payload.db.count({
      collection: DEFAULT_SLUGS.sourceFiles,
      where: { entry: { equals: id } },
    })
    expect(totalDocs).toBe(0)
  })

  it('60: is kept once, however often it is sent, and no more than ten at one moment', async () => {
    const id = await press.write()
    const { file } = await keep(id)
    const soon = new Date(Date.now() + 5 * DAY_MS).toISOString()
    const again = await keep(id, 'editor@unodc', await formOf('founding.docx', soon))
    expect([again.status, again.file]).toEqual([200, { ...file, until: soon }])
    const names = Array.from({ length: 20 }, (_, index) => `${index}.docx`)
    const forms = await Promise.all(names.map((name) => formOf(name)))
    await Promise.all(forms.map((form) => keep(id, 'editor@unodc', form)))
    expect((await list(id)).length).toBeLessThanOrEqual(10)
  })

  it('60: has a long name cut between signs, and comes back under it', async () => {
    const id = await press.write()
    const { file } = await keep(id, 'editor@unodc', await formOf(`${'a'}${'😀'.repeat(120)}.docx`))
    expect(file.name).toMatch(/^a(?:😀)+\.docx$/u)
    const back = await press.newsroom.fetch(
      'GET',
      `/api/statements/${id}/source-files/${file.id}`,
      undefined,
      press.tokens['editor@unodc'],
    )
    expect(back.status).toBe(200)
  })

  it('60: leaves no bytes that no row names, where the server ends as they are stored', async () => {
    const { payload, clock, organisations } = press.newsroom
    const id = await press.write()
    const keys: string[] = []
    const stored = blobs()
    const ending: typeof stored = {
      get: (key) => stored.get(key),
      delete: (key) => stored.delete(key),
      put: async (key, bytes) => {
        keys.push(key)
        await stored.put(key, bytes)
        throw new Error('The server has ended.')
      },
    }
    const [at, until] = [clock.now(), new Date(clock.now().getTime() + 30 * DAY_MS)]
    const given = { name: 'a.docx', bytes: Buffer.from('words'), by: 'somebody', at, until }
    const kept = { entry: id, organisation: organisations.unodc ?? '' }
    await expect(
      keepSourceFile({ payload, slugs: DEFAULT_SLUGS, blobs: ending }, kept, given),
    ).rejects.toThrow('has ended')
    expect(await list(id)).toEqual([])
    expect(await stored.get(keys[0] ?? '')).not.toBeNull()
    await sweepSourceFiles(
      { payload, slugs: DEFAULT_SLUGS, blobs: stored },
      new Date(clock.now().getTime() + DAY_MS),
    )
    expect(await stored.get(keys[0] ?? '')).toBeNull()
  })

  it('is refused with a sentence where it is none, of another kind, too many, or kept too long', async () => {
    const id = await press.write()
    const reason = async (body: unknown) => {
      const { status, body: said } = await ask('POST', `${id}/source-files`, 'editor@unodc', body)
      return [status, (said.errors as { message: string }[])[0]?.message]
    }
    expect(await reason({})).toEqual([400, expect.stringMatching(/no file/)])
    expect(await reason(await formOf('run.exe'))).toEqual([400, expect.stringMatching(/can be read/)])
    expect(await reason(await formOf('a.docx', '2099-01-01'))).toEqual([
      400,
      expect.stringMatching(/366 days/),
    ])
    for (let count = 0; count < 10; count += 1)
      expect((await keep(id, 'editor@unodc', await formOf(`${count}.docx`))).status).toBe(201)
    expect(await reason(await formOf())).toEqual([400, expect.stringMatching(/At most 10/)])
  })
})
