import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type Client, must } from '../../src/server/story/client.ts'
import { act, clearanceOf, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { begin, type Cast, type Entry, PASSWORD, seenOf, sendOut, verdictOf } from '../support/cast.ts'
import { leastOf } from '../support/leastOf.ts'
import { casts } from '../support/sharedCast.ts'

const ACTIONS = [
  ...['submit', 'recall', 'sign', 'send-back', 'release', 'hold', 'correct', 'abandon', 'withdraw'],
  ...['delete', 'invite', 'uninvite', 'remind', 'accept', 'decline', 'leave', 'nonsense'],
]
const COLLECTIONS = ['statements', 'events', 'media-updates'] as const
const CANARY = 'canary-5b1e'

/** Each test names the rows of the threat model that it holds to. */
describe('threats', () => {
  const reserved = casts.reserve()
  let cast: Cast
  let tokens: Record<string, string>

  beforeAll(async () => {
    cast = await reserved.open()
    tokens = {}
  })
  afterAll(() => reserved.leave())

  const tokenOf = async (email: string): Promise<string> => {
    const known = tokens[email]
    if (known) return known
    const { body } = await cast.stranger.post('/api/users/login', { email, password: PASSWORD })
    return (tokens[email] = String(body.token))
  }
  const fetchAs = async (email: string | null, door: string, init: RequestInit = {}) =>
    fetch(`${cast.url}${door}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(email ? { Authorization: `JWT ${await tokenOf(email)}` } : {}), ...init.headers },
    })
  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const revise = async (client: Client, entry: Entry, change: Record<string, unknown>) => {
    const { revision } = await clearanceOf(client, entry)
    return client.patch(`/api/${entry.collection}/${entry.id}`, { ...change, revision })
  }

  it.each(COLLECTIONS)('1: %s of another organisation are in no list and no count', async (collection) => {
    const { id } = await begin(cast, { title: CANARY }, collection)
    for (const query of [
      '?limit=100',
      '?limit=100&depth=5&locale=all',
      '?trash=true&draft=true',
      `?where[id][equals]=${id}`,
      '?sort=-title',
      '/versions?limit=100',
    ]) {
      const answer = await fetchAs('editor@fia.example', `/api/${collection}${query}`)
      expect([query, answer.status, (await answer.text()).includes(CANARY)]).toEqual([query, 200, false])
    }
    const counted = await fetchAs('editor@fia.example', `/api/${collection}/count?where[id][equals]=${id}`)
    expect(await counted.json()).toEqual({ totalDocs: 0 })
  })

  it.each(COLLECTIONS)('2, 5: %s of another organisation are 404 by every door', async (collection) => {
    const { id } = await begin(cast, {}, collection)
    const other = randomUUID()
    const doors: [string, RequestInit][] = [
      ['ID', {}],
      ['ID?locale=all&depth=3&select[title]=true', {}],
      ['ID', { method: 'HEAD' }],
      ['ID', json('PATCH', { title: 'x', revision: 1 })],
      ['ID', json('PATCH', { nonsense: 'x' })],
      ['ID', { method: 'DELETE' }],
      ['ID/duplicate', json('POST', {})],
      ['access/ID', json('POST', {})],
      ['versions/ID', {}],
      ['versions/ID', json('POST', {})],
      ['ID/clearance', {}],
      ['ID/clearance/text', {}],
      ['ID/clearance/copy?form=pdf', {}],
      ['ID/clearance/copy?form=nonsense', {}],
      ['ID/clearance/changes?organisation=unodc', {}],
      [`../register/${collection}/ID/evidence`, {}],
      ['ID/changes?since=1', {}],
      ...ACTIONS.map((action): [string, RequestInit] => [`ID/clearance/${action}`, json('POST', {})]),
    ]
    for (const email of ['editor@fia.example', 'reviewer@fia.example', 'coordinator@communique.example']) {
      for (const [door, init] of doors) {
        const ask = (asked: string) => fetchAs(email, `/api/${collection}/${door.replace('ID', asked)}`, init)
        const [hidden, unknown] = [await ask(id), await ask(other)]
        expect([door, hidden.status]).toEqual([door, 404])
        expect(await seenOf(hidden, id)).toBe(await seenOf(unknown, other))
      }
    }
  })

  it.each([
    'where[lead.name][equals]=x',
    'where[nothing][equals]=x',
    'where[contacts.phones.number][like]=4',
    'where[contacts__phones][equals]=x',
    'where[or][0][and][0][lead.slug][equals]=x',
    'where[readers][contains]=x',
    'where[body][like]=x',
    'sort=lead.name',
    'sort=nothing',
    'joins[x][limit]=1',
  ])('3: a filter that reaches elsewhere is 400 whether it exists or not: %s', async (query) => {
    const answer = await fetchAs('editor@fia.example', `/api/statements?${query}`)
    const { errors } = (await answer.json()) as { errors: { message: string; reason: string }[] }
    expect([answer.status, errors[0]?.reason]).toEqual([400, 'invalid'])
    expect(errors[0]?.message).toMatch(/own fields/)
  })

  it.each(['hash', 'salt', 'resetPasswordToken', 'sessions', 'totpSecret', 'recoveryCodes'])(
    '3: what nobody reads of an account is no filter and no order either: %s',
    async (field) => {
      for (const query of [`where[${field}][like]=a`, `where[${field}][exists]=true`, `sort=${field}`]) {
        const answer = await fetchAs('manager@unodc.example', `/api/users?${query}`)
        expect([query, answer.status]).toEqual([query, 400])
        expect(await answer.text()).toMatch(/own fields/)
      }
    },
  )

  it('4: a text points at nothing that its writer may not read, in no field and in no node', async () => {
    const fia = await cast.person('editor@fia')
    const { doc } = await must(fia.post('/api/events', { title: 'Not yours' }))
    const foreign = (doc as { id: string }).id
    const entry = await begin(cast)
    const editor = await cast.person('editor@unodc')
    const withNode = (node: object) => {
      const { root } = toLexical('x')
      return { body: { root: { ...root, children: [...root.children, node] } } }
    }
    for (const id of [foreign, randomUUID()]) {
      const link = { linkType: 'internal', doc: { relationTo: 'events', value: id } }
      for (const change of [
        { event: id },
        { media: [id] },
        withNode({ type: 'relationship', version: 1, relationTo: 'events', value: id }),
        withNode({ type: 'upload', version: 1, relationTo: 'media', value: id }),
        withNode({ type: 'block', version: 1, fields: { blockType: 'x', event: id } }),
        withNode({ type: 'paragraph', children: [{ type: 'link', fields: link, children: [] }] }),
      ]) {
        expect(verdictOf(await revise(editor, entry, change))).toEqual([400, 'invalid'])
      }
    }
  })

  it.each(['media', 'users', 'partner-organisations', 'media-contacts'])(
    '5: %s have no history, and so no door to it',
    async (collection) => {
      for (const door of ['versions', `versions/${randomUUID()}`]) {
        expect((await fetchAs('editor@unodc.example', `/api/${collection}/${door}`)).status).toBe(404)
      }
    },
  )

  it('8, 9: nobody writes for another organisation, or the server’s own fields', async () => {
    const { person, organisations } = cast
    const editor = await person('editor@unodc')
    const given = { lead: organisations.fia, title: 'x' }
    expect(verdictOf(await editor.post('/api/statements', given))[0]).toBe(403)
    const forged = {
      state: 'released',
      digest: 'x',
      edition: 7,
      parties: [{ organisation: organisations.fia, role: 'co-author', standing: 'accepted' }],
      editedBy: [],
    }
    const entry = await begin(cast, { ...forged, id: 'mine', revision: 99 })
    expect(verdictOf(await revise(editor, entry, { lead: organisations.fia }))).toEqual([403, 'forbidden'])
    expect((await revise(editor, entry, forged)).status).toBe(200)
    const { body } = await editor.get(`/api/statements/${entry.id}?depth=0`)
    expect(body).toMatchObject({ state: 'drafting', digest: null, edition: null, parties: [], revision: 2 })
    expect(body.editedBy).toHaveLength(1)
    expect(body.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('9, 27: nobody gives themselves roles, another address or another password', async () => {
    const { person, organisations } = cast
    const roles = ['editor', 'reviewer', 'manager']
    for (const [name, forged] of [
      ['editor@unodc', { memberships: [{ organisation: organisations.unodc, roles }] }],
      ['manager@unodc', { memberships: [{ organisation: organisations.unodc, roles }] }],
      ['coordinator', { memberships: [{ organisation: organisations.unodc, roles: ['manager'] }] }],
      ['editor@unodc', { coordinator: true }],
      ['editor@unodc', { email: 'other@unodc.example' }],
      ['editor@unodc', { password: 'another long password' }],
    ] as const) {
      const client = await person(name)
      const { user } = (await client.get('/api/users/me')).body as { user: { id: string } }
      expect(verdictOf(await client.patch(`/api/users/${user.id}`, forged))).toEqual([403, 'forbidden'])
    }
    const manager = await person('manager@fia')
    const change = { boilerplate: 'Not ours.' }
    const foreign = `/api/partner-organisations/${organisations.unodc}`
    expect(verdictOf(await manager.patch(foreign, change))).toEqual([403, 'forbidden'])
  })

  it('26: a new password comes by mail, with a link to this newsroom; nobody learns who has an account', async () => {
    const forget = (email: string) => {
      const init = json('POST', { email })
      return fetchAs(null, '/api/users/forgot-password', {
        ...init,
        headers: { ...init.headers, 'x-forwarded-host': 'evil.example' },
      })
    }
    const [known, unknown] = [await forget('editor@iom.example'), await forget('nobody@iom.example')]
    expect(await seenOf(known, '-')).toBe(await seenOf(unknown, '-'))
    expect(known.status).toBe(200)
    const outbox = path.join(cast.dataDir, 'outbox')
    const written = await Promise.all(
      (await readdir(outbox)).map((name) => readFile(path.join(outbox, name), 'utf8')),
    )
    const all = written.map((mail) => mail.replaceAll('=\r\n', ''))
    const mails = all.filter((mail) => mail.includes('/admin/reset/'))
    expect(mails).toHaveLength(1)
    expect(all.join()).not.toMatch(/nobody@iom|evil\.example/)
    expect(mails[0]).toMatch(new RegExp(`To: editor@iom.example[^]*${cast.url}/admin/reset/[0-9a-f]{40}`))
  })

  it('10: what a frozen text links to may go; text, file and digest stay', async () => {
    const editor = await cast.person('editor@unodc')
    const picture = await upload(await aPicture())
    const entry = await begin(cast, { title: 'With a picture', media: [picture.id] })
    await sendOut(cast, entry)
    expect(verdictOf(await revise(editor, entry, { title: 'x' }))).toEqual([409, 'frozen'])
    const { url, digest } = await fileOf(entry)
    expect(
      (await fetchAs('editor@unodc.example', `/api/media/${picture.id}`, { method: 'DELETE' })).status,
    ).toBe(200)
    expect((await fetchAs(null, url)).status).toBe(200)
    expect((await clearanceOf(editor, entry)).digest).toBe(digest)
    await must(act(editor, entry, 'correct', { publicNote: 'The picture is another one.' }))
    await must(revise(editor, entry, { title: 'Changed' }))
    await must(act(editor, entry, 'abandon'))
    const { body } = await editor.get(`/api/statements/${entry.id}?depth=0`)
    expect(body).toMatchObject({ title: 'With a picture', state: 'released', media: [] })
  })

  it('11, 13, 15: an old digest, another’s name and twenty signatures at once', async () => {
    const { person } = cast
    const [editor, reviewer] = [await person('editor@unodc'), await person('reviewer@unodc')]
    const entry = await begin(cast)
    const { revision } = await clearanceOf(editor, entry)
    const forAnother = { revision, organisation: 'ilo' }
    expect(verdictOf(await act(editor, entry, 'submit', forAnother))).toEqual([403, 'not-member'])
    await must(submit(editor, entry))
    const stale = { digest: `sha256:${'0'.repeat(64)}` }
    expect(verdictOf(await act(reviewer, entry, 'sign', stale))).toEqual([409, 'stale-digest'])
    const { digest } = await clearanceOf(editor, entry)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(reviewer, entry, 'sign', { digest })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { log } = (await clearanceOf(editor, entry)) as unknown as { log: { type: string }[] }
    expect(log.filter(({ type }) => type === 'sign')).toHaveLength(1)
  })

  it('16, 17, 18: before the instant nothing tells that there is something, within a second after it all do', async () => {
    const picture = await upload(await aPicture())
    const entry = await begin(cast, { title: CANARY, media: [picture.id] })
    const lists = [
      ...['/v1/statements', '/v1/organisations', '/v1/changes', '/v1/events.ics'],
      ...['/feeds/all.atom', '/feeds/all.rss', '/feeds/all.json', '/sitemap.xml', '/sitemap-news.xml'],
      ...['/v1/openapi.json', '/v1/docs'],
    ]
    const bytesOf = async (door: string) => (await fetchAs(null, door)).text()
    const before = await Promise.all(lists.map(bytesOf))
    const instant = Date.now() + 6_000
    await sendOut(cast, entry, new Date(instant).toISOString())
    const { url, slug } = await fileOf(entry)
    const cardOf = (page: string) => `/v1/oembed?url=${encodeURIComponent(cast.url + page)}`
    const pairs = [
      [`/v1/statements/${slug}`, '/v1/statements/nothing-00000000'],
      [`/v1/statements/${slug}/canonical`, '/v1/statements/nothing-00000000/canonical'],
      [`/v1/statements/${slug}/proof`, '/v1/statements/nothing-00000000/proof'],
      ...['ninjs.json', 'md', 'pdf', 'docx', 'eml', 'mail.html', 'mail.txt'].map(
        (ending) =>
          [`/v1/statements/${slug}.${ending}`, `/v1/statements/nothing-00000000.${ending}`] as const,
      ),
      [`/en/statements/${slug}`, '/en/statements/nothing-00000000'],
      [`/en/statements/${slug}/editions/1`, '/en/statements/nothing-00000000/editions/1'],
      [cardOf(`/en/statements/${slug}`), cardOf('/en/statements/nothing-00000000')],
      [`/en/statements/${slug}/opengraph-image`, '/en/statements/nothing-00000000/opengraph-image'],
      [url, `/v1/files/${'0'.repeat(64)}.png`],
      [picture.url, `/api/media/file/${randomUUID()}.png`],
    ] as const
    for (const headers of [{}, { 'if-none-match': '*' }, { range: 'bytes=0-3' }, { rsc: '1' }]) {
      for (const method of ['GET', 'HEAD']) {
        for (const [hidden, nothing] of pairs) {
          const [one, other] = await Promise.all(
            [hidden, nothing].map((door) => fetchAs(null, door, { method, headers: headers as HeadersInit })),
          )
          expect([hidden, one?.status]).toEqual([hidden, 404])
          expect(one?.headers.get('cache-control')).toContain('no-store')
          expect(await seenOf(one as Response, '-')).toBe(await seenOf(other as Response, '-'))
        }
      }
    }
    expect(await Promise.all(lists.map(bytesOf))).toEqual(before)
    expect(await bytesOf('/en')).not.toContain(CANARY)
    expect(Date.now()).toBeLessThan(instant)
    await new Promise((resolve) => setTimeout(resolve, instant + 900 - Date.now()))
    for (const door of [
      '/v1/statements',
      '/v1/changes',
      '/feeds/all.atom',
      '/sitemap-news.xml',
      '/en',
      '/',
    ]) {
      const answer = await fetchAs(null, door, { headers: { 'accept-language': 'en' } })
      const target = answer.headers.get('location')
      expect([door, target ?? (await answer.text())]).toEqual([
        door,
        expect.stringContaining(target ? '/en' : slug),
      ])
    }
    expect((await fetchAs(null, url)).status).toBe(200)
  })

  it('20: what is withdrawn is gone within a second from every door, and leaves a tombstone', async () => {
    const picture = await upload(await aPicture())
    const entry = await begin(cast, { title: `Withdrawn ${CANARY}`, media: [picture.id] })
    await sendOut(cast, entry)
    const { url, slug } = await fileOf(entry)
    expect((await fetchAs(null, url)).status).toBe(200)
    const reviewer = await cast.person('reviewer@unodc')
    await must(act(reviewer, entry, 'withdraw', { publicNote: 'It was wrong.' }))
    const withdrawnAt = Date.now()
    const gone = await fetchAs(null, `/v1/statements/${slug}`)
    expect([gone.status, await gone.json()]).toEqual([
      410,
      expect.objectContaining({ type: 'statement', id: entry.id, slug, edition: 1, note: 'It was wrong.' }),
    ])
    for (const door of [`/v1/statements/${slug}/canonical`, `/en/statements/${slug}`]) {
      const answer = await fetchAs(null, door)
      expect([door, answer.status, (await answer.text()).includes('Words of the text.')]).toEqual([
        door,
        410,
        false,
      ])
    }
    expect((await fetchAs(null, url)).status).toBe(404)
    for (const door of ['/v1/statements', '/feeds/all.atom', '/feeds/all.json', '/sitemap-news.xml', '/en']) {
      expect(await (await fetchAs(null, door)).text()).not.toContain(slug)
    }
    expect(Date.now() - withdrawnAt).toBeLessThan(1_000)
    const { items } = (await (await fetchAs(null, '/v1/changes?limit=100')).json()) as {
      items: { change: string; item: { slug: string; title?: string } }[]
    }
    const own = items.filter(({ item }) => item.slug === slug)
    expect(own.map(({ change }) => change)).toEqual(['released', 'withdrawn'])
    expect(own.map(({ item }) => item.title)).toEqual([undefined, undefined])
  })

  it('23: a file is what its bytes are, without what was hidden in it', async () => {
    const picture = await aPicture()
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const [bytes, name, type] of [
      [svg, 'a.svg', 'image/svg+xml'],
      [svg, 'a.png', 'image/png'],
      [html, 'a.html', 'text/html'],
      [html, 'a.png', 'image/png'],
      [Buffer.alloc(0), 'a.png', 'image/png'],
      [await hugePicture(), 'a.png', 'image/png'],
      [picture, 'a.html', 'text/html'],
      [picture, 'a.pdf', 'application/pdf'],
    ] as const) {
      expect([name, (await send(bytes, name, type)).status]).toEqual([name, 400])
    }
    const polyglot = Buffer.concat([picture, html])
    const { doc } = (await (await send(polyglot, 'secret-name.png', 'text/html')).json()) as {
      doc: { url: string }
    }
    expect(doc.url).not.toContain('secret')
    const served = await fetchAs('editor@unodc.example', doc.url)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await served.arrayBuffer()).toString('latin1')
    expect(bytes).not.toMatch(/script|canary/)
  })

  it('23: a file that is too large is refused, and so is a body that could hold none', async () => {
    const pdf = (megabytes: number) =>
      Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(megabytes << 20)])
    for (const megabytes of [21, 26]) {
      const { status } = await send(pdf(megabytes), 'a.pdf', 'application/pdf')
      expect([megabytes, status]).toEqual([megabytes, 413])
    }
  })

  it.each([
    'where=x',
    'where[title][equals][x]=1',
    'where[title][equals]=a&where[title][equals]=b',
    'where[createdAt][greater_than]=zzz',
    'where[createdAt][contains]=zzz',
    'where[updatedAt][not_like]=2026',
    'where[embargo.until][less_than]=zzz',
    'where[title][all]=x',
    'where[title][near]=1,2',
    'where[title][within]=x',
    'where[or]=1',
    'locale=xx',
    Array.from({ length: 3_000 }, (_, index) => `where[or][${index}][title][equals]=x`).join('&'),
  ])('31: a query that cannot be answered is 400, at once: %#', async (query) => {
    await tokenOf('editor@unodc.example')
    const refusal = async () => {
      const started = Date.now()
      const answer = await fetch(`${cast.url}/api/statements?${query}`, {
        headers: { authorization: `JWT ${tokens['editor@unodc.example']}` },
      })
      expect(answer.status).toBe(400)
      return Date.now() - started
    }
    expect(await leastOf(200, refusal)).toBeLessThan(200)
  })

  it.each([
    { body: { root: { type: 'root', children: 'x' } } },
    { body: { root: { type: 'root', children: [null, 1] } } },
    { body: 'words' },
    { masthead: { a: 1 } },
    { masthead: [{ wordign: 'x' }] },
    { speaker: { nam: 'x' } },
    { embargo: { untill: 'x' } },
    { reproduced: { source: 'x', receivedAt: '2030-01-01T10:15' } },
    { kind: 'nothing' },
    { title: 5 },
    [],
    'words',
    null,
  ])('31: a body that does not fit is 400, and nothing is stored: %j', async (body) => {
    const count = async () =>
      ((await (await cast.person('editor@unodc')).get('/api/statements/count')).body as { totalDocs: number })
        .totalDocs
    const before = await count()
    const editor = await cast.person('editor@unodc')
    expect(verdictOf(await editor.post('/api/statements', body))).toEqual([400, 'invalid'])
    expect(await count()).toBe(before)
  })

  const aPicture = (): Promise<Buffer> => {
    const background = { r: 200, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) }
    return sharp({ create: { width: 12, height: 8, channels: 3, background } })
      .withExif({ IFD0: { Copyright: CANARY } })
      .png()
      .toBuffer()
  }
  const hugePicture = () =>
    sharp({ create: { width: 16_000, height: 4_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
  const send = async (bytes: Buffer, name: string, type: string) => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    body.set('_payload', JSON.stringify({ alt: 'A picture' }))
    return fetchAs('editor@unodc.example', '/api/media', { method: 'POST', body })
  }
  const upload = async (bytes: Buffer) =>
    ((await (await send(bytes, 'a.png', 'image/png')).json()) as { doc: { id: string; url: string } }).doc

  const fileOf = async ({ collection, id }: Entry) => {
    const editor = await cast.person('editor@unodc')
    const { body } = await editor.get(`/api/${collection}/${id}/clearance/text`)
    const core = body.core as { slug: string; files: { sha256: string; ext: string }[] }
    const [file] = core.files
    const { digest } = await clearanceOf(editor, { collection, id })
    return { url: `/v1/files/${file?.sha256}.${file?.ext}`, slug: core.slug, digest }
  }

  it('29: a key reads the world’s API at its own rate, until it is revoked, and opens nothing else', async () => {
    const manager = await cast.person('manager@unodc')
    const { consumer, key } = await must(
      manager.post('/api/consumers', { name: 'A news desk', ratePerMinute: 5 }),
    )
    const read = (door: string, method = 'GET') =>
      fetch(cast.url + door, { method, headers: { authorization: `Bearer ${String(key)}` } })
    const first = await read('/v1/statements')
    expect([first.status, first.headers.get('ratelimit-remaining')]).toEqual([200, '4'])
    expect((await read('/v1/statements', 'POST')).status).toBe(405)
    for (const door of ['/api/statements', '/api/consumers', '/admin'])
      for (const method of ['GET', 'POST'])
        expect([door, (await read(door, method)).status]).toEqual([door, 401])
    expect((await fetchAs(null, `/v1/statements?key=${String(key)}`)).status).toBe(401)
    const revoke = `/api/consumers/${(consumer as { id: string }).id}/revoke`
    await must(manager.post(revoke, {}))
    const refused = await read('/v1/statements')
    expect([refused.status, await refused.text()]).toEqual([
      401,
      await (await fetchAs(null, '/v1/statements', { headers: { authorization: 'Bearer x' } })).text(),
    ])
  })

  it('18, 29: early sight is for whoever has a grant; to everybody else, by any key, it is nothing', async () => {
    const reviewer = await cast.person('reviewer@unodc')
    const manager = await cast.person('manager@unodc')
    const desk = await must(manager.post('/api/consumers', { name: 'Another desk', ratePerMinute: 999 }))
    const entry = await begin(cast, { title: CANARY })
    const journalist = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }
    const given = await must(reviewer.post(`/api/${entry.collection}/${entry.id}/grants`, { journalist }))
    await sendOut(cast, entry, new Date(Date.now() + 3_600_000).toISOString())
    const { slug } = await fileOf(entry)
    const door = `/v1/embargoed/statements/${slug}`
    const read = (by: string | null, path: string, init: RequestInit = {}) =>
      fetchAs(null, path, {
        ...init,
        headers: { ...init.headers, ...(by ? { authorization: `Bearer ${by}` } : {}) },
      })
    const [key, other] = [String(given.key), String(desk.key)]
    for (const by of [null, other])
      for (const path of [door, '/v1/embargoed', '/v1/embargoed/terms'])
        for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE']) {
          const [hidden, nothing] = await Promise.all(
            [path, '/v1/nothing/x'].map((each) => read(by, each, { method })),
          )
          const limits = /"ratelimit…[a-z]+","[^"]+"/g
          const seen = async (answer?: Response) =>
            (await seenOf(answer as Response, '-')).replace(limits, '')
          expect([method, path, await seen(hidden)]).toEqual([method, path, await seen(nothing)])
        }
    expect((await read(key, door)).status).toBe(403)
    const terms = (await (await read(key, '/v1/embargoed/terms')).json()) as { version: string }
    const accept = (body: string) => read(key, '/v1/embargoed/terms', { method: 'POST', body })
    expect([(await accept('{')).status, (await accept('x'.repeat(2_000))).status]).toEqual([400, 413])
    expect((await accept(JSON.stringify({ version: terms.version }))).status).toBe(200)
    const shown = await read(key, door)
    expect(shown.headers.get('cache-control')).toBe('private, no-store')
    expect(await shown.json()).toMatchObject({ title: CANARY, grant: { reader: 'Jane Doe', read: 1 } })
    const page = await read(key, `${door}?format=html`)
    expect(page.headers.get('content-security-policy')).toContain('sandbox')
    expect(await page.text()).toContain('Read no. 2 by <bdi>Jane Doe</bdi>, <bdi>Agency</bdi>')
    for (const [path, init] of [
      [`/api/${entry.collection}/${entry.id}`, {}],
      [`/api/${entry.collection}/${entry.id}/grants`, { method: 'POST', body: '{}' }],
      [`${door}?key=${key}`, {}],
    ] as const)
      expect([path, (await read(key, path, init)).status]).toEqual([path, 401])
    expect((await read(null, `/v1/statements/${slug}`)).status).toBe(404)
  })

  it('12: whoever submitted does not sign, whatever their roles', async () => {
    const { person, comeBack, organisations } = cast
    const manager = await person('manager@unodc')
    const editor = await person('editor@unodc')
    const { user } = (await editor.get('/api/users/me')).body as { user: { id: string } }
    const give = (roles: string[]) =>
      must(
        manager.patch(`/api/users/${user.id}`, {
          memberships: [{ organisation: organisations.unodc, roles }],
        }),
      )
    const entry = await begin(cast)
    await must(submit(editor, entry))
    await give(['editor', 'reviewer'])
    expect(verdictOf(await sign(await comeBack('editor@unodc'), entry))).toEqual([403, 'own-text'])
    await give(['editor'])
    expect(verdictOf(await sign(await comeBack('editor@unodc'), entry))).toEqual([403, 'not-reviewer'])
  })
})
