import {
  type PublicationIndex,
  createSharedAnswers,
  shareIndex,
} from '../../../src/wire/store/publicationIndex.ts'
import { createSources } from '../../../src/wire/cache/sources.ts'
import type { Instant } from '../../../src/wire/read/visibility.ts'

const lookAt = (time: string): Instant => ({ time: new Date(time), gates: [] })

describe('who has one look', () => {
  const open = () => {
    const asked: string[] = []
    const places = {
      find: async ({ limit, type }) => {
        asked.push(`${type} ${limit}`)
        return []
      },
      findEach: async (_, linkedTo) => {
        asked.push(linkedTo.join())
        return []
      },
      findMarks: async () => [],
      findMonths: async () => [],
      namedOrganisations: async () => [],
    } satisfies PublicationIndex
    return { asked, places: shareIndex(places, createSharedAnswers()) }
  }

  it('asks each question once, whoever notes what is read', async () => {
    const { asked, places } = open()
    const now = lookAt('2024-07-30T05:00:00.000Z')
    const query = { order: 'availableAt', limit: 10, type: 'statement' } as const
    await Promise.all([
      places.find({ ...query, now: { ...now, sources: createSources() } }),
      places.find({
        type: 'statement',
        limit: 10,
        order: 'availableAt',
        now: { ...now, sources: createSources() },
      }),
      places.find({ ...query, limit: 11, now }),
      places.findEach({ now, limit: 10 }, ['a', 'b']),
      places.findEach({ now, limit: 10 }, ['a', 'b']),
      places.findEach({ now, limit: 10 }, ['b']),
    ])
    expect(asked).toEqual(['statement 10', 'statement 11', 'a,b', 'b'])
  })

  it('has nothing of another look, although it is of the same instant', async () => {
    const { asked, places } = open()
    const query = { order: 'availableAt', limit: 10 } as const
    for (let count = 0; count < 2; count += 1)
      await places.find({ ...query, now: lookAt('2024-07-30T05:00:00.000Z') })
    expect(asked).toHaveLength(2)
  })
})
