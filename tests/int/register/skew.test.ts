import { readSkew } from '../../../src/clock.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { createRegister } from '../../../src/register/createRegister.ts'
import { getServices } from '../../../src/services.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import { storePartsOf } from '../../../src/stores/storeParts.ts'
import { openPress, type Press } from '../../support/press.ts'

describe('19: the clocks of server and database', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  it('agree on this machine, as far as the database tells', async () => {
    expect(await readSkew(storePartsOf(newsroom.payload.db)!.databaseTime)).toBe(0)
  })

  it('differ by more than two seconds: nothing is released, and the sentence says why', async () => {
    const id = await press.write()
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const { clock, blobs, readActor, projection } = getServices(newsroom.payload)
    const { docs } = await newsroom.payload.find({
      collection: 'users',
      where: { email: { equals: 'reviewer@unodc.example' } },
    })
    const actor = (await readActor(String(docs[0]?.id)))!
    const released = (ahead: number) =>
      createRegister({
        ...{ payload: newsroom.payload, clock, blobs, readActor, projection, slugs: DEFAULT_SLUGS },
        skew: () => Promise.resolve(ahead),
      }).act({ collection: 'statements', id }, 'release', { digest }, actor)
    for (const ahead of [2001, -2001]) {
      await expect(released(ahead)).rejects.toMatchObject({
        reason: 'wrong-state',
        message: expect.stringContaining('differ by 2.0 seconds') as string,
      })
    }
    expect(await released(-2000)).toMatchObject({ state: 'released' })
  })
})
