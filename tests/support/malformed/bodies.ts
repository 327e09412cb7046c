import fc from 'fast-check'
import { deepJson, deepObject, oddValue, oddWord } from './oddValues.ts'

const fieldsOf = (names: readonly string[]) =>
  fc.dictionary(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, oddWord()), oddValue(), {
    maxKeys: 4,
  })

/** Of fields that there are, with values of any type; of JSON that means nothing; of no JSON at all. */
export const body = (names: readonly string[]): fc.Arbitrary<Buffer> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fieldsOf(names).map((fields) => Buffer.from(JSON.stringify({ revision: 1, ...fields }))),
    },
    { weight: 2, arbitrary: fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))) },
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ...[
          '',
          '{',
          '{"a":1',
          '\u0000',
          '"',
          '{"__proto__":{"x":1}}',
          '{"constructor":{"prototype":1}}',
          '--x\r\n\r\n',
        ],
        ...[
          deepJson(5_000),
          deepObject(5_000),
          deepJson(90),
          '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n',
        ],
        ...['where[title][like]=%zz', 'a=1&a=2', `{"title":"${'x'.repeat(100_000)}"}`, '{"title":"\\ud800"}'],
      )
      .map((text) => Buffer.from(text)),
    fc.constant(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  )
