import { sendOut } from '../support/following/acts.ts'
import { type Chance, createChance } from '../support/following/chance.ts'
import { differences } from '../support/following/compare.ts'
import { createFollower } from '../support/following/follower.ts'
import { playStory } from '../support/following/play.ts'
import { entryOf, type Scene, setScene } from '../support/following/scene.ts'
import { openRace, type Race } from '../support/race.ts'
import { SEED } from '../support/seed.ts'
import { until } from '../support/until.ts'
import { HAS_SEVERAL_SERVERS } from '../support/storeUnderTest.ts'

/** Several servers keep one newsroom together on MongoDB; SQLite is the file of one. */
const SERVERS = HAS_SEVERAL_SERVERS ? 2 : 1
const STEPS = Number(process.env.CHANGES_STEPS ?? 14)

/** Everything goes out at once. */
const NO_CHANCE: Chance = { ...createChance(1), happens: () => false }

describe('a copy that is kept by /v1/changes', () => {
  let race: Race
  let scene: Scene

  beforeAll(async () => {
    race = await openRace(SERVERS, 'unodc', 'ilo')
    scene = await setScene(race)
  })
  afterAll(() => race.close())

  it('loses whoever is erased, and tells of it once', async () => {
    const play = { race, scene, chance: NO_CHANCE, now: () => race.at(0).clock.now().getTime() }
    const [statement, update] = [entryOf(scene, 'First'), entryOf(scene, 'Update of all')]
    for (const entry of [entryOf(scene, 'Day'), update]) await sendOut(play, entry)
    const follower = createFollower(race, createChance(1), 'body')
    const isTheWire = async () => {
      await follower.follow({ mayFall: false })
      return (await differences(race, play.chance, follower)).length === 0
    }
    await until('the copy is the wire', isTheWire)
    const shows = () => [statement, update].map(({ id }) => follower.copy.get(id)?.includes('second@unodc'))
    expect(shows()).toEqual([true, true])
    await scene.ask(
      'DELETE',
      `/api/media-contacts/${scene.contacts.pop()}`,
      undefined,
      race.press.tokens['editor@unodc'],
    )
    await until('the copy is the wire without them', isTheWire)
    expect(shows()).toEqual([false, false])
  })

  it('is the wire to the byte, whatever people do, in lists and one by one', async () => {
    const told = await playStory(race, scene, { seed: SEED, steps: STEPS })
    const story = `seed ${told.seed}\n${told.acts.join('\n')}`
    expect([told.faults, told.faults.length > 0 ? story : '']).toEqual([[], ''])
  })
})
