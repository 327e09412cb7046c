import { type Answer, type Newsroom, openNewsroom, reasonOf, toLexical } from '../support/newsroom.ts'

const RANDOM_ID = '00000000-0000-4000-8000-000000000000'

type Doc = { id: string; createdAt: string; updatedAt: string }

describe('the desk', () => {
  let newsroom: Newsroom
  let ask: Newsroom['ask']
  let tokens: Record<'EA' | 'MA' | 'ED' | 'coordinator', string>
  let entry: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    ask = newsroom.ask
    tokens = {
      EA: await newsroom.logIn('editor@unodc.example'),
      MA: await newsroom.logIn('manager@unodc.example'),
      ED: await newsroom.logIn('editor@fia.example'),
      coordinator: await newsroom.logIn('coordinator@communique.example'),
    }
    const { body } = await ask(
      'POST',
      '/api/statements',
      { title: 'A secret', body: toLexical('Words.') },
      tokens.EA,
    )
    entry = (body.doc as { id: string }).id
  })

  afterAll(() => newsroom.close())

  const read = async (token = tokens.EA) =>
    (await ask('GET', `/api/statements/${entry}?depth=0`, undefined, token)).body
  const patch = async (change: Record<string, unknown>, token = tokens.EA) => {
    const { revision } = await read()
    return ask('PATCH', `/api/statements/${entry}`, { revision, ...change }, token)
  }

  describe('1, 2, 5: to a stranger and to an uninvolved editor', () => {
    const doors: [string, string, (id: string) => string, unknown][] = [
      ['read', 'GET', (id) => `/api/statements/${id}`, undefined],
      ['update', 'PATCH', (id) => `/api/statements/${id}`, { title: 'x', revision: 1 }],
      ['delete', 'DELETE', (id) => `/api/statements/${id}`, undefined],
      ['duplicate', 'POST', (id) => `/api/statements/${id}/duplicate`, {}],
      ['access', 'POST', (id) => `/api/statements/access/${id}`, {}],
      ['clearance', 'GET', (id) => `/api/statements/${id}/clearance`, undefined],
      ['text', 'GET', (id) => `/api/statements/${id}/clearance/text?digest=sha256:00`, undefined],
      ['copy', 'GET', (id) => `/api/statements/${id}/clearance/copy?form=pdf`, undefined],
      [
        'what changed',
        'GET',
        (id) => `/api/statements/${id}/clearance/changes?organisation=unodc`,
        undefined,
      ],
      ['submit', 'POST', (id) => `/api/statements/${id}/clearance/submit`, { revision: 1 }],
      ['sign', 'POST', (id) => `/api/statements/${id}/clearance/sign`, { digest: 'sha256:00' }],
      ['restore', 'POST', (id) => `/api/statements/versions/${id}`, {}],
    ]

    it.each(doors)('%s answers for a hidden entry as for a random id', async (_, method, url, body) => {
      const hidden = await ask(method, url(entry), body, tokens.ED)
      const random = await ask(method, url(RANDOM_ID), body, tokens.ED)
      expect(hidden.status).toBe(404)
      expect(JSON.stringify(hidden.body).replaceAll(entry, RANDOM_ID)).toBe(JSON.stringify(random.body))
      expect(random.status).toBe(404)
    })

    it.each(doors.filter(([name]) => !['duplicate'].includes(name)))(
      '%s without a login is 401',
      async (_, method, url, body) => {
        expect((await ask(method, url(entry), body)).status).toBe(401)
      },
    )

    it('lists and counts nothing', async () => {
      for (const query of [
        '',
        '?locale=all&depth=2',
        '?sort=-title',
        '?where[title][like]=secret',
        '?trash=true',
      ]) {
        expect((await ask('GET', `/api/statements${query}`, undefined, tokens.ED)).body.docs).toEqual([])
      }
      expect((await ask('GET', '/api/statements/count', undefined, tokens.ED)).body.totalDocs).toBe(0)
      expect((await ask('GET', '/api/statements/versions', undefined, tokens.ED)).body.docs).toEqual([])
    })

    it('lets the coordinator read nothing by that role', async () => {
      expect((await ask('GET', `/api/statements/${entry}`, undefined, tokens.coordinator)).status).toBe(404)
    })
  })

  describe('3: queries', () => {
    it.each([
      'where[lead.name][equals]=x',
      'where[nothing.here][equals]=x',
      'where[readers][equals]=x',
      'sort=contacts.phones.number',
      'where[or][0][parties.organisation][exists]=true',
      'where[lead__name][equals]=x',
    ])('%s is refused like any path that is not there', async (query) => {
      const answer = await ask('GET', `/api/statements?${query}`, undefined, tokens.EA)
      const unknown = await ask('GET', '/api/statements?where[zzz][equals]=1', undefined, tokens.EA)
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual(unknown.body)
    })

    it('filters and sorts by own fields', async () => {
      const { status, body } = await ask(
        'GET',
        '/api/statements?where[title][equals]=A%20secret&sort=-updatedAt',
        undefined,
        tokens.EA,
      )
      expect(status).toBe(200)
      expect(body.totalDocs).toBe(1)
    })
  })

  describe('writes', () => {
    const refusals: [string, Record<string, unknown>, number, string][] = [
      ['an unknown field', { colour: 'red' }, 400, 'invalid'],
      ['an unknown nested field', { speaker: { shoeSize: 43 } }, 400, 'invalid'],
      ['a wrong type', { title: { $gt: '' } }, 400, 'invalid'],
      [
        'an embargo in the gap of its zone',
        { embargo: { wallTime: '2024-03-31T02:30', zone: 'Europe/Vienna' } },
        400,
        'invalid',
      ],
      ['a contact that is not there', { contacts: [RANDOM_ID] }, 400, 'invalid'],
      ['a stale revision', { title: 'x', revision: 0 }, 409, 'stale-revision'],
      ['no revision', { title: 'x', revision: undefined }, 428, 'revision-required'],
    ]

    it.each(refusals)('%s is refused and changes nothing', async (_, change, status, reason) => {
      const before = await read()
      const answer = await patch(change)
      expect([answer.status, reasonOf(answer)]).toEqual([status, reason])
      expect(await read()).toEqual(before)
    })

    it.each(['statements', 'media-contacts'])(
      'when one of %s was made is not for its writer to say',
      async (door) => {
        const forged = '2001-01-01T00:00:00.000Z'
        const said = { createdAt: forged, updatedAt: forged }
        const words = door === 'statements' ? { title: 'x' } : { name: 'x' }
        const made = (await ask('POST', `/api/${door}`, { ...words, ...said }, tokens.EA)).body.doc as Doc
        const change = { ...said, ...(door === 'statements' ? { revision: 1 } : {}) }
        const { status, body } = await ask('PATCH', `/api/${door}/${made.id}`, change, tokens.EA)
        expect(status).toBe(200)
        for (const doc of [made, body.doc as Doc])
          expect([doc.createdAt, doc.updatedAt]).not.toContain(forged)
      },
    )

    it('8: moves no text to another lead, and begins none for another', async () => {
      const { fia } = newsroom.organisations
      expect((await patch({ lead: fia })).status).toBe(403)
      expect((await ask('POST', '/api/statements', { title: 'x', lead: fia }, tokens.EA)).status).toBe(403)
    })

    it('9: ignores what a client says of the server’s own fields', async () => {
      const forged = {
        state: 'released',
        digest: 'sha256:00',
        edition: 7,
        parties: [],
        editedBy: [],
        title: 'Still a draft',
      }
      const { status, body } = await patch(forged)
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({ state: 'drafting', title: 'Still a draft' })
      expect((body.doc as { digest: unknown }).digest ?? null).toBeNull()
      expect((body.doc as { edition: unknown }).edition ?? null).toBeNull()
    })

    it('keeps what was written in another language', async () => {
      const { revision } = await read()
      await ask('PATCH', `/api/statements/${entry}?locale=ur`, { title: 'عنوان', revision }, tokens.EA)
      const { body } = await ask('GET', `/api/statements/${entry}?locale=all`, undefined, tokens.EA)
      expect(body.title).toMatchObject({ en: 'Still a draft', ur: 'عنوان' })
    })

    it('4: answers a foreign id as an unknown one', async () => {
      const { body } = await ask('POST', '/api/media-contacts', { name: 'FIA press office' }, tokens.ED)
      const foreign = await patch({ contacts: [(body.doc as { id: string }).id] })
      const unknown = await patch({ contacts: [RANDOM_ID] })
      expect(foreign.status).toBe(400)
      expect(foreign.body).toEqual(unknown.body)
    })

    it('takes an empty list as the admin’s form sends it', async () => {
      const { status, body } = await patch({ masthead: 0, items: undefined, summary: 'From a form' })
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({ masthead: [], summary: 'From a form' })
    })

    it('keeps the embargo as instant, zone and wall time', async () => {
      const { body } = await patch({ embargo: { wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' } })
      expect((body.doc as { embargo: unknown }).embargo).toEqual({
        until: '2024-07-30T05:15:00.000Z',
        zone: 'Asia/Karachi',
        wallTime: '2024-07-30T10:15',
      })
    })

    it('takes a venue’s point as maps write it', async () => {
      const { body } = await ask(
        'POST',
        '/api/events',
        { title: 'There', venue: { point: [73.05, 33.7] } },
        tokens.EA,
      )
      expect(body.doc).toMatchObject({ venue: { point: { longitude: 73.05, latitude: 33.7 } } })
    })

    it('shows internal notes to the lead, and not to a party that only signs', async () => {
      expect((await patch({ internalNotes: 'Not for them.' })).status).toBe(200)
      const role = { organisation: 'ilo', role: 'co-signatory' }
      expect((await ask('POST', `/api/statements/${entry}/clearance/invite`, role, tokens.EA)).status).toBe(
        200,
      )
      const party = await newsroom.logIn('reviewer@ilo.example')
      const { status, body } = await ask('GET', `/api/statements/${entry}`, undefined, party)
      expect(status).toBe(200)
      expect(body).not.toHaveProperty('internalNotes')
      expect((await read()).internalNotes).toBe('Not for them.')
    })

    it('8: changes nothing in bulk and restores no version', async () => {
      const bulk = await ask(
        'PATCH',
        '/api/statements?where[title][exists]=true',
        { title: 'all' },
        tokens.EA,
      )
      expect(bulk.status).toBe(403)
      const { body } = await ask('GET', '/api/statements/versions', undefined, tokens.EA)
      const [version] = body.docs as { id: string }[]
      expect((await ask('POST', `/api/statements/versions/${version?.id}`, {}, tokens.EA)).status).toBe(404)
    })
  })

  describe('in a browser where somebody else has logged in since', () => {
    const send = (method: string, url: string, body: unknown, opener: string) =>
      ask(method, url, body, tokens.EA, { 'X-Opened-By': opener })
    const idOf = async (token: string) =>
      ((await ask('GET', '/api/users/me', undefined, token)).body.user as { id: string }).id

    it.each([
      ['POST', '/api/statements', { title: 'Typed by another' }],
      ['PATCH', '/api/statements/$', { title: 'Typed by another' }],
      ['DELETE', '/api/statements/$', undefined],
      ['POST', '/api/statements/$/clearance/submit', {}],
      ['POST', '/api/statements/$/clearance/sign', { digest: 'sha256:00' }],
      ['POST', '/api/statements/$/comments', { text: 'Typed by another' }],
    ])('nobody’s form is sent in their session: %s %s', async (method, url, body) => {
      const { revision } = await read()
      const door = url.replace('$', entry)
      const answer = await send(method, door, { revision, ...body }, await idOf(tokens.MA))
      expect([answer.status, reasonOf(answer)]).toEqual([401, 'unauthenticated'])
      expect(JSON.stringify(answer.body)).toContain('Somebody else is logged in in this browser now.')
    })

    it('the person of the session goes on', async () => {
      const { revision } = await read()
      const opener = await idOf(tokens.EA)
      const { status } = await send('PATCH', `/api/statements/${entry}`, { revision, summary: 'x' }, opener)
      expect(status).toBe(200)
    })
  })

  describe('people and organisations', () => {
    const me = async (token: string) =>
      ((await ask('GET', '/api/users/me', undefined, token)).body.user as { id: string }).id
    const refused = (answer: Answer) => expect(answer.status).toBe(403)

    it('30: lets nobody register, not even first', async () => {
      refused(
        await ask('POST', '/api/users/first-register', {
          email: 'x@stranger.example',
          password: 'long enough password',
        }),
      )
    })

    it('27: lets nobody give themselves a role', async () => {
      const { unodc, fia } = newsroom.organisations
      const give = (memberships: unknown, token: string, id: string) =>
        ask('PATCH', `/api/users/${id}`, { memberships }, token)
      const editor = await me(tokens.EA)
      refused(await give([{ organisation: fia, roles: ['reviewer'] }], tokens.EA, editor))
      refused(
        await give([{ organisation: unodc, roles: ['manager', 'reviewer'] }], tokens.MA, await me(tokens.MA)),
      )
      refused(
        await give(
          [
            { organisation: unodc, roles: ['editor'] },
            { organisation: fia, roles: ['reviewer'] },
          ],
          tokens.MA,
          editor,
        ),
      )
      refused(
        await give(
          [{ organisation: unodc, roles: ['reviewer'] }],
          tokens.coordinator,
          await me(tokens.coordinator),
        ),
      )
      refused(await ask('PATCH', `/api/users/${editor}`, { coordinator: true }, tokens.EA))
      refused(await ask('PATCH', `/api/users/${editor}`, { password: 'another password' }, tokens.EA))
    })

    it('lets a manager give and take roles of their own organisation', async () => {
      const { unodc } = newsroom.organisations
      const editor = await me(tokens.EA)
      const give = (roles: string[]) =>
        ask('PATCH', `/api/users/${editor}`, { memberships: [{ organisation: unodc, roles }] }, tokens.MA)
      expect((await give(['editor', 'reviewer'])).status).toBe(200)
      expect((await give(['editor'])).status).toBe(200)
    })

    it('9: leaves logo and boilerplate to the organisation’s own manager', async () => {
      const { unodc, fia } = newsroom.organisations
      const change = (id: string | undefined, data: unknown, token: string) =>
        ask('PATCH', `/api/partner-organisations/${id}`, data, token)
      expect((await change(unodc, { boilerplate: 'We.' }, tokens.MA)).status).toBe(200)
      refused(await change(fia, { boilerplate: 'They.' }, tokens.coordinator))
      refused(await change(unodc, { name: 'Another name' }, tokens.MA))
      refused(await change(fia, { boilerplate: 'They.' }, tokens.MA))
      expect((await change(fia, { kind: 'government' }, tokens.coordinator)).status).toBe(200)
    })
  })
})
