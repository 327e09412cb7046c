import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  createLocalReq,
  type PayloadRequest,
} from 'payload'
import { openPress, type Press } from '../support/press.ts'
import { HAS_TRANSACTIONS } from '../support/storeUnderTest.ts'

/** What a hook of a host does; what comes of it is told by the documents. */
type Deed = (req: PayloadRequest) => Promise<unknown>

type Titled = { title: string }

const swallow = (call: Promise<unknown>) => call.catch(() => undefined)
const calls = {
  'reads what there is not': (req: PayloadRequest) =>
    req.payload.findByID({ collection: 'statements', id: 'unknown', req }),
  'writes what there is not': (req: PayloadRequest) =>
    req.payload.update({ collection: 'statements', id: 'unknown', data: {}, req }),
  'writes what is refused': (req: PayloadRequest) =>
    req.payload.create({ collection: 'partner-organisations', data: { slug: 'unodc' }, req }),
  'reads of another collection what there is not': (req: PayloadRequest) =>
    req.payload.findByID({ collection: 'payload-preferences', id: 'unknown', req }),
  'deletes what there is not': (req: PayloadRequest) =>
    req.payload.delete({ collection: 'media-contacts', id: 'unknown', req }),
} as const

const OTHER = { slug: 'later', acronym: 'LATER', name: 'Later', kind: 'government', standing: 'member' }

const later: Record<string, Deed> = {
  'does nothing more': () => Promise.resolve(),
  'writes once more': (req) =>
    swallow(req.payload.create({ collection: 'partner-organisations', data: OTHER, req })),
  'writes once more, past Payload': (req) =>
    swallow(
      req.payload.db.create({ collection: 'partner-organisations', data: { ...OTHER, id: 'later' }, req }),
    ),
}

describe('50: a hook of a host that catches the error of a nested call', () => {
  let press: Press
  let deed: { at: 'beforeChange' | 'afterChange'; run: Deed } | null = null

  beforeAll(async () => {
    press = await openPress('unodc')
    const run = (
      at: 'beforeChange' | 'afterChange',
      context: Record<string, unknown>,
      req: PayloadRequest,
    ) => {
      if (context.isNested || deed?.at !== at) return undefined
      context.isNested = true
      return deed.run(req)
    }
    const before: CollectionBeforeChangeHook = async ({ context, req }) =>
      void (await run('beforeChange', context, req))
    const after: CollectionAfterChangeHook = async ({ context, req }) =>
      void (await run('afterChange', context, req))
    const hooks = press.newsroom.payload.collections.statements?.config.hooks
    hooks?.beforeChange?.push(before)
    hooks?.afterChange?.push(after)
  })
  afterAll(() => press.newsroom.close())
  afterEach(() => (deed = null))

  const titleOf = async (id: string): Promise<unknown> => {
    const { payload } = press.newsroom
    const document = (await payload.findByID({ collection: 'statements', id, depth: 0 })) as unknown as Titled
    return document.title
  }
  const laters = async () => {
    const where = { slug: { equals: 'later' } }
    return (await press.newsroom.payload.count({ collection: 'partner-organisations', where })).totalDocs
  }

  const cases = (['beforeChange', 'afterChange'] as const).flatMap((at) =>
    Object.keys(calls).flatMap((call) => Object.keys(later).map((then) => [at, call, then] as const)),
  )

  it.each(cases)('in %s %s, and %s: stored is what was acknowledged', async (at, call, then) => {
    const id = await press.write({ title: 'As it was' })
    deed = {
      at,
      run: async (req) => {
        await swallow(calls[call as keyof typeof calls](req))
        await later[then]?.(req)
      },
    }
    const { status } = await press.patch(id, { title: 'As it is now' })
    deed = null
    expect(await titleOf(id)).toBe(status === 200 ? 'As it is now' : 'As it was')
    if (HAS_TRANSACTIONS) expect([status, await laters()]).toEqual([500, 0])
    await press.newsroom.payload.delete({
      collection: 'partner-organisations',
      where: { slug: { equals: 'later' } },
    })
  })

  it('a text that is new is not there when it was refused', async () => {
    deed = { at: 'beforeChange', run: (req) => swallow(calls['reads what there is not'](req)) }
    const { payload, ask } = press.newsroom
    const { status } = await ask('POST', '/api/statements', { title: 'Never' }, press.tokens['editor@unodc'])
    const { totalDocs } = await payload.count({
      collection: 'statements',
      where: { title: { equals: 'Never' } },
    })
    expect(totalDocs).toBe(status === 201 ? 1 : 0)
  })

  it('a program that goes on after a call that failed has the next one stored', async () => {
    const [first, second] = [await press.write({ title: 'First' }), await press.write({ title: 'Second' })]
    const { payload } = press.newsroom
    const req = await createLocalReq({}, payload)
    deed = { at: 'beforeChange', run: calls['reads what there is not'] }
    const change = (id: string, title: string) =>
      payload.update({ collection: 'statements', id, data: { title }, req })
    await expect(change(first, 'First, changed')).rejects.toThrow()
    deed = null
    req.context = {}
    await change(second, 'Second, changed')
    expect([await titleOf(first), await titleOf(second)]).toEqual(['First', 'Second, changed'])
  })

  it('the next request of the same person is stored', async () => {
    const id = await press.write({ title: 'As it was' })
    expect((await press.patch(id, { title: 'As it is now' })).status).toBe(200)
    expect(await titleOf(id)).toBe('As it is now')
  })
})
