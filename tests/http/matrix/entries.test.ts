import { ENTRY_KEYS, type EntryKey } from '../../../src/domain/slugs.ts'
import { createCells } from '../../support/matrix/cells.ts'
import { type Probe, READS, UPDATE, WRITES } from '../../support/matrix/entryDoors.ts'
import { createJudge } from '../../support/matrix/judge.ts'
import { ENTRY_SEATS, nameOf } from '../../support/matrix/people.ts'
import { isSecondStore } from '../../support/matrix/secondStore.ts'
import { type Scene, SCENES } from '../../support/matrix/scenes.ts'
import { isAsked } from '../../support/matrix/turns.ts'
import { type Place, placesIn, type World } from '../../support/matrix/world.ts'
import { openWorldHere } from '../../support/matrix/worldHere.ts'

const ASKED_WRITES = isSecondStore ? [] : WRITES
const ASKED_READS = isSecondStore ? READS.filter(({ isFurther }) => !isFurther) : READS

/** The collections take turns (turns.ts). */
const readsAt = (place: Place): Probe[] => ASKED_READS.filter((_, operation) => isAsked({ place, operation }))
const writesAt = (place: Place): Probe[] =>
  ASKED_WRITES.filter((_, operation) => isAsked({ place, operation }))

/** The cells of the table of rights that are about entries: collection × state × relation × role × operation. */
describe('1, 2, 5: the matrix of entries', () => {
  const cells = createCells()
  let world: World
  let rooms: Room[]

  beforeAll(async () => {
    world = await openWorldHere(ENTRY_KEYS)
    rooms = ENTRY_KEYS.map((key) => ({ key, judge: createJudge(world.ask) }))
  }, 400_000)
  afterAll(() => world.server.stop())

  /** Asks at the door, but for an act that would be let through: it would change what all share. */
  const look = async ({ judge }: Room, probe: Probe, place: Place) => {
    const { key, seat, entry } = place
    const isShared = WRITES.includes(probe) && probe.cells.every(({ expected }) => expected(place) === 'yes')
    const question = { who: seat.who, collection: entry.collection, door: probe, ids: entry }
    const judged = isShared ? null : await judge({ ...question, body: probe.body?.(entry) })
    for (const { name, expected, found } of probe.cells) {
      const told = judged ? (judged.refused ?? found?.(judged.answer) ?? 'yes') : 'yes'
      cells.check([key, entry.scene, nameOf(seat), name], told, expected(place))
    }
  }

  const lookAtScene = async (room: Room, scene: Scene) => {
    const { key } = room
    const places = placesIn(world, key, scene)
    const stored = () => Promise.all([...new Set(places.map(({ entry }) => entry))].map(world.stored))
    const before = await stored()
    for (const place of places) {
      await Promise.all(readsAt(place).map((probe) => look(room, probe, place)))
      await Promise.all(writesAt(place).map((probe) => look(room, probe, place)))
    }
    expect(await stored()).toEqual(before)
    for (const place of places) {
      const { document } = await world.stored(place.entry)
      await look(room, UPDATE, { ...place, entry: { ...place.entry, revision: Number(document.revision) } })
    }
  }

  it.each(SCENES)(
    'holds while a text is %s',
    async (scene) => {
      await Promise.all(rooms.map((room) => lookAtScene(room, scene)))
      expect(cells.takeWrong()).toEqual([])
    },
    600_000,
  )

  it('has a cell for each person, state and operation', () => {
    const all = ENTRY_KEYS.flatMap((key) => SCENES.flatMap((scene) => placesIn(world, key, scene)))
    expect(all).toHaveLength(ENTRY_KEYS.length * SCENES.length * ENTRY_SEATS.length)
    const operations = all.flatMap((place) => [...readsAt(place), ...writesAt(place), UPDATE])
    expect(cells.count()).toBe(operations.flatMap((probe) => probe.cells).length)
    process.stdout.write(`The matrix of entries: ${cells.count()} cells.\n`)
  })
})

type Room = { key: EntryKey; judge: ReturnType<typeof createJudge> }
