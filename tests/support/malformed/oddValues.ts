import fc from 'fast-check'

/** What is no id, no number and no word. */
export const ODD_WORDS = [
  '',
  '.',
  '..',
  '...',
  '-1',
  '0',
  '1e9',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  "' or 1=1 --",
  '$where',
  '$ne',
  '<script>',
  '../../etc/passwd',
  'a'.repeat(300),
  'a'.repeat(9_000),
  '\u0000',
  'a\u0000b',
  '\u202e\ud83d\udca9',
  '\uffff',
] as const

export const oddWord = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom<string>(...ODD_WORDS), fc.string({ maxLength: 40, unit: 'grapheme' }))

/** In an address: encoded, encoded wrongly, or not at all. */
export const oddSegment = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('%', '%zz', '%ff', '%00', '%2e%2e%2f', '%c0%ae', '%ed%a0%80', '..', '//', '\\', ';x=1'),
    oddWord().map(encode),
  )

/** As bytes, since half of a surrogate pair cannot be encoded as it is. */
export const encode = (word: string): string => encodeURIComponent(Buffer.from(word).toString('utf8'))

export const deepJson = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
export const deepObject = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

/** Anything that JSON can say, and a few things that are said of fields. */
export const oddValue = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: oddWord() },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    fc.constantFrom<unknown>(
      -1,
      0,
      1e308,
      1e9,
      true,
      null,
      [],
      {},
      [[]],
      [null],
      { id: null },
      { value: {} },
    ),
    fc.constantFrom(20, 45, 90).map((depth) => JSON.parse(deepJson(depth)) as unknown),
    richText(),
  )

/** What an editor never makes: nodes of no type, of other types, without children, nested in themselves. */
export const richText = (): fc.Arbitrary<unknown> => {
  const node = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.record({ type: fc.constantFrom('text', 'tab', 'upload', 'block', ''), text: oddWord() }),
      fc.constantFrom<unknown>(null, 7, 'text', [], {}),
      fc.record({
        type: fc.constantFrom<unknown>('paragraph', 'list', 'link', 'heading', 'root', 5, null),
        version: fc.constantFrom<unknown>(1, '1', null),
        tag: fc.constantFrom<unknown>('h2', 'script', 9),
        fields: fc.constantFrom<unknown>(undefined, null, { url: 'javascript:alert(1)' }, { doc: 'x' }, []),
        children: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), fc.constantFrom<unknown>(null, 'x', {})),
      }),
    ),
  })).node
  const nested = fc.constantFrom(10, 60, 400).map((depth) => {
    let inner: unknown = { type: 'text', text: 'x' }
    for (let level = 0; level < depth; level += 1) inner = { type: 'paragraph', children: [inner] }
    return [inner]
  })
  return fc.record({
    root: fc.oneof(
      fc.record({
        type: fc.constantFrom<unknown>('root', null),
        children: fc.oneof(fc.array(node, { maxLength: 4 }), nested),
      }),
      fc.constantFrom<unknown>(null, [], 'root', {}),
    ),
  })
}
