import fc from 'fast-check'
import type { CanonicalText, LanguageLeaf, LeafName } from '../../../../src/domain/canonical.ts'
import { leafDigests, manifestOf } from '../../../../src/domain/canonical.ts'
import {
  differences,
  type ComparedText,
  type SignedConsent,
} from '../../../../src/domain/differences/differences.ts'

const leaf = (title: string, text: string, html = `<p>${text}</p>`): LanguageLeaf => ({
  ...{ title, summary: '', body: null, text, html },
})

/** The parts of a core that these tests look at. */
const core = (facts: object, rest: object = {}) =>
  ({ entry: 'e', facts, masthead: [], ...rest }) as unknown as CanonicalText['core']

const frozen = (text: CanonicalText, aside: ComparedText['aside'] = {}): ComparedText => ({
  ...{ ...text, aside },
  manifest: manifestOf(text),
})

const between = (before: ComparedText, after: ComparedText, covers?: LeafName[]) => {
  const all = Object.keys(leafDigests(before.manifest)) as LeafName[]
  const signed: SignedConsent[] = [{ digest: 'old', covers: covers ?? all, at: 'then', mode: 'express' }]
  return differences(after, { signed, texts: new Map([['old', before]]) })
}

describe('what an organisation has not signed', () => {
  it('always shows something where a digest is another, and nothing where it is not', () => {
    const word = fc.constantFrom('', 'a', 'b c', 'ع')
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.constant(null),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('organisation', 'order', 'name'), tie('value')),
      ),
    })).value
    const texts = fc
      .record({
        facts: fc.dictionary(fc.constantFrom('x', 'y'), value),
        title: word,
        text: word,
        html: word,
        standing: fc.boolean(),
      })
      .map(({ facts, title, text, html, standing }) =>
        frozen({
          core: core(facts),
          languages: {
            en: { ...leaf(title, text, html), ...(standing ? { standing: 'courtesy' as const } : {}) },
          },
        }),
      )
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [from, to] = [leafDigests(before.manifest), leafDigests(after.manifest)]
        const found = between(before, after)
        expect(found.map((each) => each.leaf)).toEqual(
          (['core', 'en'] as const).filter((each) => from[each] !== to[each]),
        )
        for (const { fields } of found) expect(fields.length).toBeGreaterThan(0)
      }),
    )
  })
})
