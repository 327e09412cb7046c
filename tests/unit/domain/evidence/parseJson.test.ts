import { AmbiguousMember, JsonFault, parseJson } from '../../../../src/domain/evidence/parseJson.ts'

describe('JSON as evidence is read', () => {
  it.each([
    ['{"by": "ra", "by": "rb"}', 'by'],
    ['{"log": [1, {"a": {"x": 1}, "b": ["a", "a"], "a": 2}]}', 'a'],
    ['{"by": "ra", "\\u0062y": "rb"}', 'by'],
    ['{"": 1, "": 2}', ''],
    ['{"a\\"b": 1, "c": ":", "a\\"b": 2}', 'a"b'],
  ])('is refused where one object has one member twice: %s', (text, key) => {
    expect(() => parseJson(text)).toThrow(new AmbiguousMember(`one object has the member “${key}” twice`))
  })

  it.each(['{"__proto__": 1}', '{"core": [{"x": 1, "\\u005f_proto__": {}}]}'])(
    'is refused where some programs leave a member out: %s',
    (text) => {
      expect(() => parseJson(text)).toThrow(new AmbiguousMember('one object has the member “__proto__”'))
    },
  )

  it.each(['{"a": "__proto__"}', '{"constructor": 1, "prototype": 2, "__proto": 3}'])(
    'is read where the name is a value, or another one: %s',
    (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    },
  )

  it('is refused where it is no UTF-8, or no JSON', () => {
    expect(() => parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow('it is not written in UTF-8')
    expect(() => parseJson('{"a": 1')).toThrow(JsonFault)
    expect(() => parseJson(Buffer.from('\uFEFF{}'))).toThrow(JsonFault)
  })
})
