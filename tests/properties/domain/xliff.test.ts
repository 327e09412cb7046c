import fc from 'fast-check'
import { directionOf, LOCALES } from '../../../src/domain/locales.ts'
import { isClean } from '../../../src/domain/cleanText.ts'
import { compareXliff } from '../../../src/domain/xliff/compareXliff.ts'
import { presentOf } from '../../../src/domain/xliff/present.ts'
import { putWords } from '../../../src/domain/xliff/putWords.ts'
import { readXliff } from '../../../src/domain/xliff/readXliff.ts'
import { toXliff } from '../../../src/domain/xliff/toXliff.ts'
import { unitsOf, type WordsByField } from '../../../src/domain/xliff/units.ts'
import {
  heading,
  item,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  rich,
  table,
  text,
} from '../../support/xliff/texts.ts'
import { translateAll } from '../../support/xliff/translate.ts'

type Node = Record<string, unknown>

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((said) => /\p{L}/u.test(said) && isClean(said) && said.trim() === said && !/[\t\n]/.test(said))
const run: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, fc.constantFrom(0, 1, 2, 3, 8, 11))
      .map(([said, format]) => text(said, format)),
  },
  { weight: 1, arbitrary: fc.constant(lineBreak) },
  { weight: 1, arbitrary: fc.tuple(fc.webUrl(), words).map(([url, said]) => link(url, text(said, 1))) },
)
/** Neighbours that are marked alike are one, as the editor has it; and there is a word in it. */
const line = fc
  .array(run, { minLength: 1, maxLength: 5 })
  .map((runs) =>
    [text('w'), ...runs].filter(
      (one, index, all) =>
        index === 0 ||
        one.type !== 'text' ||
        all[index - 1]?.type !== 'text' ||
        all[index - 1]?.format !== one.format,
    ),
  )
const block: fc.Arbitrary<Node> = fc.oneof(
  line.map((runs) => paragraph(...runs)),
  line.map((runs) => quote(...runs)),
  words.map(heading),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => list(...lines.map((runs) => item(...runs)))),
  fc.tuple(words, words).map(([one, other]) => table([one, ''], ['', other])),
  fc.constant({ type: 'horizontalrule', version: 1 }),
)
const document = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks): WordsByField => ({
  title: 'One',
  body: rich(...blocks, paragraph(text('The end.'))),
}))
const languages = fc
  .tuple(fc.constantFrom(...LOCALES), fc.constantFrom(...LOCALES))
  .filter(([from, to]) => from !== to)

const sent = (source: WordsByField, from: (typeof LOCALES)[number], to: (typeof LOCALES)[number]): string => {
  const units = unitsOf(source)
  const present = presentOf(units, { source, target: {} }, () => false)
  return toXliff({ original: 'statements/1', source: from, target: to, units, present, notes: [] })
}
const compared = (xml: string, source: WordsByField) => {
  const read = readXliff(xml)
  if (!read.ok) throw new Error(read.fault)
  return compareXliff(read.file, { source, target: {} })
}
const blocksOf = (value: unknown) => (value as { root: { children: Node[] } }).root.children
const turned = (value: unknown, direction: string): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'direction' && typeof inner === 'string' ? direction : inner,
    ),
  )

describe('a text for a translator', () => {
  it('comes back whole, whatever is in it', () => {
    fc.assert(
      fc.property(document, languages, (source, [from, to]) => {
        const xml = translateAll(sent(source, from, to), (said) => said)
        const { segments, absent } = compared(xml, source)
        expect(new Set(segments.map(({ outcome }) => outcome))).toEqual(new Set(['put']))
        expect(absent).toEqual([])
        const puts = segments.flatMap(({ unit, inlines }) => (unit && inlines ? [{ unit, inlines }] : []))
        const own = putWords({ source, target: {}, locale: to, puts })
        expect(blocksOf(own.body)).toEqual(turned(blocksOf(source.body), directionOf(to)))
      }),
    )
  })

  it('is stale exactly where it has been changed since', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.boolean(), (source, at, isTurned) => {
        // So that no two are the same.
        const numbered = blocksOf(source.body).map((each, index) =>
          each.type === 'paragraph' ? paragraph(text(`No. ${index} `), ...(each.children as Node[])) : each,
        )
        const places = numbered.flatMap(({ type }, index) => (type === 'paragraph' ? [index] : []))
        fc.pre(places.length > 0)
        const place = places[at % places.length] ?? 0
        const before = { title: 'One', body: rich(...numbered) }
        const later = numbered.map((each, index) =>
          index === place ? paragraph(...(each.children as Node[]), text(' Changed.', 64)) : each,
        )
        const after = { title: 'One', body: rich(...(isTurned ? [...later].reverse() : later)) }
        const { segments } = compared(
          translateAll(sent(before, 'en', 'fr'), (said) => said),
          after,
        )
        const moved = segments.filter(({ outcome }) => outcome !== 'put')
        expect(moved.map(({ outcome, was }) => [outcome, was.startsWith(`No. ${place} `)])).toEqual([
          ['moved', true],
        ])
      }),
    )
  })

  it('is read, or refused in a word, whatever comes back', () => {
    const xml = sent({ title: 'One', body: rich(paragraph(text('Two '), text('three', 1))) }, 'en', 'ar')
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, length, other) => {
        const read = readXliff(xml.slice(0, at) + other + xml.slice(at + length))
        if (!read.ok) return expect(typeof read.fault).toBe('string')
        const source = { title: 'One', body: rich(paragraph(text('Two '), text('three', 1))) }
        return expect(() => compareXliff(read.file, { source, target: {} })).not.toThrow()
      }),
    )
  })
})
