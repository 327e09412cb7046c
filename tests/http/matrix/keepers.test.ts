import { ACCESS_TABLE, OPERATIONS } from '../../../src/domain/rights/table.ts'
import { type CollectionKey, DEFAULT_SLUGS, ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import { createCells } from '../../support/matrix/cells.ts'
import { createJudge } from '../../support/matrix/judge.ts'
import { type KeeperProbe, keeperProbes } from '../../support/matrix/keeperDoors.ts'
import {
  type Kept,
  KEEPER,
  type KeeperKey,
  KEEPERS,
  NEWCOMER,
  pictureOf,
} from '../../support/matrix/keepers.ts'
import { IMPORT_PROBES } from '../../support/matrix/importDoors.ts'
import { ARCHIVE_PROBES } from '../../support/matrix/archiveDoors.ts'
import { PASSKEY_PROBES } from '../../support/matrix/passkeyDoors.ts'
import { HOOK_PROBES, type HookProbe, makeReceiver } from '../../support/matrix/hookDoors.ts'
import { KEEPER_SEATS, may, nameOf, type Seat } from '../../support/matrix/people.ts'
import { must } from '../../support/matrix/scenes.ts'
import type { World } from '../../support/matrix/world.ts'
import { openWorldHere } from '../../support/matrix/worldHere.ts'

const KEYS = Object.keys(DEFAULT_SLUGS) as CollectionKey[]
const KEPT_KEYS = Object.keys(KEEPERS) as KeeperKey[]
const CLOSED_KEYS = KEYS.filter((key) =>
  OPERATIONS.every((operation) => ACCESS_TABLE[key][operation].length === 0),
)

const SELF: Seat = { who: NEWCOMER, role: 'editor', relation: 'own', isSelf: true }
const seatsOf = (key: KeeperKey): Seat[] => (key === 'users' ? [...KEEPER_SEATS, SELF] : [...KEEPER_SEATS])

/** The cells of what one organisation keeps, and of what nobody may touch: collection × relation × role × operation. */
describe('2, 7, 8, 9, 27: the matrix of what is kept', () => {
  const cells = createCells()
  let world: World
  let judge: ReturnType<typeof createJudge>

  beforeAll(async () => {
    world = await openWorldHere([], { WEBHOOK_TARGETS: 'private-accept' })
    judge = createJudge(world.ask)
    organisation = (await KEEPERS.organisations.make(world.ask)).id
  })
  afterAll(() => world.server.stop())

  let organisation: string
  const bodyOf = async (key: KeeperKey, { sends }: KeeperProbe, { who }: Seat): Promise<unknown> => {
    const { newBody, change, coordinatorsChange } = KEEPERS[key]
    if (sends === 'newBody') return newBody(organisation)
    return sends && who === 'coordinator' ? (coordinatorsChange ?? change) : sends && change
  }

  const look = async (key: KeeperKey, probe: KeeperProbe, { seat, kept }: { seat: Seat; kept: Kept }) => {
    const ids = { id: kept.id, version: kept.file || kept.id }
    const body = await bodyOf(key, probe, seat)
    const { refused, answer } = await judge({
      who: seat.who,
      collection: DEFAULT_SLUGS[key],
      door: probe,
      ids,
      body,
    })
    cells.check([key, nameOf(seat), probe.name], refused ?? probe.found?.(answer) ?? 'yes', probe.expected)
  }

  it.each(KEPT_KEYS)('holds for %s', async (key) => {
    const kept = await KEEPERS[key].make(world.ask)
    // Whoever asks about themselves has logged in for it.
    const stored = async () => ({
      ...(await must(world.ask(KEEPER, 'GET', `/api/${DEFAULT_SLUGS[key]}/${kept.id}?depth=0`))),
      lastLoginAt: null,
    })
    const asked = seatsOf(key).flatMap((seat) => keeperProbes(key, seat).map((probe) => ({ seat, probe })))
    const isDone = ({ probe }: { probe: KeeperProbe }) => probe.method !== 'GET' && probe.expected === 'yes'
    const before = await stored()
    for (const { seat, probe } of asked.filter((one) => !isDone(one))) await look(key, probe, { seat, kept })
    expect(await stored()).toEqual(before)
    for (const { seat, probe } of asked.filter(isDone)) {
      const isLast = ['delete', 'revoke'].includes(probe.name)
      await look(key, probe, { seat, kept: isLast ? await KEEPERS[key].make(world.ask) : kept })
    }
    expect(cells.takeWrong()).toEqual([])
  })

  it('lets everybody into the admin who has an account, and nobody else', async () => {
    for (const seat of seatsOf('users')) {
      const { status, body } = await world.ask(seat.who, 'GET', '/api/access')
      const expected = may(ACCESS_TABLE.users.admin, seat) ? [200, true] : [401, null]
      cells.check(['users', nameOf(seat), 'admin'], [status, body.canAccessAdmin ?? null], expected)
    }
    expect(cells.takeWrong()).toEqual([])
  })

  it('holds for receivers of webhooks', async () => {
    for (const probe of HOOK_PROBES)
      for (const seat of KEEPER_SEATS) {
        const id = await makeReceiver(world.ask)
        const question = { who: seat.who, collection: 'webhooks', door: probe, ids: { id, version: id } }
        const { refused, answer } = await judge({ ...question, body: bodyOfProbe(probe) })
        const found = refused ?? probe.found?.(answer) ?? 'yes'
        cells.check(['webhooks', nameOf(seat), probe.name], found, probe.expected(seat))
        await world.ask(KEEPER, 'DELETE', `/api/webhooks/${id}`)
      }
    expect(cells.takeWrong()).toEqual([])
  })

  it.each([
    ['passkeys', PASSKEY_PROBES],
    ['register/archive-addresses', ARCHIVE_PROBES],
    ['import', IMPORT_PROBES],
  ])('holds for %s', async (collection, probes) => {
    for (const probe of probes)
      for (const seat of KEEPER_SEATS) {
        const ids = { id: 'unodc', version: 'unodc' }
        const question = { who: seat.who, collection, door: probe, ids }
        const { refused, answer } = await judge({ ...question, body: bodyOfProbe(probe) })
        const found = refused ?? probe.found?.(answer) ?? 'yes'
        cells.check([collection, nameOf(seat), probe.name], found, probe.expected(seat))
      }
    expect(cells.takeWrong()).toEqual([])
  })

  it.each(CLOSED_KEYS)('opens no door to %s', async (key) => {
    const slug = DEFAULT_SLUGS[key]
    for (const seat of KEEPER_SEATS)
      for (const [method, path] of CLOSED_DOORS) {
        const ids = { id: 'anything', version: 'anything' }
        const question = { who: seat.who, collection: slug, door: { method, path }, ids }
        const { refused } = await judge({ ...question, body: method === 'GET' ? undefined : {} })
        cells.check([key, nameOf(seat), `${method} ${path}`], refused, 'not-found')
      }
    expect(cells.takeWrong()).toEqual([])
  })

  it('6: the slug and the file name of what is hidden are free, and tell nothing', async () => {
    const names: unknown[] = []
    for (const who of ['editor@unodc', 'editor@fia']) {
      const text = { title: 'Both say this', slug: 'both-say-this' }
      const { doc } = await must(world.ask(who, 'POST', '/api/statements', text))
      expect((doc as { slug: string }).slug).toBe('both-say-this')
      const uploaded = await must(world.ask(who, 'POST', '/api/media', await pictureOf()))
      names.push((uploaded.doc as { filename: string }).filename)
    }
    expect(names.join()).not.toContain('picture')
    expect(new Set(names).size).toBe(2)
  })

  it('knows every collection, and has a cell for each person and operation', () => {
    expect([...ENTRY_KEYS, ...KEPT_KEYS, ...CLOSED_KEYS].sort()).toEqual([...KEYS].sort())
    const kept = KEPT_KEYS.flatMap((key) => seatsOf(key).flatMap((seat) => keeperProbes(key, seat)))
    const closed = CLOSED_KEYS.length * KEEPER_SEATS.length * CLOSED_DOORS.length
    const hooks = HOOK_PROBES.length * KEEPER_SEATS.length
    const own = (PASSKEY_PROBES.length + ARCHIVE_PROBES.length + IMPORT_PROBES.length) * KEEPER_SEATS.length
    expect(cells.count()).toBe(kept.length + seatsOf('users').length + closed + hooks + own)
    process.stdout.write(`The matrix of what is kept: ${cells.count()} cells.\n`)
  })
})

const bodyOfProbe = ({ body }: HookProbe) => (typeof body === 'function' ? body() : body)

const CLOSED_DOORS = [
  ['GET', ''],
  ['GET', '/count'],
  ['GET', '/ID'],
  ['GET', '/versions'],
  ['GET', '/versions/VERSION'],
  ['POST', ''],
  ['POST', '/access/ID'],
  ['POST', '/ID/duplicate'],
  ['PATCH', ''],
  ['PATCH', '/ID'],
  ['DELETE', ''],
  ['DELETE', '/ID'],
] as const
