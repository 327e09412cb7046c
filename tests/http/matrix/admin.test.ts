import { randomUUID } from 'node:crypto'
import { REFUSED_FUNCTIONS } from '../../../src/payload-internals/serverFunctions.ts'
import { ACCESS_TABLE } from '../../../src/domain/rights/table.ts'
import { type CollectionKey, DEFAULT_SLUGS, ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import { type Admin, createAdmin } from '../../support/adminCalls.ts'
import { type AdminDoor, ENTRY_DOORS, LISTS, PAGES, seenOf } from '../../support/matrix/adminDoors.ts'
import { createCells } from '../../support/matrix/cells.ts'
import { ENTRY_SEATS, may, nameOf } from '../../support/matrix/people.ts'
import { isSecondStore } from '../../support/matrix/secondStore.ts'
import { CANARY, type Scene, SCENES } from '../../support/matrix/scenes.ts'
import { isAsked } from '../../support/matrix/turns.ts'
import { openWorld, type Place, placesIn, type World } from '../../support/matrix/world.ts'

const titlesIn = (text: string): string[] => [
  ...new Set(text.match(new RegExp(`${CANARY} [\\w -]+`, 'g')) ?? []),
]

const ASKED_SCENES = isSecondStore ? [] : SCENES
const PAGE_SCENES: readonly Scene[] = ['drafting', 'waiting']
/** The collections take turns, which share their pages and functions (turns.ts). */
const doorsAt = (place: Place): AdminDoor[] =>
  [...ENTRY_DOORS, ...(PAGE_SCENES.includes(place.entry.scene) ? PAGES : [])].filter((_, operation) =>
    isAsked({ place, operation }),
  )
const CLOSED = (Object.keys(DEFAULT_SLUGS) as CollectionKey[])
  .filter((key) => ACCESS_TABLE[key].read.length === 0)
  .map((key) => DEFAULT_SLUGS[key])

/** The cells of entries at the server functions and the pages of the admin. */
describe('1, 2, 5, 7: the matrix of entries in the admin', () => {
  const cells = createCells()
  let world: World
  let admin: Admin

  beforeAll(async () => {
    world = await openWorld(ENTRY_KEYS)
    admin = createAdmin(world.server.url)
  }, 400_000)
  afterAll(() => world.server.stop())

  const tokenOf = async (who: string | null) => (who === null ? null : world.tokenOf(who))
  const isRead = ({ key, seat }: Place) => may(ACCESS_TABLE[key].read, seat)

  const strange = new Map<string, string>()
  /** What a random id answers to the same person at the same door. */
  const nothing = async (door: AdminDoor, { seat, entry }: Place): Promise<string> => {
    const key = `${door.name} ${entry.collection} ${seat.who}`
    const id = randomUUID()
    const known =
      strange.get(key) ?? seenOf(await door.ask(admin, await tokenOf(seat.who), { ...entry, id }), id)
    strange.set(key, known)
    return known
  }

  const look = async (door: AdminDoor, place: Place) => {
    const { key, seat, entry } = place
    const said = await door.ask(admin, await tokenOf(seat.who), entry)
    const cell = [key, entry.scene, nameOf(seat), door.name]
    if (isRead(place))
      return cells.check(cell, [said.status, door.told(said, entry)], [200, door.expected(place)])
    const isAsNothing = seenOf(said, entry.id) === (await nothing(door, place))
    cells.check(cell, isAsNothing ? 'nothing' : said.text.slice(0, 200), 'nothing')
  }

  describe.each(ENTRY_KEYS)('in %s', (key) => {
    if (ASKED_SCENES.length > 0)
      it.each(ASKED_SCENES)('shows a text that is %s to whoever may read it', async (scene) => {
        for (const place of placesIn(world, key, scene))
          for (const door of doorsAt(place)) await look(door, place)
        expect(cells.takeWrong()).toEqual([])
      })

    it.each(LISTS)('lists by $name what each may read', async ({ name, ask }) => {
      const places = SCENES.flatMap((scene) => placesIn(world, key, scene))
      for (const who of new Set(ENTRY_SEATS.map((seat) => seat.who))) {
        const { text } = await ask(admin, await tokenOf(who), { collection: DEFAULT_SLUGS[key], id: '' })
        for (const place of places.filter(({ seat }) => seat.who === who)) {
          const cell = [key, place.entry.scene, nameOf(place.seat), name]
          cells.check(cell, text.includes(place.entry.title), isRead(place))
        }
      }
      expect(cells.takeWrong()).toEqual([])
    })
  })

  it('shows on nobody’s desk what is not in their lists', async () => {
    let shown = 0
    for (const who of new Set(ENTRY_SEATS.flatMap((seat) => seat.who ?? []))) {
      const desk = titlesIn((await admin.page(await tokenOf(who), '/admin')).text)
      const lists = await Promise.all(
        ENTRY_KEYS.map((key) => world.ask(who, 'GET', `/api/${DEFAULT_SLUGS[key]}?limit=100&depth=0`)),
      )
      const readable = lists.flatMap(({ text }) => titlesIn(text))
      expect([who, desk.filter((title) => !readable.includes(title))]).toEqual([who, []])
      shown += desk.length
    }
    expect(shown).toBeGreaterThan(0)
  })

  it('has a cell for each person, state and function', () => {
    const lists = ENTRY_KEYS.length * ENTRY_SEATS.length * SCENES.length * LISTS.length
    const places = ENTRY_KEYS.flatMap((key) => ASKED_SCENES.flatMap((scene) => placesIn(world, key, scene)))
    expect(cells.count()).toBe(lists + places.flatMap(doorsAt).length)
    process.stdout.write(`The matrix of entries in the admin: ${cells.count()} cells.\n`)
  })

  if (isSecondStore) return
  // What nobody is served knows no store.
  it('asks a stranger to log in, at every function', async () => {
    for (const name of ['form-state', 'render-list', ...REFUSED_FUNCTIONS, 'nothing'])
      expect([name, (await admin.call(null, name, {})).status]).toEqual([name, 401])
  })

  it('does nothing at what nobody is served, whoever asks', async () => {
    const places = placesIn(world, 'statements', 'drafting')
    const before = await Promise.all(places.map(({ entry }) => world.stored(entry)))
    for (const place of places.filter(({ seat }) => seat.who)) {
      const { seat, entry } = place
      const asked = [...REFUSED_FUNCTIONS, 'toString'].filter((_, operation) => isAsked({ place, operation }))
      const args = {
        collectionSlug: 'statements',
        docID: entry.id,
        id: entry.id,
        fromLocale: 'en',
        toLocale: 'fr',
      }
      const token = await tokenOf(seat.who)
      // Next answers with the page that it was asked on, which is the person's own desk.
      const own = titlesIn((await admin.page(token, '/admin')).text)
      for (const name of asked) {
        const { status, text } = await admin.call(token, name, args)
        const others = titlesIn(text).filter((title) => !own.includes(title))
        expect([name, status, others]).toEqual([name, 404, []])
      }
    }
    expect(await Promise.all(places.map(({ entry }) => world.stored(entry)))).toEqual(before)
  })

  it.each([...CLOSED, 'payload-preferences', 'payload-migrations'])('has no screen of %s', async (slug) => {
    for (const who of ['editor@unodc', 'manager@unodc', 'coordinator'])
      for (const door of [...ENTRY_DOORS, ...LISTS]) {
        const entry = { collection: slug, id: randomUUID() }
        const { status } = await door.ask(admin, await tokenOf(who), entry)
        expect([who, door.name, status]).toEqual([who, door.name, 404])
      }
  })
})
