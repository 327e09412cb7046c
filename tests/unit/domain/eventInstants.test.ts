import { faultOfForm } from '../../../src/domain/evidence/canonicalShapes.ts'
import { EVENT_INSTANT_NAMES, instantsIn, ofEachInstant } from '../../../src/domain/eventInstants.ts'
import { LOCALES } from '../../../src/domain/locales.ts'
import { words } from '../../../src/domain/publicationWords.ts'
import { coreOf } from '../wire/frozenExamples.ts'
import { eventFacts } from '../wire/formats/examples.ts'

const AT = '2024-07-30T04:45:00.000Z'
const faultWith = (more: object) => {
  const core = coreOf({ type: 'event', facts: { ...eventFacts, ...more } })
  return faultOfForm({ core, languages: {} })
}

describe('instants that an event need not have', () => {
  it('are no members of what has none, so that it is the same bytes as before', () => {
    expect(instantsIn({})).toEqual({})
    expect(Object.keys(instantsIn(ofEachInstant(() => null)))).toEqual([])
    expect(
      Object.keys(
        instantsIn(
          ofEachInstant(() => 'no instant'),
          () => null,
        ),
      ),
    ).toEqual([])
    expect(instantsIn({ doorsOpen: AT })).toEqual({ doorsOpen: AT })
  })

  it.each(EVENT_INSTANT_NAMES)('stand in a canonical text as instants, or not at all: %s', (name) => {
    const outside = '“core” is outside the format (facts'
    expect(faultWith({})).toBeNull()
    expect(faultWith({ [name]: AT })).toBeNull()
    expect(faultWith({ [name]: null })).toContain(outside)
    expect(faultWith({ [name]: 'nine' })).toContain(outside)
  })

  it.each(EVENT_INSTANT_NAMES)('have a heading of their own in every language: %s', (name) => {
    for (const locale of LOCALES) {
      const { [name]: own, mediaCall, when } = words[locale]
      expect(own).not.toBe('')
      expect([mediaCall, when]).not.toContain(own)
    }
  })
})
