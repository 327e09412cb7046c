import fc from 'fast-check'
import { parseJson } from '../../../../src/domain/evidence/parseJson.ts'

describe('JSON as evidence is read', () => {
  it('is what every program reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(2), (text, space) => {
        fc.pre(!text.includes('"__proto__"'))
        const spaced = JSON.stringify(JSON.parse(text), null, space)
        expect(parseJson(Buffer.from(spaced))).toEqual(JSON.parse(text))
      }),
    )
  })
})
