import fc from 'fast-check'
import { DoubledMember, JsonFault, parseJson } from '../../../../src/domain/evidence/parseJson.ts'

describe('JSON as evidence is read', () => {
  it.each([
    ['{"by": "ra", "by": "rb"}', 'by'],
    ['{"log": [1, {"a": {"x": 1}, "b": ["a", "a"], "a": 2}]}', 'a'],
    ['{"by": "ra", "\\u0062y": "rb"}', 'by'],
    ['{"": 1, "": 2}', ''],
    ['{"a\\"b": 1, "c": ":", "a\\"b": 2}', 'a"b'],
  ])('is refused where one object has one member twice: %s', (text, key) => {
    expect(() => parseJson(text)).toThrow(new DoubledMember(`one object has the member “${key}” twice`))
  })

  it('is refused where it is no UTF-8, or no JSON', () => {
    expect(() => parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow('it is not written in UTF-8')
    expect(() => parseJson('{"a": 1')).toThrow(JsonFault)
    expect(() => parseJson(Buffer.from('\uFEFF{}'))).toThrow(JsonFault)
  })

  it('is what every program reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(2), (text, space) => {
        const spaced = JSON.stringify(JSON.parse(text), null, space)
        expect(parseJson(Buffer.from(spaced))).toEqual(JSON.parse(text))
      }),
      { seed: 27 },
    )
  })
})
