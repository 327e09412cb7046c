import { buildConfig, createLocalReq, type Payload, type RelationshipField } from 'payload'
import { createBlobs } from '../../src/blobs/createBlobs.ts'
import { readEvidenceFile, verifyEvidence } from '../../src/domain/evidence/verifyEvidence.ts'
import { People } from '../../src/collections/People.ts'
import { PEOPLE_ROUTES } from '../../src/domain/rights/table.ts'
import { resolveSlugs } from '../../src/domain/slugs.ts'
import { appointCoordinator } from '../../src/plugins/addPeople.ts'
import { newsroomPlugin } from '../../src/plugins/newsroomPlugin.ts'
import { API_ROUTES } from '../../src/server/apiRoutes.ts'
import { getServices } from '../../src/services.ts'
import {
  GIVES_IDS_AGAIN,
  NO_ACCOUNT,
  type Host,
  hostConfig,
  openHost,
  plainly,
} from '../support/hostApplication.ts'
import { toLexical } from '../support/newsroom.ts'

type Person = Record<string, unknown> & { id: string; memberships: Record<string, unknown>[] }
type Account = Awaited<ReturnType<Host['account']>>

const reasonOf = ({ body }: { body: Record<string, unknown> }) =>
  ((body.errors ?? []) as { reason?: string }[])[0]?.reason
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  ((body.errors ?? []) as { message?: string }[])[0]?.message ?? ''

describe('a host application whose people log in with its own accounts', () => {
  let host: Host
  let payload: Payload
  let coordinator: Account
  let manager: Account
  let ilo: string
  const people = (id: string) =>
    payload.findByID({ collection: 'people' as 'users', id, depth: 0 }) as unknown as Promise<Person>
  const choose = (who: Account, account: Account, roles: string[], name = account.email) =>
    host.ask(
      'POST',
      '/api/people',
      { account: account.id, name, memberships: [{ organisation: ilo, roles }] },
      who.token,
    )
  const write = (who: Account, title = 'Decent work') =>
    host.ask('POST', '/api/statements', { title, body: toLexical('Work.') }, who.token)

  beforeAll(async () => {
    host = await openHost()
    payload = host.payload
    coordinator = await host.account('coordinator@host.example')
    manager = await host.account('manager@ilo.example', { role: 'desk' })
    await appointCoordinator(payload, coordinator.id, { name: 'Coordinator' })
    const made = await host.ask(
      'POST',
      '/api/partner-organisations',
      {
        slug: 'ilo',
        name: 'International Labour Organization',
        acronym: 'ILO',
        kind: 'un-entity',
        standing: 'member',
      },
      coordinator.token,
    )
    ilo = (made.body.doc as { id: string }).id
  })
  afterAll(() => host.close())

  describe('its own', () => {
    it('accounts, posts and settings are what they were without the newsroom', async () => {
      const bare = await buildConfig(hostConfig({ directory: host.directory, seen: [], mails: [], more: {} }))
      const of = (config: typeof bare, slug: string) =>
        plainly(config.collections.find((one) => one.slug === slug))
      for (const slug of ['accounts', 'posts']) {
        expect(of(bare, slug)).toMatchObject({ slug })
        expect(of(host.config, slug)).toEqual(of(bare, slug))
      }
      expect(host.config.admin.user).toBe('accounts')
      expect(plainly(host.config.graphQL)).toEqual(plainly(bare.graphQL))
      expect(host.config.collections.map(({ slug }) => slug)).not.toContain('users')
      expect(host.seen).toContain('manager@ilo.example')
    })

    it('doors of login, posts and drafts answer as before, and none of the newsroom’s stands beside them', async () => {
      const reader = await host.account('reader@host.example')
      const me = await host.ask('GET', '/api/accounts/me', undefined, reader.token)
      expect(me.body.user).toMatchObject({ id: reader.id, role: 'reader', collection: 'accounts' })
      expect(JSON.stringify(me.body)).not.toMatch(/memberships|coordinator|Notices|SecondFactor/)
      const draft = { title: 'A host’s draft', author: reader.id }
      expect((await host.ask('POST', '/api/posts?draft=true', draft, reader.token)).status).toBe(201)
      for (const door of ['second-factor', `${reader.id}/second-factor/reset`])
        expect((await host.ask('POST', `/api/accounts/${door}`, {}, reader.token)).status).toBe(404)
      for (const door of ['login', 'logout', 'refresh-token', 'forgot-password', 'reset-password'])
        expect((await host.ask('POST', `/api/people/${door}`, {}, manager.token)).status).toBe(404)
    })
  })

  it('has the doors of people that the page on access lists, and no others of ours', () => {
    const named = (doors: readonly { method: string; path: string }[]) =>
      doors.map(({ method, path }) => `${method} ${path}`).sort()
    const { endpoints } = People(resolveSlugs({}, 'accounts'))
    expect(named(endpoints || [])).toEqual(named(PEOPLE_ROUTES))
  })

  describe('options', () => {
    const build = (options: object) =>
      buildConfig({
        ...hostConfig({ directory: host.directory, seen: [], mails: [], more: {} }),
        plugins: [
          newsroomPlugin({
            blobs: createBlobs({ s3: null, dataDir: host.directory }),
            publicUrl: 'https://host.example',
            ...options,
          }),
        ],
      })
    it.each([
      [{ users: 'nobodies' }, /\[newsroomPlugin\] `users` names “nobodies”.*name one of accounts/],
      [{ users: 'posts' }, /\[newsroomPlugin\] `users` names “posts”, with which nobody logs in/],
      [{ users: 'accounts', slugs: { users: 'others' } }, /\[newsroomPlugin\].*two collections/],
      [{ slugs: { people: 'rows' } }, /\[newsroomPlugin\] `slugs.people` \(“rows”\)/],
      [{ createUser: async () => ({ id: 1 }) }, /\[newsroomPlugin\] `createUser`/],
    ])('that make no sense are refused at the start: %j', async (options, sentence) => {
      await expect(async () => build(options)).rejects.toThrow(sentence)
    })
  })

  describe('the first people', () => {
    it('are the coordinator, whom the operator appoints by the account', async () => {
      expect(await people(String(coordinator.id))).toMatchObject({
        id: String(coordinator.id),
        account: coordinator.id,
        name: 'Coordinator',
        coordinator: true,
      })
      await appointCoordinator(payload, coordinator.id)
      await expect(appointCoordinator(payload, NO_ACCOUNT)).rejects.toThrow(`no account ${NO_ACCOUNT}`)
    })

    it('are a manager, whom the coordinator appoints: a day later', async () => {
      // The coordinator's own rights at the host do not let them choose the account.
      expect((await choose(coordinator, manager, ['manager'])).status).toBe(400)
      await payload.update({
        collection: 'accounts' as 'users',
        id: coordinator.id,
        data: { role: 'desk' },
      })
      const editor = await choose(coordinator, manager, ['editor'])
      expect([editor.status, reasonOf(editor)]).toEqual([403, 'forbidden'])
      expect(messageOf(editor)).toContain('the coordinator appoints a manager')
      const chosen = await choose(coordinator, manager, ['manager'])
      expect(chosen.status).toBe(201)
      const person = await people(String(manager.id))
      const from = Date.parse(String(person.memberships[0]?.from))
      expect(from).toBeGreaterThan(Date.now() + 23 * 3_600_000)
      const desk = await host.ask('GET', '/api/desk', undefined, manager.token)
      expect(desk.body).toMatchObject({
        organisations: [],
        toCome: [{ slug: 'ilo', name: 'ILO', roles: ['manager'], from: new Date(from).toISOString() }],
      })
      expect((await choose(coordinator, manager, ['manager'])).status).toBe(403)
      await payload.update({
        collection: 'people' as 'users',
        id: person.id,
        data: { memberships: [{ organisation: ilo, roles: ['manager'] }] },
      })
    })
  })

  describe('an account', () => {
    it('is offered for a new person as long as nobody whom the asker knows has it', async () => {
      const field = host.payload.collections.people?.config.fields.find(
        (one) => 'name' in one && one.name === 'account',
      )
      const offered = async (who: Account, id?: string) => {
        const user = {
          ...(await payload.findByID({ collection: 'accounts' as 'users', id: who.id })),
          collection: 'accounts',
        }
        const req = await createLocalReq({ user: user }, payload)
        const { filterOptions } = field as RelationshipField
        const options = {
          id,
          req,
          user,
          data: {},
          siblingData: {},
          relationTo: 'accounts',
          blockData: undefined,
        }
        const where = typeof filterOptions === 'function' ? await filterOptions(options as never) : true
        const found = await payload.find({
          collection: 'accounts' as 'users',
          ...(typeof where === 'object' ? { where: where } : {}),
          pagination: false,
        })
        return (found.docs as unknown as { email: string }[]).map(({ email }) => email).sort()
      }
      await host.account('free@host.example')
      const found = await offered(coordinator)
      expect(found).toContain('free@host.example')
      expect(found).not.toContain(manager.email)
      expect(found).not.toContain(coordinator.email)
      const foundByManager = await offered(manager)
      // Whom the manager may not read is not told of.
      expect(foundByManager).toContain(coordinator.email)
      expect(foundByManager).not.toContain(manager.email)
      expect(await offered(coordinator, String(manager.id))).toContain(manager.email)
    })
  })

  describe('a person', () => {
    it('is chosen by a manager among the accounts that the host lets them see', async () => {
      const editor = await host.account('editor@ilo.example')
      const answer = await choose(manager, editor, ['editor'], 'Edith')
      expect(answer.status).toBe(201)
      expect(answer.body.doc).toMatchObject({ id: String(editor.id), name: 'Edith' })
      expect((await write(editor)).status).toBe(201)
      const other = await host.account('other@ilo.example')
      expect((await choose(editor, other, ['editor'])).status).toBe(403)
      await payload.update({
        collection: 'accounts' as 'users',
        id: manager.id,
        data: { role: 'reader' },
      })
      const hidden = await choose(manager, other, ['editor'])
      const missing = await choose(manager, { ...other, id: NO_ACCOUNT }, ['editor'])
      await payload.update({
        collection: 'accounts' as 'users',
        id: manager.id,
        data: { role: 'desk' },
      })
      expect([hidden.status, reasonOf(hidden)]).toEqual([400, 'invalid'])
      expect(missing.body).toEqual(hidden.body)
    })

    it.each([
      ['no account', { account: undefined }, 'invalid'],
      ['no roles', { memberships: [] }, 'invalid'],
      ['the coordinator’s part', { coordinator: true }, 'forbidden'],
      ['somebody’s own choice of mails', { mailNotices: 'never' }, 'forbidden'],
    ])('does not begin with %s', async (_what, data, reason) => {
      const { id } = await host.account(`with-${Math.random()}@ilo.example`)
      const body = {
        account: id,
        name: 'X',
        memberships: [{ organisation: ilo, roles: ['editor'] }],
        ...data,
      }
      const answer = await host.ask('POST', '/api/people', body, manager.token)
      expect([answer.status >= 400, reasonOf(answer)]).toEqual([true, reason])
    })

    it('keeps id and account for good, and cannot be made twice', async () => {
      const [one, two] = [await host.account('one@ilo.example'), await host.account('two@ilo.example')]
      const body = {
        id: 'chosen',
        account: one.id,
        name: 'One',
        memberships: [{ organisation: ilo, roles: ['editor'] }],
      }
      const made = await host.ask('POST', '/api/people', body, manager.token)
      expect((made.body.doc as Person).id).toBe(String(one.id))
      await host.ask(
        'PATCH',
        `/api/people/${one.id}`,
        { account: two.id, id: 'x', name: 'Uno' },
        manager.token,
      )
      expect(await people(String(one.id))).toMatchObject({ account: one.id, name: 'Uno' })
      const again = await choose(manager, one, ['reviewer'])
      expect([again.status, reasonOf(again)]).toEqual([403, 'forbidden'])
    })

    it('gives nobody else’s roles, nor their own', async () => {
      const own = await host.ask(
        'PATCH',
        `/api/people/${manager.id}`,
        { memberships: [{ organisation: ilo, roles: ['manager', 'editor'] }] },
        manager.token,
      )
      expect([own.status, reasonOf(own)]).toEqual([403, 'forbidden'])
    })

    it('sees and finds nothing of the host’s accounts through the newsroom', async () => {
      const editor = await host.account('curious@ilo.example')
      await choose(manager, editor, ['editor'])
      const list = await host.ask('GET', '/api/people?depth=2', undefined, editor.token)
      expect(list.status).toBe(200)
      const foreign = (list.body.docs as Person[]).filter(({ id }) => id !== String(editor.id))
      expect(foreign.length).toBeGreaterThan(0)
      for (const person of foreign) expect(typeof person.account).not.toBe('object')
      const reached = await host.ask(
        'GET',
        '/api/people?where[account.email][like]=coordinator',
        undefined,
        editor.token,
      )
      expect(reached.status).toBe(400)
    })
  })

  describe('a text', () => {
    it('is written, submitted, signed by another one and released; the log names both in digits', async () => {
      const [editor, reviewer] = [await host.account('e@ilo.example'), await host.account('r@ilo.example')]
      await choose(manager, editor, ['editor'], 'E')
      await choose(manager, reviewer, ['reviewer'], 'R')
      const created = await write(editor, 'In digits')
      const { id } = created.body.doc as { id: string }
      const door = `/api/statements/${id}/clearance`
      const submitted = await host.ask('POST', `${door}/submit`, { revision: 1 }, editor.token)
      expect(submitted.status).toBe(200)
      const { digest } = submitted.body
      const own = await host.ask('POST', `${door}/sign`, { digest }, editor.token)
      expect([own.status, reasonOf(own)]).toEqual([403, 'not-reviewer'])
      expect((await host.ask('POST', `${door}/sign`, { digest }, reviewer.token)).status).toBe(200)
      const released = await host.ask('POST', `${door}/release`, { digest }, reviewer.token)
      expect(released.status).toBe(200)
      const log = released.body.log as { type: string; by: { id: string; name: string } | null }[]
      expect(log.slice(0, 3).map(({ type, by }) => [type, by])).toEqual([
        ['submit', { id: String(editor.id), name: 'E' }],
        ['sign', { id: String(reviewer.id), name: 'R' }],
        ['release', { id: String(reviewer.id), name: 'R' }],
      ])
      const { docs } = await payload.db.find<{ by: unknown }>({
        collection: 'clearance-events',
        where: { entry: { equals: id } },
        pagination: false,
      })
      expect(docs.map(({ by }) => typeof by)).toEqual(expect.arrayContaining(['string']))
      const answer = await getServices(payload).wire.handle({
        method: 'GET',
        path: '/v1/statements',
        query: new URLSearchParams(),
        headers: {},
      })
      expect(String(answer?.body)).toContain('In digits')
      const evidence = await host.ask(
        'GET',
        `/api/register/statements/${id}/evidence`,
        undefined,
        editor.token,
      )
      expect(verifyEvidence(readEvidenceFile(evidence.body)!)).toMatchObject({ ok: true })
    })

    it('is talked about, by name, and who is named is told', async () => {
      const [editor, named] = [
        await host.account('talks@ilo.example'),
        await host.account('named@ilo.example'),
      ]
      await choose(manager, editor, ['editor'], 'Talks')
      await choose(manager, named, ['reviewer'], 'Named')
      const created = await write(editor, 'Talked about')
      const door = `/api/statements/${(created.body.doc as { id: string }).id}/comments`
      const mentions = [String(named.id)]
      const said = await host.ask('POST', door, { text: 'Look.', visibility: 'own', mentions }, editor.token)
      expect(said.status).toBe(200)
      expect(JSON.stringify((await host.ask('GET', door, undefined, named.token)).body)).toContain('"Talks"')
      const bell = await host.ask('GET', '/api/desk/notices', undefined, named.token)
      expect(bell.body).toMatchObject({ unread: 1 })
    })
  })

  describe('whoever leaves', () => {
    const hire = async (email: string) => {
      const account = await host.account(email)
      await choose(manager, account, ['editor'])
      expect((await write(account)).status).toBe(201)
      return account
    }

    it.each([
      ['by the roles', { memberships: [] }],
      ['by being disabled', { disabled: true }],
    ])('acts no more at once: %s', async (_how, data) => {
      const account = await hire(`leaves-${Math.random()}@ilo.example`)
      const answer = await host.ask('PATCH', `/api/people/${account.id}`, data, manager.token)
      expect(answer.status).toBe(200)
      expect((await write(account)).status).toBe(401)
      // The session at the host is the host's.
      const me = await host.ask('GET', '/api/accounts/me', undefined, account.token)
      expect((me.body.user as { id: number }).id).toBe(account.id)
    })

    it('acts no more at once when the row is gone, and is named nowhere any more', async () => {
      const account = await hire('erased@ilo.example')
      await payload.delete({ collection: 'people' as 'users', id: String(account.id) })
      expect((await write(account)).status).toBe(401)
    })

    it('is told of nothing, and holds no place, when the host removes the account; the name stays', async () => {
      const account = await hire('removed@ilo.example')
      await payload.delete({ collection: 'accounts' as 'users', id: account.id })
      const { readActor } = getServices(payload)
      expect(await readActor(String(account.id))).toBeNull()
      expect((await write(account)).status).toBe(401)
      expect((await people(String(account.id))).name).toBe('removed@ilo.example')
    })

    it('reviews nothing any more, and is no longer counted on', async () => {
      await host.account('takes-the-free-id@host.example')
      const [editor, reviewer] = [await host.account('e2@ilo.example'), await host.account('r2@ilo.example')]
      await choose(manager, editor, ['editor', 'reviewer'])
      const { docs } = await payload.find({ collection: 'people' as 'users', pagination: false, depth: 0 })
      for (const { id } of docs as unknown as Person[])
        if (id !== String(manager.id) && id !== String(coordinator.id) && id !== String(editor.id))
          await payload.update({ collection: 'people' as 'users', id, data: { memberships: [] } })
      await choose(manager, reviewer, ['reviewer'])
      const created = await write(editor, 'Whose review')
      const door = `/api/statements/${(created.body.doc as { id: string }).id}/clearance`
      const hints = async () => {
        const { body } = await host.ask('GET', door, undefined, editor.token)
        return (body.hints as string[]).join()
      }
      expect(await hints()).not.toContain('Nobody of your organisation could sign')
      await payload.delete({ collection: 'accounts' as 'users', id: reviewer.id })
      expect(await hints()).toContain('Nobody of your organisation could sign')
    })

    it('leaves nothing to an account that gets the same id', async () => {
      await host.account('between@host.example')
      const account = await hire('first@ilo.example')
      await payload.delete({ collection: 'accounts' as 'users', id: account.id })
      const next = await host.account('next@ilo.example')
      // SQLite gives the highest id again, unless it is told not to; MongoDB none.
      expect(next.id === account.id).toBe(GIVES_IDS_AGAIN)
      expect((await write(next)).status).toBe(401)
      const answer = await choose(manager, next, ['editor'])
      expect(answer.status).toBe(GIVES_IDS_AGAIN ? 403 : 201)
      expect(messageOf(answer).includes('needs another account')).toBe(GIVES_IDS_AGAIN)
    })
  })

  describe('an account that is nobody to the newsroom', () => {
    it('is answered at each door as a stranger is', async () => {
      const nobody = await host.account('nobody@host.example', { role: 'desk' })
      const { docs } = await payload.find({ collection: 'statements', limit: 1 })
      const id = String(docs[0]?.id)
      const doors = API_ROUTES.filter(
        ({ path, isOpen }) =>
          !isOpen && !/^\/(access|payload-preferences)|^\/users\/(me|logout|refresh)/.test(path),
      )
      expect(doors.length).toBeGreaterThan(80)
      for (const { methods, path } of doors)
        for (const method of methods) {
          const url = `/api${path.replace(/^\/users/, '/people').replace(/:\w+/g, id)}`
          const body = method === 'GET' || method === 'DELETE' ? undefined : {}
          const [theirs, strangers] = [
            await host.ask(method, url, body, nobody.token),
            await host.ask(method, url, body),
          ]
          expect([method, url, theirs]).toEqual([method, url, strangers])
          // What a collection lets one do is asked of Payload, which says of everything: nothing.
          const says = url.endsWith('/access') ? [theirs.status, theirs.body] : theirs.status < 400
          expect([method, url, says]).toEqual([
            method,
            url,
            url.endsWith('/access') ? [200, { fields: {} }] : false,
          ])
        }
    })

    it('has none of its collections in the admin, and is nobody at the door that says who one is', async () => {
      const nobody = await host.account('nobody2@host.example')
      const access = await host.ask('GET', '/api/access', undefined, nobody.token)
      const { collections = {} } = access.body as { collections?: Record<string, { read?: unknown }> }
      for (const slug of ['statements', 'people', 'partner-organisations', 'invitations', 'media'])
        expect([slug, collections[slug]?.read]).toEqual([slug, undefined])
      const me = await host.ask('GET', '/api/people/me', undefined, nobody.token)
      expect(me).toEqual({ status: 200, body: { person: null } })
      const mine = await host.ask('GET', '/api/people/me', undefined, manager.token)
      expect(mine.body.person).toMatchObject({
        id: String(manager.id),
        memberships: [{ organisation: ilo, roles: ['manager'] }],
      })
    })
  })
})
