import { z } from 'zod'
import { idOfPress } from '../../../src/domain/pressIds.ts'

const KEY = '0b0f4a3e-2a37-4d0f-8f3c-5a9f6d1c7e21'
const PRESS = { person: 'rana', collection: 'statements', key: KEY }

describe('the id of what a press makes', () => {
  it('is a UUID, and the same for the same press', () => {
    expect(z.uuid().safeParse(idOfPress(PRESS)).success).toBe(true)
    expect(idOfPress({ ...PRESS })).toBe(idOfPress(PRESS))
  })

  it('is another one for another person, collection or press, and never the client’s own', () => {
    const ids = [
      PRESS,
      { ...PRESS, person: 'omar' },
      { ...PRESS, collection: 'events' },
      { ...PRESS, key: KEY.replace('0b', '0c') },
    ].map(idOfPress)
    expect(new Set([...ids, KEY]).size).toBe(5)
  })

  it('has the version and the variant of RFC 9562', () => {
    for (let n = 0; n < 50; n += 1)
      expect(idOfPress({ ...PRESS, key: String(n) })).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
  })
})
