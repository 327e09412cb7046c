import fc from 'fast-check'
import { deepJson, deepObject, oddValue, oddWord } from './oddValues.ts'

const fieldsOf = (names: readonly string[]) =>
  fc.dictionary(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, oddWord()), oddValue(), {
    maxKeys: 4,
  })

/** Forms that two parsers read differently; their boundary is `x`, which Node takes for an end wherever it stands in a text. */
const FORMS: readonly string[] = [
  ['', '{'],
  ['Content-Type: text/plain; charset=utf-16le\r\n', '{"email":"a@b.org"}'],
  ['Content-Type: application/octet-stream\r\n', '{"email":"a@b.org"}'],
  ['Content-Type: application/octet-stream\r\n', '{"email":"a@b.org"}', '', '{"email":"c@d.org"}'],
  ['', '{"title":"a"}', '', '{"title":"b"}'],
  ['', '{}', 'Content-Transfer-Encoding: base64\r\n', 'e30='],
].map((parts) => {
  const form = parts.map((text, index) =>
    index % 2 ? `${text}\r\n` : `--x\r\n${text}Content-Disposition: form-data; name="_payload"\r\n\r\n`,
  )
  return `${form.join('')}--x--\r\n`
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
        ...[deepJson(5_000), deepObject(5_000), deepJson(90), ...FORMS],
        ...['where[title][like]=%zz', 'a=1&a=2', `{"title":"${'x'.repeat(100_000)}"}`, '{"title":"\\ud800"}'],
      )
      .map((text) => Buffer.from(text)),
    fc.constant(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  )
