import { randomInt } from 'node:crypto'
import { playStory } from '../support/copies/play.ts'
import { setScene } from '../support/copies/scene.ts'
import { openRace, type Race } from '../support/race.ts'

/** Several servers keep one newsroom together on MongoDB; SQLite is the file of one. */
const SERVERS = process.env.STORE_UNDER_TEST ? 2 : 1
const STEPS = Number(process.env.COPIES_STEPS ?? 40)
const SEED = Number(process.env.COPIES_SEED ?? randomInt(1, 2 ** 31))

describe('a copy that is kept by /v1/changes', () => {
  let race: Race

  beforeAll(async () => {
    race = await openRace(SERVERS, 'unodc', 'ilo')
  })
  afterAll(() => race.close())

  it('is the wire to the byte, whatever people do, in lists and one by one', async () => {
    const told = await playStory(race, await setScene(race), { seed: SEED, steps: STEPS })
    const story = `seed ${told.seed}\n${told.acts.join('\n')}`
    expect([told.faults, told.faults.length > 0 ? story : '']).toEqual([[], ''])
  }, 120_000)
})
